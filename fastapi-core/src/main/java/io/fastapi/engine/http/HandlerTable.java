package io.fastapi.engine.http;

import io.fastapi.error.HttpException;
import io.fastapi.error.Phrases;
import io.fastapi.error.RequestValidationException;
import io.fastapi.function.Call;
import io.fastapi.function.Fn;
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

    private final Map<Object, Call> handlers = new HashMap<>();
    private final @Nullable Call catchAll;

    HandlerTable(Map<Object, Call> registered) {
        Call last = null;
        for (Map.Entry<Object, Call> entry : registered.entrySet()) {
            if (FOR_FAULTS.contains(entry.getKey())) {
                last = entry.getKey().equals(FAULT) ? forStatus(entry.getValue()) : entry.getValue();
            } else {
                this.handlers.put(entry.getKey(), entry.getValue());
            }
        }
        this.catchAll = last;
    }

    /** A handler for a status takes {@code HttpException}s only, so that it sees a fault as the cause of one. */
    @SuppressWarnings("NullAway") // called with a request and an exception
    private static Call forStatus(Call handler) {
        Fn function = arguments -> handler.function().invoke(new Object[] {
            arguments[0], new HttpException(FAULT, Phrases.of(FAULT), (Throwable) arguments[1])
        });
        return new Call(function, handler.mode(), handler.name(), handler.returnType());
    }

    /** Whether an exception class or status stands for all faults. */
    static boolean isForFaults(Object key) {
        return FOR_FAULTS.contains(key);
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
