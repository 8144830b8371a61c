package io.fastapi.engine.request;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * The body that an operation has read, for functions that stand around it: they may read it afterwards, as FastAPI's custom
 * routes may. Nothing is kept where nothing stands around.
 */
public final class ReadBody {

    private static final String NAME = ReadBody.class.getName();

    private volatile byte @Nullable [] bytes;

    private ReadBody() {}

    /** From now on the body is kept once it was read. */
    public static void keep(ServerWebExchange exchange) {
        exchange.getAttributes().put(NAME, new ReadBody());
    }

    /** The body was read. */
    static void read(ServerWebExchange exchange, byte @Nullable [] bytes) {
        ReadBody kept = exchange.getAttribute(NAME);
        if (kept != null) {
            kept.bytes = bytes;
        }
    }

    /** The body; {@code null} if it was not read, is a form, or is not kept. */
    public static byte @Nullable [] of(ServerWebExchange exchange) {
        ReadBody kept = exchange.getAttribute(NAME);
        return (kept == null) ? null : kept.bytes;
    }
}
