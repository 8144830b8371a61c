package io.fastapi.engine.request;

import io.fastapi.request.Request;
import io.fastapi.request.Urls;
import java.util.List;
import java.util.Map;
import org.springframework.http.codec.HttpMessageReader;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.support.ServerRequestWrapper;
import org.springframework.web.server.ServerWebExchange;

/** A request as functions of the application see it. */
public final class SeenRequest extends ServerRequestWrapper implements Request {

    private SeenRequest(ServerRequest request) {
        super(request);
    }

    /** The request of an exchange, with Spring's readers of its body. */
    public static Request of(ServerWebExchange exchange, List<HttpMessageReader<?>> messageReaders) {
        return new SeenRequest(ServerRequest.create(exchange, messageReaders));
    }

    @Override
    public String urlFor(String name, Map<String, ?> values) {
        return Urls.of(exchange()).urlFor(name, values);
    }

    @Override
    public String urlPathFor(String name, Map<String, ?> values) {
        return Urls.of(exchange()).urlPathFor(name, values);
    }

    @Override
    public String baseUrl() {
        return Urls.of(exchange()).baseUrl();
    }

    @Override
    public String url() {
        return SeenUrls.seen(exchange().getRequest()).toString();
    }
}
