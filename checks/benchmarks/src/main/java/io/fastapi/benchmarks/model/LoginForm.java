package io.fastapi.benchmarks.model;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The fields of "form". */
public record LoginForm(
        @NotNull @Size(min = 3) String username,
        @NotNull @Size(min = 8) String password,
        @Nullable String scope,
        boolean remember) {

    /** What it answers. */
    public LoggedIn loggedIn() {
        return LoggedIn.of(username, scope == null ? "" : scope, remember);
    }
}
