package io.fastapi.middleware;

import io.fastapi.attribute.Attributes;
import io.fastapi.attribute.Misuse;
import io.fastapi.response.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps a {@link Session} for each client in a signed cookie, which the client can read and cannot change. The format is that
 * of Starlette's {@code SessionMiddleware}: instances in Java and Python with the same key share their sessions.
 *
 * <pre>{@code app.middleware(Sessions.secretKey(key).httpsOnly())}</pre>
 *
 * @param secret signs the cookie
 * @param sessionCookie the name of the cookie; {@code session} by default
 * @param maxAge how long a session lasts after its last change; 14 days by default. Empty: until the browser is closed
 * @param path the path below which the cookie is sent; {@code /} by default
 * @param sameSite {@code lax}, {@code strict} or {@code none}; {@code lax} by default
 * @param isHttpsOnly whether the cookie is sent over HTTPS only; {@code false} by default
 * @param domain the domain that the cookie is sent to; the one of the request when empty
 * @param isPartitioned whether the cookie is kept apart by top-level site
 */
public record Sessions(
        String secret,
        String sessionCookie,
        Optional<Duration> maxAge,
        String path,
        String sameSite,
        boolean isHttpsOnly,
        Optional<String> domain,
        boolean isPartitioned)
        implements Middleware {

    private static final Duration TWO_WEEKS = Duration.ofDays(14);
    private static final Pattern DOMAIN =
            Pattern.compile("\\.?[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*|\\[?[0-9a-fA-F:.]+]?");
    private static final Set<String> POLICIES = Set.of("lax", "strict", "none");

    /** Sessions signed with a key, which is long, random and secret. */
    public static Sessions secretKey(String key) {
        return new Sessions(key, "session", Optional.of(TWO_WEEKS), "/", "lax", false, Optional.empty(), false);
    }

    /** In a cookie of another name. */
    public Sessions sessionCookie(String name) {
        return new Sessions(secret, name, maxAge, path, sameSite, isHttpsOnly, domain, isPartitioned);
    }

    /** Lasting for another time after the last change. */
    public Sessions maxAge(Duration age) {
        return new Sessions(
                secret, sessionCookie, Optional.of(age), path, sameSite, isHttpsOnly, domain, isPartitioned);
    }

    /** Lasting until the browser is closed; a copied cookie lasts for ever. */
    public Sessions untilBrowserCloses() {
        return new Sessions(
                secret, sessionCookie, Optional.empty(), path, sameSite, isHttpsOnly, domain, isPartitioned);
    }

    /** Sent below a path only. */
    public Sessions path(String prefix) {
        return new Sessions(secret, sessionCookie, maxAge, prefix, sameSite, isHttpsOnly, domain, isPartitioned);
    }

    /** With another policy: {@code lax}, {@code strict} or {@code none}. */
    public Sessions sameSite(String policy) {
        return new Sessions(secret, sessionCookie, maxAge, path, policy, isHttpsOnly, domain, isPartitioned);
    }

    /** Sent over HTTPS only. */
    public Sessions httpsOnly() {
        return new Sessions(secret, sessionCookie, maxAge, path, sameSite, true, domain, isPartitioned);
    }

    /** Sent to a domain and those below it. */
    public Sessions domain(String name) {
        return new Sessions(
                secret, sessionCookie, maxAge, path, sameSite, isHttpsOnly, Optional.of(name), isPartitioned);
    }

    /** Kept apart by top-level site. */
    public Sessions partitioned() {
        return new Sessions(secret, sessionCookie, maxAge, path, sameSite, isHttpsOnly, domain, true);
    }

    @Override
    public List<Misuse> misuses() {
        Attributes checked = Attributes.NONE;
        if (this.secret.isBlank()) {
            checked = checked.misused("has an empty key, so that anybody can sign", "give it a long and random one");
        }
        if (!POLICIES.contains(this.sameSite)) {
            checked = checked.misused("has .sameSite(\"" + this.sameSite + "\")", "give it lax, strict or none");
        }
        if (!Cookie.isName(this.sessionCookie)) {
            checked = checked.misused(
                    "has .sessionCookie(\"" + this.sessionCookie + "\"), which is no name of a cookie",
                    "give it letters, digits and underscores");
        }
        if (!isAttribute(this.path)) {
            checked = checked.misused(
                    "has .path(\"" + this.path + "\"), which no cookie can have", "write a path, \"/app\"");
        }
        String domain = this.domain.orElse("a.example");
        if (!DOMAIN.matcher(domain).matches()) {
            checked = checked.misused("has .domain(\"" + domain + "\"), which is no name", "write \"example.com\"");
        }
        return checked.notNegative("maxAge", this.maxAge.orElse(Duration.ZERO)).misuses();
    }

    /** Whether a text can be the value of an attribute of a cookie. */
    private static boolean isAttribute(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7f && c != ';');
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.sessions(this);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Sessions[" + this.sessionCookie + "]";
    }
}
