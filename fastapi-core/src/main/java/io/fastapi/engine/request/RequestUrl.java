package io.fastapi.engine.request;

import java.net.InetSocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * The URL of a request as Starlette's {@code request.url} has it, with the path decoded; percent-encoded where it becomes a
 * header.
 *
 * @param scheme the scheme
 * @param authority the host and port that the client asked for, or those of the server if it said none that are valid
 * @param path the decoded path, with its context path
 * @param query the query, without question mark; may be empty
 */
public record RequestUrl(String scheme, String authority, String path, String query) {

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    /** The URL of a request. */
    public static RequestUrl of(ServerHttpRequest request) {
        URI uri = request.getURI();
        @Nullable String given = uri.getScheme();
        String scheme = (given == null) ? "http" : given; // none in a test without a server
        @Nullable String query = uri.getRawQuery();
        return new RequestUrl(
                scheme,
                authority(request, scheme),
                RequestPaths.decoded(uri.getRawPath()),
                (query == null) ? "" : query);
    }

    private static String authority(ServerHttpRequest request, String scheme) {
        String host = request.getHeaders().getFirst(HttpHeaders.HOST);
        if (host != null && HostHeader.isValid(host)) {
            return host;
        }
        InetSocketAddress server = request.getLocalAddress();
        boolean secure = scheme.equals("https") || scheme.equals("wss");
        return (server == null) ? "localhost" : HostHeader.of(server, secure ? HTTPS_PORT : HTTP_PORT);
    }

    /** The same with another path, decoded. */
    public RequestUrl path(String changed) {
        return new RequestUrl(this.scheme, this.authority, changed, this.query);
    }

    /** The same at another host, by another scheme. */
    public RequestUrl at(String otherScheme, String otherAuthority) {
        return new RequestUrl(otherScheme, otherAuthority, this.path, this.query);
    }

    /** The URL. */
    @Override
    public String toString() {
        String escaped = this.path.replace("?", "%3F").replace("#", "%23").replace("\\", "%5C");
        String url = this.scheme + "://" + this.authority + escaped;
        return this.query.isEmpty() ? url : url + "?" + this.query;
    }
}
