package io.fastapi.engine;

import io.fastapi.error.HttpException;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The answer to a path that nearly fits: the wrong method, or one slash too many or too few. */
@FunctionalInterface
interface Leftover {

    /** Sends the answer. */
    Mono<Void> answer(ServerWebExchange exchange);

    /** The answer, if the path nearly fits. */
    static Optional<Leftover> of(FastApiEngine engine, ServerWebExchange exchange) {
        if (engine.find(exchange).orElse(null) instanceof FastApiEngine.WrongMethod wrong) {
            Map<String, String> allow = Map.of("allow", String.join(", ", wrong.allowed()));
            return Optional.of(ex -> engine.answer(ex, new HttpException(405, "Method Not Allowed", allow)));
        }
        return engine.slashRedirect(exchange).map(path -> SlashRedirect::answer);
    }
}
