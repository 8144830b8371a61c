package io.fastapi.engine;

import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.adapter.HttpWebHandlerAdapter;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;

/**
 * Serves an application alone, without a Spring context: everything that no route matches is 404.
 *
 * <pre>{@code
 * HttpHandler handler = FastApiWebHandler.httpHandler(engine);
 * HttpServer.create().port(8000).handle(new ReactorHttpHandlerAdapter(handler)).bindNow();
 * }</pre>
 */
public final class FastApiWebHandler implements WebHandler {

    private final FastApiEngine engine;

    /** A handler for one application. */
    public FastApiWebHandler(FastApiEngine engine) {
        this.engine = engine;
    }

    /** The application as an {@code HttpHandler}, with FastAPI's answer to faults. */
    public static HttpHandler httpHandler(FastApiEngine engine) {
        return adapter(engine);
    }

    static HttpWebHandlerAdapter adapter(FastApiEngine engine) {
        return (HttpWebHandlerAdapter) WebHttpHandlerBuilder.webHandler(new FastApiWebHandler(engine))
                .exceptionHandler(new FastApiExceptionHandler(engine))
                .build();
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange) {
        return this.engine.handle(exchange);
    }
}
