package io.fastapi.autoconfigure;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.util.unit.DataSize;

/**
 * The {@code fastapi.*} properties of middleware, which stands around that of the application, in the order given here.
 *
 * @param httpsRedirect whether requests without TLS are redirected to it
 * @param trustedHosts hosts that are served
 * @param cors what pages of other origins may do
 * @param requestBodyLimit how large bodies may be, whatever serves the request
 * @param gzip compression of answers
 * @param sessions sessions in signed cookies
 */
@ConfigurationProperties("fastapi")
public record FastApiMiddlewareProperties(
        @DefaultValue("false") boolean httpsRedirect,
        @DefaultValue TrustedHosts trustedHosts,
        @DefaultValue Cors cors,
        @DefaultValue RequestBodyLimit requestBodyLimit,
        @DefaultValue Gzip gzip,
        @DefaultValue Sessions sessions) {

    /**
     * Hosts that are served.
     *
     * @param allowedHosts names, *.example.com for all names below one; others are answered with 400. Empty serves all
     * @param wwwRedirect whether a name is redirected where only the one with www. is listed
     */
    public record TrustedHosts(
            @DefaultValue List<String> allowedHosts,
            @DefaultValue("true") boolean wwwRedirect) {}

    /**
     * What pages of other origins may do. Without origins there is no CORS.
     *
     * @param allowOrigins origins such as https://example.com, or * for all
     * @param allowOriginRegex regular expression that further origins match as a whole
     * @param allowMethods methods, or * for all
     * @param allowHeaders request headers, or * for all
     * @param allowCredentials whether browsers send cookies and the Authorization header
     * @param allowPrivateNetwork whether pages of the public web reach a private network
     * @param exposeHeaders response headers that pages may read
     * @param maxAge time that browsers remember what a preflight said; a number counts seconds, -1 is never
     * @param onFaults whether the 500 of a fault has the headers, too
     */
    public record Cors(
            @DefaultValue List<String> allowOrigins,
            @Nullable String allowOriginRegex,
            @DefaultValue("GET") List<String> allowMethods,
            @DefaultValue List<String> allowHeaders,
            @DefaultValue("false") boolean allowCredentials,
            @DefaultValue("false") boolean allowPrivateNetwork,
            @DefaultValue List<String> exposeHeaders,

            @DefaultValue("600s") @DurationUnit(ChronoUnit.SECONDS)
            Duration maxAge,

            @DefaultValue("false") boolean onFaults) {}

    /**
     * How large bodies may be, whatever serves the request. Without a size there is no such middleware.
     *
     * @param maxBodySize the most that is read of a body; more is answered with 413
     */
    public record RequestBodyLimit(@Nullable DataSize maxBodySize) {}

    /**
     * Compression of answers. Without a minimum size there is none.
     *
     * @param minimumSize size from which answers are compressed
     * @param compressLevel from 0, uncompressed, to 9, small
     * @param excludeContentTypes media types that stay as they are, in place of those by default
     */
    public record Gzip(
            @Nullable DataSize minimumSize,
            @DefaultValue("9") int compressLevel,
            @DefaultValue List<String> excludeContentTypes) {}

    /**
     * Sessions in signed cookies. Without a key there are none.
     *
     * @param secretKey key that signs the cookie
     * @param sessionCookie name of the cookie
     * @param maxAge time that a session lasts after its last change; a number counts seconds, 0 until the browser is closed
     * @param path path below which the cookie is sent
     * @param sameSite lax, strict or none
     * @param httpsOnly whether the cookie is sent over HTTPS only
     * @param domain domain that the cookie is sent to
     * @param partitioned whether the cookie is kept apart by top-level site
     */
    public record Sessions(
            @Nullable String secretKey,
            @DefaultValue("session") String sessionCookie,

            @DefaultValue("14d") @DurationUnit(ChronoUnit.SECONDS)
            Duration maxAge,

            @DefaultValue("/") String path,
            @DefaultValue("lax") String sameSite,
            @DefaultValue("false") boolean httpsOnly,
            @Nullable String domain,
            @DefaultValue("false") boolean partitioned) {

        /** Without the key. */
        @Override
        public String toString() {
            return "Sessions[" + this.sessionCookie + "]";
        }
    }
}
