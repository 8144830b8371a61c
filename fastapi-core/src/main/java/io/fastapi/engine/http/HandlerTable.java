package io.fastapi.engine.http;

import io.fastapi.error.ExceptionHandler;
import io.fastapi.error.HttpException;
import io.fastapi.error.Phrases;
import io.fastapi.error.RequestValidationException;
import io.fastapi.function.Call;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * The application's exception handlers: by status for an {@code HttpException}, else by the nearest class. The answers by
 * default count as handlers of their types, so that a handler of a supertype does not replace them. What is registered for
 * 500, {@code Exception} or {@code Throwable} stands outside of all others and answers what they leave: faults.
 */
final class HandlerTable {

    private static final int FAULT = 500;
    private static final Set<Object> FOR_FAULTS = Set.of(FAULT, Exception.class, Throwable.class);
    private static final Set<Class<?>> BY_DEFAULT =
            Set.of(HttpException.class, RequestValidationException.class, ErrorResponseException.class);

    private final Map<Object, Call> handlers = new HashMap<>();
    private final @Nullable Call catchAll;

    HandlerTable(Map<Object, ExceptionHandler<?>> registered) {
        Call last = null;
        for (Map.Entry<Object, ExceptionHandler<?>> entry : registered.entrySet()) {
            if (FOR_FAULTS.contains(entry.getKey())) {
                ExceptionHandler<Throwable> handler = unchecked(entry.getValue());
                last = call(entry.getKey().equals(FAULT) ? forStatus(handler) : handler);
            } else {
                this.handlers.put(entry.getKey(), call(unchecked(entry.getValue())));
            }
        }
        this.catchAll = last;
    }

    /** A handler for a status takes {@code HttpException}s only, so that it sees a fault as the cause of one. */
    private static ExceptionHandler<Throwable> forStatus(ExceptionHandler<Throwable> handler) {
        return (request, fault) -> handler.handle(request, new HttpException(FAULT, Phrases.of(FAULT), fault));
    }

    @SuppressWarnings("unchecked") // a handler is registered for the exceptions that it takes
    private static ExceptionHandler<Throwable> unchecked(ExceptionHandler<?> handler) {
        return (ExceptionHandler<Throwable>) handler;
    }

    @SuppressWarnings("NullAway") // called with a request and an exception
    private static Call call(ExceptionHandler<Throwable> handler) {
        return new Call(
                arguments -> handler.handle((ServerRequest) arguments[0], (Throwable) arguments[1]),
                Call.Mode.BLOCKING,
                "",
                Optional.empty());
    }

    /** The handler of a failure itself, not that of all faults. */
    @Nullable
    Call find(Throwable failure) {
        if (this.handlers.isEmpty()) {
            return null;
        }
        Call handler = (failure instanceof HttpException http) ? this.handlers.get(http.status()) : null;
        Class<?> type = failure.getClass();
        while (handler == null && type != null) {
            handler = this.handlers.get(type);
            type = BY_DEFAULT.contains(type) ? null : type.getSuperclass();
        }
        return handler;
    }

    /** The handler of all faults, if there is one. */
    @Nullable
    Call catchAll() {
        return this.catchAll;
    }
}
