package io.fastapi.security;

import io.fastapi.attribute.Attributes;
import java.util.List;

/**
 * A bearer token that the client got for a user name and a password.
 *
 * <pre>{@code
 * static final OAuth2PasswordBearer OAUTH2 = OAuth2PasswordBearer.tokenUrl("token");
 *
 * get("/items/").params(OAUTH2).handle(token -> Map.of("token", token))
 * }</pre>
 *
 * <p>The value is what stands behind {@code Bearer}, which may be an empty text; a request without that is answered with 401.
 *
 * @see <a href="https://fastapi.tiangolo.com/tutorial/security/first-steps/">FastAPI: security, first steps</a>
 */
public final class OAuth2PasswordBearer extends SecurityBase<String, OAuth2PasswordBearer> {

    private final OAuthFlow flow;

    private OAuth2PasswordBearer(OAuthFlow flow, Attributes attributes) {
        super(
                "OAuth2PasswordBearer",
                OAuth2.document(List.of(flow)),
                Reading.authorization(new Authorization.Token(), "Bearer"),
                attributes);
        this.flow = flow;
    }

    /** Where clients get the token, relative to the document: the path of the operation that takes the form. */
    public static OAuth2PasswordBearer tokenUrl(String url) {
        return new OAuth2PasswordBearer(OAuthFlow.password(url), Attributes.NONE);
    }

    /** Where a client renews its token. */
    public OAuth2PasswordBearer refreshUrl(String url) {
        return new OAuth2PasswordBearer(this.flow.refreshUrl(url), attributes());
    }

    /** One more scope that a client may ask for, with a description for the user. */
    public OAuth2PasswordBearer scope(String name, String description) {
        return new OAuth2PasswordBearer(this.flow.scope(name, description), attributes());
    }

    @Override
    OAuth2PasswordBearer with(Attributes attributes) {
        return new OAuth2PasswordBearer(this.flow, attributes);
    }
}
