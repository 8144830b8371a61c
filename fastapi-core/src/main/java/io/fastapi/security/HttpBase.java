package io.fastapi.security;

import io.fastapi.attribute.Attributes;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * An {@code Authorization} header of some HTTP scheme; which one is documented, not checked: FastAPI's {@code HTTPBase}.
 *
 * @see <a href="https://fastapi.tiangolo.com/reference/security/">FastAPI: security tools</a>
 */
public final class HttpBase extends SecurityBase<HttpAuthorizationCredentials, HttpBase> {

    private final String scheme;

    private HttpBase(String scheme, Attributes attributes) {
        super(
                "HTTPBase",
                document(scheme),
                Reading.authorization(new Authorization.AnyScheme(), title(scheme)),
                attributes);
        this.scheme = scheme;
    }

    /** A scheme with its name as registered for HTTP: {@code scheme("hoba")}. */
    public static HttpBase scheme(String scheme) {
        return new HttpBase(scheme, Attributes.NONE);
    }

    static Map<String, Object> document(String scheme) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "http");
        document.put("scheme", scheme);
        return document;
    }

    /** Python's {@code str.title()}: each run of letters with a capital first and small ones behind. */
    private static String title(String scheme) {
        StringBuilder title = new StringBuilder(scheme.length());
        boolean inside = false;
        for (int i = 0; i < scheme.length(); i++) {
            String letter = scheme.substring(i, i + 1);
            title.append(inside ? letter.toLowerCase(Locale.ROOT) : letter.toUpperCase(Locale.ROOT));
            inside = Character.isLetter(scheme.charAt(i));
        }
        return title.toString();
    }

    @Override
    HttpBase with(Attributes attributes) {
        return new HttpBase(this.scheme, attributes);
    }
}
