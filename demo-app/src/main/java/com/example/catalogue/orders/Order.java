package com.example.catalogue.orders;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What a customer wants. */
record Order(@Min(1) int itemId, @Min(1) @Max(1000) int quantity) {}
