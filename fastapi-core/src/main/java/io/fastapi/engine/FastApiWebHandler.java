package io.fastapi.engine;

import io.fastapi.error.HttpException;
import java.util.Optional;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;

/**
 * Serves an application alone, without a Spring context: everything that no operation matches is 404.
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
        return WebHttpHandlerBuilder.webHandler(new FastApiWebHandler(engine))
                .exceptionHandler(new FastApiExceptionHandler(engine))
                .build();
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange) {
        FastApiEngine.Target target = this.engine.find(exchange).orElse(null);
        if (target instanceof FastApiEngine.Matched matched) {
            FastApiHandlerMapping.publish(matched, exchange);
            return matched.endpoint().handler().handle(exchange, matched.pathValues());
        }
        if (target instanceof Mounts.Mounted mounted) {
            return mounted.handle(exchange);
        }
        Optional<Leftover> leftover = Leftover.of(this.engine, exchange);
        return leftover.isPresent()
                ? leftover.get().answer(exchange)
                : this.engine.answer(exchange, new HttpException(404, "Not Found"));
    }
}
