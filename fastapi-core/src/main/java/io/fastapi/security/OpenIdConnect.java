package io.fastapi.security;

import io.fastapi.attribute.Attributes;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * OpenID Connect, which is documented for clients. As in FastAPI the value is the whole {@code Authorization} header.
 *
 * @see <a href="https://fastapi.tiangolo.com/reference/security/">FastAPI: security tools</a>
 */
public final class OpenIdConnect extends SecurityBase<String, OpenIdConnect> {

    private final String url;

    private OpenIdConnect(String url, Attributes attributes) {
        super("OpenIdConnect", document(url), Reading.authorization(new Authorization.Whole(), "Bearer"), attributes);
        this.url = url;
    }

    private static Map<String, Object> document(String url) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "openIdConnect");
        document.put("openIdConnectUrl", url);
        return document;
    }

    /** Where clients find the configuration of the provider. */
    public static OpenIdConnect openIdConnectUrl(String url) {
        return new OpenIdConnect(url, Attributes.NONE);
    }

    @Override
    OpenIdConnect with(Attributes attributes) {
        return new OpenIdConnect(this.url, attributes);
    }
}
