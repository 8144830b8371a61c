package io.fastapi.benchmarks.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The nested part of a user. Absent fields stay absent when an error echoes it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Address(
        @NotNull @Size(min = 1, max = 100) String city,
        @NotNull @Size(min = 1, max = 100) String street,
        @NotNull @Pattern(regexp = ZIP) String zip) {

    /** Five digits. */
    public static final String ZIP = "^\\d{5}$";
}
