package io.fastapi.engine.http;

import io.fastapi.engine.request.Denials;
import io.fastapi.engine.request.Disconnects;
import io.fastapi.engine.request.Faults;
import io.fastapi.engine.request.RequestState;
import io.fastapi.engine.resolve.Relay;
import io.fastapi.engine.write.Prepared;
import io.fastapi.engine.write.ResponseWriter;
import io.fastapi.error.HttpException;
import io.fastapi.error.Phrases;
import io.fastapi.error.RequestValidationException;
import io.fastapi.function.Call;
import io.fastapi.response.Response;
import io.fastapi.response.Statuses;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The one table from failures to answers. */
final class Errors {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    private static final int OK = 200;

    private final HandlerTable handlers;
    private final ResponseWriter responses;

    Errors(Map<Object, Call> handlers, ResponseWriter responses) {
        this.handlers = new HandlerTable(handlers);
        this.responses = responses;
    }

    /** The application's handler of faults, if it has one. */
    @Nullable
    Call catchAll() {
        return this.handlers.catchAll();
    }

    /**
     * The application's handler of a failure, if it has one; {@code null} also if it is answered by default, or by Spring
     * Security.
     */
    @Nullable
    Call handler(Throwable failure) {
        Call handler = this.handlers.find(failure);
        if (handler != null) {
            return handler;
        }
        Throwable known = asFastApi(failure);
        if (known != failure) {
            return this.handlers.find(known);
        }
        return (isAnsweredByDefault(known) || Denials.isOne(known)) ? null : catchAll();
    }

    /** The handler of the kind of a failure, if the application has one. */
    @Nullable
    Call own(Throwable failure) {
        Call handler = this.handlers.find(failure);
        return (handler != null) ? handler : this.handlers.find(asFastApi(failure));
    }

    /** Whether a failure is answered by a handler of its kind or by default, and is no fault. */
    boolean handles(Throwable failure) {
        Throwable known = asFastApi(failure);
        return own(failure) != null || isAnsweredByDefault(known) || failure instanceof Relay.Overloaded;
    }

    /** What a handler is called with. */
    @Nullable
    Object[] arguments(Call handler, RequestState state, Throwable failure) {
        Throwable seen = (handler == this.handlers.find(failure)) ? failure : asFastApi(failure);
        return new Object[] {state.request(), seen};
    }

    /** The answer that a handler made of a failure. A handler of faults does not keep a fault from the log. */
    Prepared prepare(Call handler, RequestState state, Throwable failure, @Nullable Object made) {
        Prepared prepared = this.responses.made(state.exchange(), made, OK);
        if (prepared == null) {
            throw new IllegalStateException("An exception handler returned "
                    + ((made == null) ? "null" : "a " + made.getClass().getName())
                    + " in place of a Response, ResponseEntity or ServerResponse");
        }
        if (handler == catchAll() && !Disconnects.isOne(failure)) {
            ServerHttpRequest request = state.exchange().getRequest();
            Faults.log(
                    state.exchange(), () -> LOG.error("{} {} failed", request.getMethod(), request.getPath(), failure));
        }
        return prepared;
    }

    /** Writes and sends answers. */
    ResponseWriter responses() {
        return this.responses;
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

    /** Answers a request whose body is too large, as its headers tell: text, whatever the handlers say. */
    Mono<Void> refuse(ServerWebExchange exchange) {
        Response refusal = Response.text("Content Too Large").status(413);
        return this.responses.send(exchange, this.responses.prepare(exchange, refusal));
    }

    private static boolean isAnsweredByDefault(Throwable known) {
        return known instanceof HttpException || known instanceof RequestValidationException;
    }

    /** Failures of Spring, as {@code HttpException}. */
    private static Throwable asFastApi(Throwable failure) {
        if (failure instanceof ErrorResponseException spring
                && Statuses.isStatus(spring.getStatusCode().value())) {
            int code = spring.getStatusCode().value();
            @Nullable
            String detail = (spring instanceof ResponseStatusException reasoned)
                    ? reasoned.getReason()
                    : spring.getBody().getDetail();
            if (spring instanceof MethodNotAllowedException) {
                detail = null; // Spring's own text, where FastAPI has the phrase
            }
            return new HttpException(
                    code,
                    (detail == null) ? Phrases.of(code) : detail,
                    spring.getHeaders().toSingleValueMap());
        }
        return failure;
    }
}
