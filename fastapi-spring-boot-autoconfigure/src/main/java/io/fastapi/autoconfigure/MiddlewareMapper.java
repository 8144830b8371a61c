package io.fastapi.autoconfigure;

import io.fastapi.FastApi;
import io.fastapi.error.Problems;
import io.fastapi.middleware.Cors;
import io.fastapi.middleware.GZip;
import io.fastapi.middleware.HttpsRedirect;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.Sessions;
import io.fastapi.middleware.TrustedHosts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.util.unit.DataSize;

/** Puts the middleware that the properties ask for around an application. */
final class MiddlewareMapper {

    private final Problems problems = new Problems();
    private final List<Middleware> middleware = new ArrayList<>();

    private MiddlewareMapper() {}

    /**
     * The application with the middleware around it, or itself if the properties ask for none.
     *
     * @throws io.fastapi.error.DefinitionException with every property that cannot be meant
     */
    static FastApi around(FastApi app, FastApiMiddlewareProperties properties) {
        MiddlewareMapper mapper = new MiddlewareMapper();
        mapper.add("https-redirect", properties.httpsRedirect(), HttpsRedirect::always);
        FastApiMiddlewareProperties.TrustedHosts hosts = properties.trustedHosts();
        mapper.add("trusted-hosts", !hosts.allowedHosts().isEmpty(), () -> hosts(hosts));
        FastApiMiddlewareProperties.Cors cors = properties.cors();
        boolean anyOrigin = !cors.allowOrigins().isEmpty() || cors.allowOriginRegex() != null;
        mapper.add("cors", anyOrigin, () -> cors(cors));
        Optional<DataSize> size = Optional.ofNullable(properties.gzip().minimumSize());
        mapper.add("gzip", size.isPresent(), () -> gzip(properties.gzip(), size.orElseThrow()));
        Optional<String> key = Optional.ofNullable(properties.sessions().secretKey());
        mapper.add("sessions", key.isPresent(), () -> sessions(properties.sessions(), key.orElseThrow()));
        mapper.problems.throwIfAny();
        List<Middleware> made = mapper.middleware;
        return made.isEmpty() ? app : app.middleware(made.toArray(Middleware[]::new));
    }

    private void add(String property, boolean wanted, Supplier<Middleware> made) {
        try {
            if (wanted) {
                this.middleware.add(made.get());
            }
        } catch (IllegalArgumentException wrong) {
            this.problems.add(
                    "property fastapi." + property, String.valueOf(wrong.getMessage()), "change or remove it");
        }
    }

    private static Middleware hosts(FastApiMiddlewareProperties.TrustedHosts hosts) {
        return new TrustedHosts(hosts.allowedHosts(), hosts.wwwRedirect());
    }

    private static Middleware cors(FastApiMiddlewareProperties.Cors properties) {
        Cors cors = Cors.allowOrigins(texts(properties.allowOrigins()))
                .allowMethods(texts(properties.allowMethods()))
                .allowHeaders(texts(properties.allowHeaders()))
                .exposeHeaders(texts(properties.exposeHeaders()))
                .maxAge(properties.maxAge());
        String regex = properties.allowOriginRegex();
        cors = (regex == null) ? cors : cors.orOriginRegex(regex);
        cors = properties.allowCredentials() ? cors.allowCredentials() : cors;
        cors = properties.allowPrivateNetwork() ? cors.allowPrivateNetwork() : cors;
        return properties.onFaults() ? cors.alsoOnFaults() : cors;
    }

    private static Middleware gzip(FastApiMiddlewareProperties.Gzip properties, DataSize size) {
        GZip gzip = GZip.minimumSize(Math.toIntExact(size.toBytes())).compressLevel(properties.compressLevel());
        List<String> excluded = properties.excludeContentTypes();
        return excluded.isEmpty() ? gzip : gzip.excludeContentTypes(texts(excluded));
    }

    private static Middleware sessions(FastApiMiddlewareProperties.Sessions properties, String key) {
        Sessions sessions = Sessions.secretKey(key)
                .sessionCookie(properties.sessionCookie())
                .path(properties.path())
                .sameSite(properties.sameSite());
        sessions = properties.maxAge().isZero() ? sessions.untilBrowserCloses() : sessions.maxAge(properties.maxAge());
        sessions = properties.httpsOnly() ? sessions.httpsOnly() : sessions;
        String domain = properties.domain();
        sessions = (domain == null) ? sessions : sessions.domain(domain);
        return properties.partitioned() ? sessions.partitioned() : sessions;
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
