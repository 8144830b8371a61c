package io.fastapi.benchmarks.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/** The answer of "form". */
@JsonPropertyOrder({"username", "scopes", "remember"})
public record LoggedIn(String username, List<String> scopes, boolean remember) {

    /** The answer to a form whose {@code scope} holds names with a space between. */
    public static LoggedIn of(String username, String scope, boolean remember) {
        return new LoggedIn(username, scope.isEmpty() ? List.of() : List.of(scope.split(" ")), remember);
    }
}
