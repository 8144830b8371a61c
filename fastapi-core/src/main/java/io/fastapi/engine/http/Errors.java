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
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** The one table from failures to answers. */
final class Errors {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    private final HandlerTable handlers;
    private final ResponseWriter responses;

    Errors(Map<Object, ExceptionHandler<?>> handlers, ResponseWriter responses) {
        this.handlers = new HandlerTable(handlers);
        this.responses = responses;
    }

    /** The application's handler of faults, if it has one. */
    @Nullable
    ExceptionHandler<Throwable> catchAll() {
        return this.handlers.catchAll();
    }

    /** The application's handler of a failure, if it has one; {@code null} also if it is answered by default. */
    @Nullable
    ExceptionHandler<Throwable> handler(Throwable failure) {
        ExceptionHandler<Throwable> handler = this.handlers.find(failure);
        if (handler != null) {
            return handler;
        }
        Throwable known = asFastApi(failure);
        if (known != failure) {
            return this.handlers.find(known);
        }
        return isAnsweredByDefault(known) ? null : catchAll();
    }

    /**
     * The answer that the application's handler makes. A handler of faults does not keep a fault from the log; what a handler
     * throws itself carries the failure along.
     */
    Prepared handle(ExceptionHandler<Throwable> handler, RequestState state, Throwable failure) throws Exception {
        Throwable seen = (handler == this.handlers.find(failure)) ? failure : asFastApi(failure);
        Prepared answer;
        try {
            answer = this.responses.prepare(state.exchange(), handler.handle(state.request(), seen));
        } catch (Throwable again) {
            if (again != failure) {
                again.addSuppressed(failure);
            }
            throw again;
        }
        if (handler == catchAll()) {
            LOG.error("{} failed", state.exchange().getRequest().getPath(), failure);
        }
        return answer;
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

    private static boolean isAnsweredByDefault(Throwable known) {
        return known instanceof HttpException || known instanceof RequestValidationException;
    }

    /** Failures of Spring and of reading a body, as {@code HttpException}. */
    private static Throwable asFastApi(Throwable failure) {
        if (failure instanceof BodyCollector.TooLarge) {
            return new HttpException(413, "Content Too Large");
        }
        if (failure instanceof ErrorResponseException spring) {
            int code = spring.getStatusCode().value();
            String detail = (spring instanceof ResponseStatusException reasoned)
                    ? reasoned.getReason()
                    : spring.getBody().getDetail();
            return new HttpException(
                    code,
                    (detail == null) ? Phrases.of(code) : detail,
                    spring.getHeaders().toSingleValueMap());
        }
        return failure;
    }
}
