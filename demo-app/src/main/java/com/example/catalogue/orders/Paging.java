package com.example.catalogue.orders;

import io.fastapi.types.model.Default;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Which part of a list: query parameters as a record. */
record Paging(
        @Default("0") @Min(0) int skip,
        @Default("10") @Min(1) @Max(100) int limit) {}
