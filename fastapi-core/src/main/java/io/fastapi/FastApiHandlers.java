package io.fastapi;

import io.fastapi.attribute.Attribute;
import io.fastapi.attribute.Attributes;
import io.fastapi.error.HttpException;
import io.fastapi.function.Call;
import io.fastapi.function.Fn2;
import io.fastapi.middleware.Middleware;
import io.fastapi.request.Request;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;
import org.springframework.web.server.WebFilter;

/** The functions that an application has beside its operations: exception handlers and middleware. */
abstract class FastApiHandlers extends FastApiInfo {

    private static final Attribute<Map<Object, Call>> EXCEPTION_HANDLERS = Attribute.map("exceptionHandlers");
    private static final Attribute<List<Middleware>> MIDDLEWARE =
            Attribute.of("middleware", List.of(), (outer, inner) -> inner);

    FastApiHandlers(Attributes attributes) {
        super(attributes);
    }

    /**
     * Makes the answer to exceptions of a type and its subtypes; the handler of the nearest type wins. It may block, and
     * returns a {@code Response}, or Spring's {@code ResponseEntity} or {@code ServerResponse}; anything else is a problem at
     * the start, or where the type does not tell, a fault. The answers to {@code HttpException} and
     * {@code RequestValidationException} by default count as handlers of these types. A handler of {@code Exception} answers
     * faults, which no other handler answers; they are logged all the same.
     *
     * @see <a href="https://fastapi.tiangolo.com/tutorial/handling-errors/">FastAPI: handling errors</a>
     */
    public <E extends Throwable, R> FastApi exceptionHandler(
            Class<E> type, Fn2<? super Request, ? super E, R> handler) {
        return exceptionHandler(type, Call.blocking(handler));
    }

    /** Makes the answer to exceptions of a type, as a rule on the event loop, so it must not block. */
    public <E extends Throwable, R extends Publisher<?>> FastApi exceptionHandlerAsync(
            Class<E> type, Fn2<? super Request, ? super E, R> handler) {
        return exceptionHandler(type, Call.async(handler));
    }

    /** Makes the answer to exceptions of a type, as a rule on the event loop, so it must not block. */
    public <E extends Throwable, R extends CompletionStage<?>> FastApi exceptionHandlerFuture(
            Class<E> type, Fn2<? super Request, ? super E, R> handler) {
        return exceptionHandler(type, Call.async(handler));
    }

    /** Makes the answer to exceptions of a type on whatever thread the request is on: as a rule the event loop, so it must not block. */
    public <E extends Throwable, R> FastApi exceptionHandlerNow(
            Class<E> type, Fn2<? super Request, ? super E, R> handler) {
        return exceptionHandler(type, Call.now(handler));
    }

    /**
     * Makes the answer to {@code HttpException}s with a status, the application's own 404 and 405 included. One for 500 is a
     * handler of faults, as one of {@code Exception} is, and not of {@code HttpException}s with this status: it gets an
     * {@code HttpException} whose {@linkplain Throwable#getCause() cause} is the fault.
     */
    public <R> FastApi exceptionHandler(int status, Fn2<? super Request, ? super HttpException, R> handler) {
        return exceptionHandler((Object) status, Call.blocking(handler));
    }

    /** Makes the answer to a status, as a rule on the event loop, so it must not block. */
    public <R extends Publisher<?>> FastApi exceptionHandlerAsync(
            int status, Fn2<? super Request, ? super HttpException, R> handler) {
        return exceptionHandler((Object) status, Call.async(handler));
    }

    /** Makes the answer to a status, as a rule on the event loop, so it must not block. */
    public <R extends CompletionStage<?>> FastApi exceptionHandlerFuture(
            int status, Fn2<? super Request, ? super HttpException, R> handler) {
        return exceptionHandler((Object) status, Call.async(handler));
    }

    /** Makes the answer to a status on whatever thread the request is on: as a rule the event loop, so it must not block. */
    public <R> FastApi exceptionHandlerNow(int status, Fn2<? super Request, ? super HttpException, R> handler) {
        return exceptionHandler((Object) status, Call.now(handler));
    }

    private FastApi exceptionHandler(Object key, Call call) {
        return with(attributes().put(EXCEPTION_HANDLERS, key, call));
    }

    /**
     * Stands around the application, the first one outermost; what is given by a later call stands around all earlier ones,
     * as in FastAPI's {@code add_middleware}.
     */
    public FastApi middleware(Middleware... middleware) {
        return with(attributes().update(MIDDLEWARE, earlier -> Attribute.joined(List.of(middleware), earlier)));
    }

    /** Filters of Spring as {@link #middleware(Middleware...)}. */
    public FastApi middleware(WebFilter... filters) {
        return middleware(Stream.of(filters).map(Middleware::filter).toArray(Middleware[]::new));
    }

    /** Handlers by exception class or status: functions of the request and the exception. */
    public Map<Object, Call> exceptionHandlers() {
        return attributes().get(EXCEPTION_HANDLERS);
    }

    /** What stands around the application, the outermost first. */
    public List<Middleware> middleware() {
        return attributes().get(MIDDLEWARE);
    }
}
