package io.fastapi.security;

import io.fastapi.input.Dependency;
import java.util.List;
import java.util.Optional;

/**
 * The form of OAuth2's password flow, which clients send to get a token.
 *
 * <pre>{@code
 * post("/token").params(OAuth2PasswordRequestForm.depends()).handle(form -> users.token(form.username(), form.password()))
 * }</pre>
 *
 * <p>Clients write scopes as one text with spaces between. {@code grant_type} may be missing, though OAuth2 asks for it; see
 * {@link OAuth2PasswordRequestFormStrict}.
 *
 * @param grantType {@code password}, if it was sent
 * @param username the name of the user
 * @param password the password
 * @param scopes the scopes that the client asks for
 * @param clientId who the client is, if it says so
 * @param clientSecret the client's own password, if it has one
 * @see <a href="https://fastapi.tiangolo.com/tutorial/security/simple-oauth2/">FastAPI: simple OAuth2 with password and
 *     bearer</a>
 */
public record OAuth2PasswordRequestForm(
        Optional<String> grantType,
        String username,
        String password,
        List<String> scopes,
        Optional<String> clientId,
        Optional<String> clientSecret) {

    public OAuth2PasswordRequestForm {
        scopes = List.copyOf(scopes);
    }

    /** The form as an input. */
    public static Dependency<OAuth2PasswordRequestForm> depends() {
        return PasswordForms.LENIENT;
    }

    /** All but the secrets, which do not belong into logs. */
    @Override
    public String toString() {
        return "OAuth2PasswordRequestForm[grantType=" + this.grantType + ", username=" + this.username
                + ", password=***, scopes=" + this.scopes + ", clientId=" + this.clientId + ", clientSecret="
                + this.clientSecret.map(secret -> "***") + "]";
    }
}
