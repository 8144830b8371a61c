package io.fastapi.security;

import io.fastapi.attribute.Attribute;
import io.fastapi.attribute.Attributes;
import java.util.Map;
import java.util.Optional;

/**
 * A bearer token in the {@code Authorization} header, however the client came by it.
 *
 * @see <a href="https://fastapi.tiangolo.com/reference/security/">FastAPI: security tools</a>
 */
public final class HttpBearer extends SecurityBase<HttpAuthorizationCredentials, HttpBearer> {

    private static final Attribute<Optional<String>> BEARER_FORMAT = Attribute.optional("bearerFormat");

    private HttpBearer(Attributes attributes) {
        super(
                "HTTPBearer",
                document(attributes),
                Reading.authorization(new Authorization.OneScheme("bearer"), "Bearer"),
                attributes);
    }

    private static Map<String, Object> document(Attributes attributes) {
        Map<String, Object> document = HttpBase.document("bearer");
        attributes.get(BEARER_FORMAT).ifPresent(format -> document.put("bearerFormat", format));
        return document;
    }

    /** The scheme without a hint at the format of the token. */
    public static HttpBearer of() {
        return new HttpBearer(Attributes.NONE);
    }

    /** What the document says of the format of the token: {@code JWT}. */
    public HttpBearer bearerFormat(String format) {
        return with(attributes().set(BEARER_FORMAT, format));
    }

    @Override
    HttpBearer with(Attributes attributes) {
        return new HttpBearer(attributes);
    }
}
