package io.fastapi.engine.request;

import io.fastapi.FastApi;
import io.fastapi.request.Urls;
import io.fastapi.routing.UrlNames;
import io.fastapi.routing.UrlPath;
import java.util.Map;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * The URLs of an application as the client of one request sees them.
 *
 * @param names what the application serves
 * @param exchange the request
 */
public record SeenUrls(UrlNames names, ServerWebExchange exchange) implements Urls {

    /** The attribute with the root path of the outermost application, where a request was led to what is mounted in it. */
    public static final String OUTERMOST = SeenUrls.class.getName() + ".rootPath";

    /** The root path of the outermost application; may end with a slash. */
    private String rootPath() {
        String here = this.exchange.getAttributeOrDefault(FastApi.ROOT_PATH, "");
        return this.exchange.getAttributeOrDefault(OUTERMOST, here);
    }

    /** The URL of the request; a handshake came by a scheme of its own. */
    public static RequestUrl seen(ServerHttpRequest request) {
        RequestUrl url = RequestUrl.of(request);
        return Handshakes.isOne(request.getHeaders())
                ? url.at(url.scheme().replace("http", "ws"), url.authority())
                : url;
    }

    private String below(String path) {
        String root = rootPath();
        int end = root.length();
        while (end > 0 && root.charAt(end - 1) == '/') {
            end--;
        }
        return root.substring(0, end) + path;
    }

    @Override
    public String urlFor(String name, Map<String, ?> values) {
        UrlPath found = this.names.path(name, values);
        RequestUrl url = seen(this.exchange.getRequest());
        String host = found.host().isEmpty() ? url.authority() : found.host();
        return found.scheme(url.scheme()) + "://" + host + below(found.path());
    }

    @Override
    public String urlPathFor(String name, Map<String, ?> values) {
        return below(this.names.path(name, values).path());
    }

    @Override
    public String baseUrl() {
        RequestUrl url = seen(this.exchange.getRequest());
        return new RequestUrl(url.scheme(), url.authority(), below("/"), "").toString();
    }
}
