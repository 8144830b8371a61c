package com.example.catalogue;

import io.fastapi.types.model.Default;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that the shop sells, as a client sends it. */
record Item(
        @NotBlank @Size(max = 100) String name,
        @Nullable String description,
        @Positive double unitPrice,
        @Default("[]") Set<String> tags) {}
