package io.fastapi.input;

import java.util.List;

/**
 * The OAuth2 scopes that the operation and the dependencies above ask for, outermost first.
 *
 * @param scopes the scopes
 */
public record SecurityScopes(List<String> scopes) {

    public SecurityScopes {
        scopes = List.copyOf(scopes);
    }

    /** The scopes separated by spaces, for a {@code WWW-Authenticate} header. */
    public String scopeStr() {
        return String.join(" ", this.scopes);
    }
}
