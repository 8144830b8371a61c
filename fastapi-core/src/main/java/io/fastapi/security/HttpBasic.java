package io.fastapi.security;

import io.fastapi.attribute.Attribute;
import io.fastapi.attribute.Attributes;
import java.util.Optional;

/**
 * HTTP Basic authentication: a user name and a password, in every request.
 *
 * <pre>{@code
 * static final HttpBasic BASIC = HttpBasic.of().realm("simple");
 *
 * get("/users/me").params(BASIC).handle(credentials -> Map.of("username", credentials.username()))
 * }</pre>
 *
 * <p>Credentials that are sent but cannot be read are answered with 401 also with {@code autoError(false)}, as in FastAPI.
 *
 * @see <a href="https://fastapi.tiangolo.com/advanced/security/http-basic-auth/">FastAPI: HTTP Basic Auth</a>
 */
public final class HttpBasic extends SecurityBase<HttpBasicCredentials, HttpBasic> {

    private static final Attribute<Optional<String>> REALM = Attribute.optional("realm");

    private HttpBasic(Attributes attributes) {
        super("HTTPBasic", HttpBase.document("basic"), reading(attributes), attributes);
    }

    private static Reading<HttpBasicCredentials> reading(Attributes attributes) {
        String realm = attributes.get(REALM).orElse("");
        String challenge = realm.isEmpty() ? "Basic" : "Basic realm=\"" + realm + "\"";
        return Reading.authorization(new BasicFormat(challenge), challenge);
    }

    /** The scheme without a realm. */
    public static HttpBasic of() {
        return new HttpBasic(Attributes.NONE);
    }

    /** The realm, which browsers show when they ask for the password: {@code WWW-Authenticate: Basic realm="simple"}. */
    public HttpBasic realm(String realm) {
        return with(attributes().set(REALM, realm));
    }

    @Override
    HttpBasic with(Attributes attributes) {
        return new HttpBasic(attributes);
    }
}
