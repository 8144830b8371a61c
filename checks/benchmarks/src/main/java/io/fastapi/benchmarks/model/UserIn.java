package io.fastapi.benchmarks.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The body of "body" and "invalid-body". Fields are in alphabetical order, so that sorted errors are in pydantic's order. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserIn(
        @NotNull @Valid Address address,
        @NotNull @Min(0) @Max(150) Integer age,
        @NotNull @Pattern(regexp = EMAIL) String email,
        @NotNull @Size(min = 1, max = 100) String name,
        @NotNull @Size(min = 8, max = 100) String password,
        @NotNull @Size(max = 10) List<@NotNull @Size(min = 1, max = 20) String> tags,
        @NotNull @Size(min = 3, max = 50) String username) {

    /** Something, an at sign, something. */
    public static final String EMAIL = "^[^@\\s]+@[^@\\s]+$";
}
