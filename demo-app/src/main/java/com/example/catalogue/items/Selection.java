package com.example.catalogue.items;

import io.fastapi.types.model.Default;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Which items to list: query parameters as a record. */
public record Selection(
        @Size(max = 20) Optional<String> tag,
        @Default("0") @Min(0) int skip,
        @Default("10") @Min(1) @Max(100) int limit) {}
