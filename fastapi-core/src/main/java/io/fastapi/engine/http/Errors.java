package io.fastapi.engine.http;

import io.fastapi.engine.body.BodyCollector;
import io.fastapi.engine.request.RequestState;
import io.fastapi.engine.write.Prepared;
import io.fastapi.engine.write.ResponseWriter;
import io.fastapi.error.ExceptionHandler;
import io.fastapi.error.HttpException;
import io.fastapi.error.Phrases;
import io.fastapi.error.RequestValidationException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** The one table from failures to answers. */
final class Errors {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    private final ExceptionHandlers handlers;
    private final ResponseWriter responses;

    Errors(Map<Object, ExceptionHandler<?>> handlers, ResponseWriter responses) {
        this.handlers = new ExceptionHandlers(handlers);
        this.responses = responses;
    }

    /** The application's handler of every failure, if it has one. */
    @Nullable
    ExceptionHandler<Throwable> catchAll() {
        return this.handlers.catchAll();
    }

    /** The application's handler of a failure, if it has one. */
    @Nullable
    ExceptionHandler<Throwable> handler(Throwable failure) {
        return this.handlers.find(asFastApi(failure));
    }

    /** The answer that the application's handler makes. A handler for everything does not keep a fault from the log. */
    Prepared handle(ExceptionHandler<Throwable> handler, RequestState state, Throwable failure) throws Exception {
        Throwable known = asFastApi(failure);
        if (!(known instanceof HttpException) && handler == catchAll()) {
            LOG.error("{} failed", state.exchange().getRequest().getPath(), failure);
        }
        return this.responses.prepare(state.exchange(), handler.handle(state.request(), known));
    }

    /** The answer to a failure by default; {@code null} if it is a fault, which the server answers with 500. */
    @Nullable
    Prepared answer(ServerWebExchange exchange, Throwable failure) {
        Throwable known = asFastApi(failure);
        if (known instanceof HttpException http) {
            return this.responses.prepare(exchange, http);
        }
        return (known instanceof RequestValidationException invalid) ? this.responses.invalid(exchange, invalid) : null;
    }

    /** Failures of Spring and of reading a body, as {@code HttpException}. */
    private static Throwable asFastApi(Throwable failure) {
        if (failure instanceof BodyCollector.TooLarge) {
            return new HttpException(413, "Content Too Large");
        }
        if (failure instanceof ResponseStatusException status) {
            int code = status.getStatusCode().value();
            String reason = status.getReason();
            return new HttpException(code, (reason == null) ? Phrases.of(code) : reason);
        }
        return failure;
    }
}
