package io.fastapi.security;

import io.fastapi.attribute.Attributes;
import java.util.List;

/**
 * A bearer token that the client got for a code, from a page where the user agreed.
 *
 * @see <a href="https://fastapi.tiangolo.com/reference/security/">FastAPI: security tools</a>
 */
public final class OAuth2AuthorizationCodeBearer extends SecurityBase<String, OAuth2AuthorizationCodeBearer> {

    private final OAuthFlow flow;

    private OAuth2AuthorizationCodeBearer(OAuthFlow flow, Attributes attributes) {
        super(
                "OAuth2AuthorizationCodeBearer",
                OAuth2.document(List.of(flow)),
                Reading.authorization(new Authorization.Token(), "Bearer"),
                attributes);
        this.flow = flow;
    }

    /**
     * Where the user agrees, and where clients change the code into a token.
     *
     * @param authorizationUrl the page for the user
     * @param tokenUrl the operation for the client
     */
    public static OAuth2AuthorizationCodeBearer of(String authorizationUrl, String tokenUrl) {
        return new OAuth2AuthorizationCodeBearer(
                OAuthFlow.authorizationCode(authorizationUrl, tokenUrl), Attributes.NONE);
    }

    /** Where a client renews its token. */
    public OAuth2AuthorizationCodeBearer refreshUrl(String url) {
        return new OAuth2AuthorizationCodeBearer(this.flow.refreshUrl(url), attributes());
    }

    /** One more scope that a client may ask for, with a description for the user. */
    public OAuth2AuthorizationCodeBearer scope(String name, String description) {
        return new OAuth2AuthorizationCodeBearer(this.flow.scope(name, description), attributes());
    }

    @Override
    OAuth2AuthorizationCodeBearer with(Attributes attributes) {
        return new OAuth2AuthorizationCodeBearer(this.flow, attributes);
    }
}
