package io.fastapi.autoconfigure;

import io.fastapi.middleware.Cors;
import io.fastapi.middleware.GZip;
import io.fastapi.middleware.HttpsRedirect;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.RequestBodyLimit;
import io.fastapi.middleware.Sessions;
import io.fastapi.middleware.TrustedHosts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** Makes the middleware that the properties ask for. */
final class MiddlewareMapper {

    private final WrittenProperties written;
    private final List<Middleware> middleware = new ArrayList<>();

    private MiddlewareMapper(WrittenProperties written) {
        this.written = written;
    }

    /** The middleware; none of a property that cannot be meant, which is noted. */
    static List<Middleware> middleware(FastApiMiddlewareProperties properties, WrittenProperties written) {
        MiddlewareMapper mapper = new MiddlewareMapper(written);
        mapper.addHttps(properties);
        mapper.add(properties.trustedHosts());
        mapper.add(properties.cors());
        mapper.add(properties.requestBodyLimit());
        mapper.add(properties.gzip());
        mapper.add(properties.sessions());
        return List.copyOf(mapper.middleware);
    }

    private void addHttps(FastApiMiddlewareProperties properties) {
        if (properties.httpsRedirect()) {
            this.middleware.add(HttpsRedirect.always());
        }
    }

    private void add(FastApiMiddlewareProperties.TrustedHosts properties) {
        List<String> given = List.of(texts(properties.allowedHosts()));
        if (!given.isEmpty()) {
            TrustedHosts all = TrustedHosts.of("*").wwwRedirect(properties.wwwRedirect());
            this.middleware.add(this.written.meant(
                    all,
                    "trusted-hosts.allowed-hosts",
                    given,
                    (hosts, names) -> new TrustedHosts(names, hosts.redirectsToWww())));
        }
    }

    private void add(FastApiMiddlewareProperties.Cors properties) {
        String regex = properties.allowOriginRegex();
        if (texts(properties.allowOrigins()).length == 0 && regex == null) {
            return;
        }
        WrittenProperties written = this.written;
        Cors cors = written.meant(
                Cors.allowOrigins(),
                "cors.allow-origins",
                properties.allowOrigins(),
                (none, all) -> Cors.allowOrigins(texts(all)));
        cors = written.meant(
                cors, "cors.allow-methods", properties.allowMethods(), (any, all) -> any.allowMethods(texts(all)));
        cors = written.meant(
                cors, "cors.allow-headers", properties.allowHeaders(), (any, all) -> any.allowHeaders(texts(all)));
        cors = written.meant(
                cors, "cors.expose-headers", properties.exposeHeaders(), (any, all) -> any.exposeHeaders(texts(all)));
        written.notForever("cors.max-age", properties.maxAge());
        cors = cors.maxAge(properties.maxAge());
        cors = (regex == null) ? cors : written.meant(cors, "cors.allow-origin-regex", regex, Cors::orOriginRegex);
        cors = properties.allowCredentials() ? cors.allowCredentials() : cors;
        cors = properties.allowPrivateNetwork() ? cors.allowPrivateNetwork() : cors;
        this.middleware.add(properties.onFaults() ? cors.alsoOnFaults() : cors);
    }

    private void add(FastApiMiddlewareProperties.RequestBodyLimit properties) {
        DataSize most = properties.maxBodySize();
        if (most != null) {
            this.middleware.add(this.written.meant(
                    RequestBodyLimit.maxBodySize(0),
                    "request-body-limit.max-body-size",
                    most,
                    (any, size) -> RequestBodyLimit.maxBodySize(size.toBytes())));
        }
    }

    private void add(FastApiMiddlewareProperties.Gzip properties) {
        DataSize size = properties.minimumSize();
        if (size == null) {
            return;
        }
        if (size.toBytes() > Integer.MAX_VALUE) {
            this.written.wrong("gzip.minimum-size", size, "it is more than 2GB", "set it to 2147483647B or less");
            return;
        }
        GZip gzip = this.written.meant(
                GZip.minimumSize(0), "gzip.minimum-size", size, (any, from) -> GZip.minimumSize((int) from.toBytes()));
        gzip = this.written.meant(gzip, "gzip.compress-level", properties.compressLevel(), GZip::compressLevel);
        List<String> excluded = properties.excludeContentTypes();
        this.middleware.add(excluded.isEmpty() ? gzip : gzip.excludeContentTypes(texts(excluded)));
    }

    private void add(FastApiMiddlewareProperties.Sessions properties) {
        String key = properties.secretKey();
        if (key == null) {
            return;
        }
        if (key.isBlank()) {
            this.written.wrong("sessions.secret-key", key, "it is blank, so that anybody can sign", "set a secret");
        }
        this.written.notForever("sessions.max-age", properties.maxAge());
        Sessions sessions = this.written.meant(
                Sessions.secretKey(key.isBlank() ? "told" : key), "sessions.path", properties.path(), Sessions::path);
        sessions = this.written.meant(
                sessions, "sessions.session-cookie", properties.sessionCookie(), Sessions::sessionCookie);
        sessions = this.written.meant(sessions, "sessions.same-site", properties.sameSite(), Sessions::sameSite);
        sessions = properties.maxAge().isZero()
                ? sessions.untilBrowserCloses()
                : this.written.meant(sessions, "sessions.max-age", properties.maxAge(), Sessions::maxAge);
        sessions = properties.httpsOnly() ? sessions.httpsOnly() : sessions;
        String domain = properties.domain();
        sessions = (domain == null || domain.isBlank())
                ? sessions
                : this.written.meant(sessions, "sessions.domain", domain, Sessions::domain);
        if (!key.isBlank()) {
            this.middleware.add(properties.partitioned() ? sessions.partitioned() : sessions);
        }
    }

    /** Without blank ones, which are what is left of a list that ends with a comma. */
    private static String[] texts(List<String> texts) {
        return texts.stream().filter(text -> !text.isBlank()).toArray(String[]::new);
    }
}
