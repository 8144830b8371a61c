package io.fastapi.security;

import io.fastapi.input.Dependency;

/**
 * The form of OAuth2's password flow as OAuth2 has it: {@code grant_type} must be there, and is {@code password}.
 *
 * @see <a href="https://fastapi.tiangolo.com/reference/security/">FastAPI: security tools</a>
 */
public final class OAuth2PasswordRequestFormStrict {

    private OAuth2PasswordRequestFormStrict() {}

    /** The form as an input. */
    public static Dependency<OAuth2PasswordRequestForm> depends() {
        return PasswordForms.STRICT;
    }
}
