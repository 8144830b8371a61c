package io.fastapi.engine.request;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.web.server.ServerWebExchange;

/** What has to be known where a fault is logged and answered, outside of all middleware. */
public final class Faults {

    private static final String LISTENER = Faults.class.getName();
    private static final String SURROUNDINGS = LISTENER + ".surroundings";

    private Faults() {}

    /** Asks to be told of the faults of a request before they are answered: tests do. */
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

    /** Keeps what stands around the functions of a request that failed first, so that its log has the same around it. */
    public static void keep(ServerWebExchange exchange, UnaryOperator<Runnable> surroundings) {
        exchange.getAttributes().putIfAbsent(SURROUNDINGS, surroundings);
    }

    /** Logs a fault as the functions of its request would. */
    @SuppressWarnings("unchecked") // put there above
    public static void log(ServerWebExchange exchange, Runnable line) {
        Object surroundings = exchange.getAttributes().get(SURROUNDINGS);
        (surroundings instanceof UnaryOperator<?> around ? ((UnaryOperator<Runnable>) around).apply(line) : line).run();
    }
}
