package io.fastapi.engine.http;

import io.fastapi.error.ExceptionHandler;
import io.fastapi.error.HttpException;
import io.fastapi.error.Phrases;
import io.fastapi.error.RequestValidationException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponseException;

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

    private final Map<Object, ExceptionHandler<?>> handlers = new HashMap<>();
    private final @Nullable ExceptionHandler<Throwable> catchAll;

    HandlerTable(Map<Object, ExceptionHandler<?>> registered) {
        ExceptionHandler<Throwable> last = null;
        for (Map.Entry<Object, ExceptionHandler<?>> entry : registered.entrySet()) {
            if (FOR_FAULTS.contains(entry.getKey())) {
                ExceptionHandler<Throwable> handler = unchecked(entry.getValue());
                last = entry.getKey().equals(FAULT) ? forStatus(handler) : handler;
            } else {
                this.handlers.put(entry.getKey(), entry.getValue());
            }
        }
        this.catchAll = last;
    }

    /** A handler for a status takes {@code HttpException}s only, so that it sees a fault as the cause of one. */
    private static ExceptionHandler<Throwable> forStatus(ExceptionHandler<Throwable> handler) {
        return (request, fault) -> handler.handle(request, new HttpException(FAULT, Phrases.of(FAULT), fault));
    }

    @SuppressWarnings("unchecked") // a handler is registered for the exceptions that it takes
    private static @Nullable ExceptionHandler<Throwable> unchecked(@Nullable ExceptionHandler<?> handler) {
        return (ExceptionHandler<Throwable>) handler;
    }

    /** The handler of a failure itself, not that of all faults. */
    @Nullable
    ExceptionHandler<Throwable> find(Throwable failure) {
        if (this.handlers.isEmpty()) {
            return null;
        }
        ExceptionHandler<?> handler = (failure instanceof HttpException http) ? this.handlers.get(http.status()) : null;
        Class<?> type = failure.getClass();
        while (handler == null && type != null) {
            handler = this.handlers.get(type);
            type = BY_DEFAULT.contains(type) ? null : type.getSuperclass();
        }
        return unchecked(handler);
    }

    /** The handler of all faults, if there is one. */
    @Nullable
    ExceptionHandler<Throwable> catchAll() {
        return this.catchAll;
    }
}
