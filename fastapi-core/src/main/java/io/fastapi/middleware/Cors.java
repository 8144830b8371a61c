package io.fastapi.middleware;

import io.fastapi.attribute.Attribute;
import io.fastapi.attribute.Attributes;
import io.fastapi.attribute.Misuse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Lets pages of other origins use the application: answers the preflight requests of browsers, and adds CORS headers to all
 * answers that come from inside of it.
 *
 * <pre>{@code
 * app.middleware(Cors.allowOrigins("https://example.com").allowCredentials().allowAllMethods().allowAllHeaders())
 * }</pre>
 *
 * <p>By default only {@code GET} is allowed, no credentials, and the headers that browsers always may send.
 *
 * @see <a href="https://fastapi.tiangolo.com/tutorial/cors/">FastAPI: CORS</a>
 */
public final class Cors implements Middleware {

    private static final String ALL = "*";
    private static final List<String> ALL_METHODS =
            List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "QUERY");

    private static final Attribute<List<String>> ORIGINS = Attribute.of("allowOrigins", List.of());
    private static final Attribute<Optional<String>> ORIGIN_REGEX = Attribute.optional("allowOriginRegex");
    private static final Attribute<List<String>> METHODS = Attribute.of("allowMethods", List.of("GET"));
    private static final Attribute<List<String>> HEADERS = Attribute.of("allowHeaders", List.of());
    private static final Attribute<Boolean> CREDENTIALS = Attribute.of("allowCredentials", false);
    private static final Attribute<Boolean> PRIVATE_NETWORK = Attribute.of("allowPrivateNetwork", false);
    private static final Attribute<List<String>> EXPOSE = Attribute.of("exposeHeaders", List.of());
    private static final Attribute<Duration> MAX_AGE = Attribute.of("maxAge", Duration.ofMinutes(10));
    private static final Attribute<Boolean> ON_FAULTS = Attribute.of("onFaults", false);

    private final Attributes attributes;

    private Cors(Attributes attributes) {
        this.attributes = attributes;
    }

    /** Allows origins such as {@code https://example.com}, or all of them, {@code *}. */
    public static Cors allowOrigins(String... origins) {
        return new Cors(Attributes.NONE.with(ORIGINS, List.of(origins)));
    }

    /** Allows origins that match a regular expression as a whole. */
    public static Cors allowOriginRegex(String regex) {
        return allowOrigins().orOriginRegex(regex);
    }

    /** Allows further origins: those that match a regular expression as a whole. */
    public Cors orOriginRegex(String regex) {
        return new Cors(this.attributes.set(ORIGIN_REGEX, regex).regex("allowOriginRegex", regex));
    }

    /** The methods that are allowed; {@code GET} by default. */
    public Cors allowMethods(String... methods) {
        List<String> all = List.of(methods);
        return new Cors(this.attributes
                .with(METHODS, all.contains(ALL) ? ALL_METHODS : all)
                .carried("allowMethods", all));
    }

    /** Allows every method. */
    public Cors allowAllMethods() {
        return allowMethods(ALL);
    }

    /**
     * Request headers that are allowed, besides {@code Accept}, {@code Accept-Language}, {@code Content-Language} and
     * {@code Content-Type}.
     */
    public Cors allowHeaders(String... headers) {
        List<String> all = List.of(headers);
        return new Cors(this.attributes.with(HEADERS, all).carried("allowHeaders", all));
    }

    /** Allows every request header. */
    public Cors allowAllHeaders() {
        return allowHeaders(ALL);
    }

    /**
     * Lets browsers send cookies and the {@code Authorization} header. Together with the origin {@code *} every page on the
     * web acts for its visitor; that is a warning at the start.
     */
    public Cors allowCredentials() {
        return new Cors(this.attributes.with(CREDENTIALS, true));
    }

    /** Lets pages of the public web reach a private network. */
    public Cors allowPrivateNetwork() {
        return new Cors(this.attributes.with(PRIVATE_NETWORK, true));
    }

    /** Response headers that pages may read. */
    public Cors exposeHeaders(String... headers) {
        List<String> all = List.of(headers);
        return new Cors(this.attributes.with(EXPOSE, all).carried("exposeHeaders", all));
    }

    /** How long browsers may remember what a preflight said; 10 minutes by default. A negative time is never. */
    public Cors maxAge(Duration age) {
        return new Cors(this.attributes.with(MAX_AGE, age));
    }

    /**
     * Adds the headers to the 500 of a fault, too, so that pages can read it. Without this such an answer has none, as in
     * FastAPI.
     */
    public Cors alsoOnFaults() {
        return new Cors(this.attributes.with(ON_FAULTS, true));
    }

    /** The origins that are allowed. */
    public List<String> origins() {
        return this.attributes.get(ORIGINS);
    }

    /** The regular expression of further origins. */
    public Optional<String> originRegex() {
        return this.attributes.get(ORIGIN_REGEX);
    }

    /** Whether every origin is allowed. */
    public boolean allowsAllOrigins() {
        return origins().contains(ALL);
    }

    /** The methods that are allowed. */
    public List<String> methods() {
        return this.attributes.get(METHODS);
    }

    /** The request headers that are allowed. */
    public List<String> headers() {
        return this.attributes.get(HEADERS);
    }

    /** Whether every request header is allowed. */
    public boolean allowsAllHeaders() {
        return headers().contains(ALL);
    }

    /** Whether credentials are allowed. */
    public boolean allowsCredentials() {
        return this.attributes.get(CREDENTIALS);
    }

    /** Whether a private network is open to pages of the public web. */
    public boolean allowsPrivateNetwork() {
        return this.attributes.get(PRIVATE_NETWORK);
    }

    /** The response headers that pages may read. */
    public List<String> exposedHeaders() {
        return this.attributes.get(EXPOSE);
    }

    /** How long browsers may remember what a preflight said. */
    public Duration maxAge() {
        return this.attributes.get(MAX_AGE);
    }

    /** Whether the answer to a fault has the headers, too. */
    public boolean coversFaults() {
        return this.attributes.get(ON_FAULTS);
    }

    @Override
    public List<Misuse> misuses() {
        return this.attributes.misuses();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.cors(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cors that && this.attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return this.attributes.hashCode();
    }

    /** What it was given: {@code Cors{allowOrigins=[*]}}. */
    @Override
    public String toString() {
        return "Cors" + this.attributes;
    }
}
