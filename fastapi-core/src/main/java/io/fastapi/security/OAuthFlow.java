package io.fastapi.security;

import io.fastapi.attribute.Attribute;
import io.fastapi.attribute.Attributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A way to come by an OAuth2 token, as the document describes it to clients. URLs may be relative to the document.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.0#oauth-flow-object">OpenAPI: OAuth flow object</a>
 */
public final class OAuthFlow {

    private static final Attribute<Optional<String>> REFRESH_URL = Attribute.optional("refreshUrl");
    private static final Attribute<Map<String, String>> SCOPES = Attribute.map("scopes");
    private static final Attribute<Optional<String>> AUTHORIZATION_URL = Attribute.optional("authorizationUrl");
    private static final Attribute<Optional<String>> TOKEN_URL = Attribute.optional("tokenUrl");

    /** The flows in the order of FastAPI's document. */
    enum Kind {
        IMPLICIT("implicit"),
        PASSWORD("password"),
        CLIENT_CREDENTIALS("clientCredentials"),
        AUTHORIZATION_CODE("authorizationCode");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    private final Kind kind;
    private final Attributes attributes;

    private OAuthFlow(Kind kind, Attributes attributes) {
        this.kind = kind;
        this.attributes = attributes;
    }

    /** The client gets the token in the browser, from the page where the user agrees. */
    public static OAuthFlow implicit(String authorizationUrl) {
        return new OAuthFlow(Kind.IMPLICIT, Attributes.NONE.set(AUTHORIZATION_URL, authorizationUrl));
    }

    /** The client sends the user's name and password. */
    public static OAuthFlow password(String tokenUrl) {
        return new OAuthFlow(Kind.PASSWORD, Attributes.NONE.set(TOKEN_URL, tokenUrl));
    }

    /** The client acts for itself. */
    public static OAuthFlow clientCredentials(String tokenUrl) {
        return new OAuthFlow(Kind.CLIENT_CREDENTIALS, Attributes.NONE.set(TOKEN_URL, tokenUrl));
    }

    /** The client changes a code, from the page where the user agrees, into a token. */
    public static OAuthFlow authorizationCode(String authorizationUrl, String tokenUrl) {
        return new OAuthFlow(
                Kind.AUTHORIZATION_CODE,
                Attributes.NONE.set(AUTHORIZATION_URL, authorizationUrl).set(TOKEN_URL, tokenUrl));
    }

    /** Where a client renews its token. */
    public OAuthFlow refreshUrl(String url) {
        return new OAuthFlow(this.kind, this.attributes.set(REFRESH_URL, url));
    }

    /** One more scope that a client may ask for, with a description for the user. */
    public OAuthFlow scope(String name, String description) {
        return new OAuthFlow(this.kind, this.attributes.put(SCOPES, name, description));
    }

    Kind kind() {
        return this.kind;
    }

    String key() {
        return this.kind.key;
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        this.attributes.get(REFRESH_URL).ifPresent(url -> document.put("refreshUrl", url));
        document.put("scopes", this.attributes.get(SCOPES));
        this.attributes.get(AUTHORIZATION_URL).ifPresent(url -> document.put("authorizationUrl", url));
        this.attributes.get(TOKEN_URL).ifPresent(url -> document.put("tokenUrl", url));
        return document;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OAuthFlow that && this.kind == that.kind && this.attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return 31 * this.kind.hashCode() + this.attributes.hashCode();
    }

    /** The flow and what it was given: {@code password{tokenUrl=token}}. */
    @Override
    public String toString() {
        return this.kind.key + this.attributes;
    }
}
