package io.fastapi.engine.http;

import io.fastapi.error.ExceptionHandler;
import io.fastapi.error.HttpException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The application's exception handlers: by status for an {@code HttpException}, else by the nearest class. */
final class ExceptionHandlers {

    private final Map<Object, ExceptionHandler<?>> handlers;

    ExceptionHandlers(Map<Object, ExceptionHandler<?>> handlers) {
        this.handlers = handlers;
    }

    @SuppressWarnings("unchecked") // a handler is registered for the exceptions that it takes
    @Nullable
    ExceptionHandler<Throwable> find(Throwable failure) {
        if (this.handlers.isEmpty()) {
            return null;
        }
        ExceptionHandler<?> handler = (failure instanceof HttpException http) ? this.handlers.get(http.status()) : null;
        Class<?> type = failure.getClass();
        while (handler == null && type != null) {
            handler = this.handlers.get(type);
            type = type.getSuperclass();
        }
        return (ExceptionHandler<Throwable>) handler;
    }

    /** The handler for every exception, if there is one. */
    @SuppressWarnings("unchecked") // it takes every exception
    @Nullable
    ExceptionHandler<Throwable> catchAll() {
        ExceptionHandler<?> handler = this.handlers.get(Exception.class);
        return (ExceptionHandler<Throwable>) ((handler == null) ? this.handlers.get(Throwable.class) : handler);
    }
}
