package io.fastapi.engine.request;

import java.util.function.Consumer;
import org.springframework.web.server.ServerWebExchange;

/** Tells whoever wants to know of the faults of a request, before they are answered: tests do. */
public final class Faults {

    private static final String LISTENER = Faults.class.getName();

    private Faults() {}

    /** Asks to be told of the faults of a request. */
    public static void listen(ServerWebExchange exchange, Consumer<? super Throwable> listener) {
        exchange.getAttributes().put(LISTENER, listener);
    }

    /** Tells of a fault. */
    @SuppressWarnings("unchecked") // put there above
    public static void tell(ServerWebExchange exchange, Throwable fault) {
        if (exchange.getAttributes().get(LISTENER) instanceof Consumer<?> listener) {
            ((Consumer<Throwable>) listener).accept(fault);
        }
    }
}
