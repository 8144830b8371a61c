package io.fastapi.response;

import io.fastapi.types.error.MisuseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A cookie to set, with the parameters and defaults of Starlette's {@code set_cookie}: path {@code /}, {@code SameSite=lax}.
 * The value may be any text of Latin-1; what a header cannot carry is quoted as Python's {@code http.cookies} does.
 *
 * <pre>{@code Cookie.of("session", token).maxAge(Duration.ofHours(1)).httpOnly().secure()}</pre>
 *
 * @param name the name
 * @param value the value
 * @param maxAge how long the client keeps it; for the session when empty
 * @param expires when it ends
 * @param path the path below which it is sent; {@code /} by default
 * @param domain the domain that it is sent to; the one of the request when empty
 * @param isSecure whether it is sent over HTTPS only
 * @param isHttpOnly whether scripts cannot read it
 * @param sameSite {@code lax}, {@code strict} or {@code none}, or empty to leave it to the client; {@code lax} by default
 * @param isPartitioned whether it is kept apart by top-level site
 * @see <a href="https://fastapi.tiangolo.com/advanced/response-cookies/">FastAPI: response cookies</a>
 */
public record Cookie(
        String name,
        String value,
        Optional<Duration> maxAge,
        Optional<Instant> expires,
        String path,
        Optional<String> domain,
        boolean isSecure,
        boolean isHttpOnly,
        String sameSite,
        boolean isPartitioned) {

    private static final String PLAIN = "!#$%&'*+-.^_`|~:";

    /** Names of attributes, which cannot be names of cookies. */
    private static final Set<String> RESERVED = Set.of(
            "expires",
            "path",
            "comment",
            "domain",
            "max-age",
            "secure",
            "httponly",
            "version",
            "samesite",
            "partitioned");

    private static final Set<String> POLICIES = Set.of("lax", "strict", "none", "");

    /** The days of a date have two digits, which {@code RFC_1123_DATE_TIME} does not see to. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    /**
     * A cookie.
     *
     * @throws MisuseException if the name is none, or {@code sameSite} no policy
     */
    public Cookie {
        if (!isName(name)) {
            throw new MisuseException("\"" + name + "\" is no name of a cookie", "use letters, digits and underscores");
        }
        if (!POLICIES.contains(sameSite.toLowerCase(Locale.ROOT))) {
            throw new MisuseException(
                    "\"" + sameSite + "\" is no SameSite", "use lax, strict or none, or leave it empty");
        }
    }

    /** Whether a text can be the name of a cookie. */
    public static boolean isName(String text) {
        return !text.isEmpty() && isPlain(text) && !RESERVED.contains(text.toLowerCase(Locale.ROOT));
    }

    /** A cookie with the defaults. */
    public static Cookie of(String name, String value) {
        return new Cookie(
                name, value, Optional.empty(), Optional.empty(), "/", Optional.empty(), false, false, "lax", false);
    }

    /** A cookie that makes the client forget one of the same name, path and domain. */
    public static Cookie deleted(String name) {
        return of(name, "").maxAge(Duration.ZERO).expires(Instant.now());
    }

    /** Kept for so long. */
    public Cookie maxAge(Duration age) {
        return new Cookie(
                name, value, Optional.of(age), expires, path, domain, isSecure, isHttpOnly, sameSite, isPartitioned);
    }

    /** Kept until then. */
    public Cookie expires(Instant at) {
        return new Cookie(
                name, value, maxAge, Optional.of(at), path, domain, isSecure, isHttpOnly, sameSite, isPartitioned);
    }

    /** Sent below this path only. */
    public Cookie path(String prefix) {
        return new Cookie(name, value, maxAge, expires, prefix, domain, isSecure, isHttpOnly, sameSite, isPartitioned);
    }

    /** Sent to this domain and those below it. */
    public Cookie domain(String host) {
        return new Cookie(
                name, value, maxAge, expires, path, Optional.of(host), isSecure, isHttpOnly, sameSite, isPartitioned);
    }

    /** Sent over HTTPS only. */
    public Cookie secure() {
        return new Cookie(name, value, maxAge, expires, path, domain, true, isHttpOnly, sameSite, isPartitioned);
    }

    /** Not readable by scripts. */
    public Cookie httpOnly() {
        return new Cookie(name, value, maxAge, expires, path, domain, isSecure, true, sameSite, isPartitioned);
    }

    /** {@code lax}, {@code strict} or {@code none}; empty to leave it to the client. */
    public Cookie sameSite(String policy) {
        return new Cookie(name, value, maxAge, expires, path, domain, isSecure, isHttpOnly, policy, isPartitioned);
    }

    /** Kept apart by top-level site. */
    public Cookie partitioned() {
        return new Cookie(name, value, maxAge, expires, path, domain, isSecure, isHttpOnly, sameSite, true);
    }

    /** The value of the {@code Set-Cookie} header, attributes in Python's order. */
    String header() {
        StringBuilder text = new StringBuilder(this.name).append('=').append(quoted(this.value));
        this.domain.ifPresent(host -> attribute(text, "Domain", host));
        this.expires.ifPresent(at -> attribute(text, "expires", httpDate(at)));
        flag(text, "HttpOnly", this.isHttpOnly);
        this.maxAge.ifPresent(age -> attribute(text, "Max-Age", String.valueOf(age.toSeconds())));
        flag(text, "Partitioned", this.isPartitioned);
        attribute(text, "Path", this.path);
        attribute(text, "SameSite", this.sameSite);
        flag(text, "Secure", this.isSecure);
        return text.toString();
    }

    private static void attribute(StringBuilder text, String attribute, String setting) {
        if (!setting.isEmpty()) {
            text.append("; ").append(attribute).append('=').append(setting);
        }
    }

    private static void flag(StringBuilder text, String attribute, boolean set) {
        if (set) {
            text.append("; ").append(attribute);
        }
    }

    private static String httpDate(Instant instant) {
        return HTTP_DATE.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static String quoted(String value) {
        if (value.isEmpty()) {
            return "\"\"";
        }
        return isPlain(value) ? value : quote(value);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!letter && PLAIN.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String quote(String value) {
        StringBuilder text = new StringBuilder(value.length() + 8).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c == ',' || c == ';' || (c >= 0x7f && c <= 0xff)) {
                text.append(String.format("\\%03o", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.append('"').toString();
    }
}
