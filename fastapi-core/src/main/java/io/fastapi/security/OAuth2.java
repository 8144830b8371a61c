package io.fastapi.security;

import io.fastapi.attribute.Attributes;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * OAuth2 with whatever flows; the value is the whole {@code Authorization} header. For bearer tokens take
 * {@link OAuth2PasswordBearer} or {@link OAuth2AuthorizationCodeBearer}.
 *
 * <pre>{@code
 * OAuth2.flows(OAuthFlow.password("token").scope("me", "Read me"), OAuthFlow.clientCredentials("token"))
 * }</pre>
 *
 * @see <a href="https://fastapi.tiangolo.com/reference/security/">FastAPI: security tools</a>
 */
public final class OAuth2 extends SecurityBase<String, OAuth2> {

    private final List<OAuthFlow> flows;

    private OAuth2(List<OAuthFlow> flows, Attributes attributes) {
        super("OAuth2", document(flows), Reading.authorization(new Authorization.Whole(), "Bearer"), attributes);
        this.flows = flows;
    }

    static Map<String, Object> document(List<OAuthFlow> flows) {
        Map<OAuthFlow.Kind, OAuthFlow> ordered = new EnumMap<>(OAuthFlow.Kind.class);
        flows.forEach(flow -> ordered.put(flow.kind(), flow));
        Map<String, Object> documents = new LinkedHashMap<>();
        ordered.values().forEach(flow -> documents.put(flow.key(), flow.document()));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "oauth2");
        document.put("flows", documents);
        return document;
    }

    /** The ways to come by a token; of two of one kind the later counts. */
    public static OAuth2 flows(OAuthFlow... flows) {
        return new OAuth2(List.of(flows), Attributes.NONE);
    }

    @Override
    OAuth2 with(Attributes attributes) {
        return new OAuth2(this.flows, attributes);
    }
}
