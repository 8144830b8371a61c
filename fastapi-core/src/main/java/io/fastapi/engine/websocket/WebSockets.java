package io.fastapi.engine.websocket;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.engine.http.Invoker;
import io.fastapi.engine.plan.Plan;
import io.fastapi.error.Problems;
import io.fastapi.operation.WebSocketOperation;
import io.fastapi.response.Response;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.error.MisuseException;
import io.fastapi.types.shape.UnsupportedTypeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Compiles the WebSockets of one application, whose connections they then serve. */
public final class WebSockets {

    /** The connection below a WebSocket, as a server or a test brings it. Safe for use by many threads; never blocks. */
    public interface Line {

        /**
         * Sends a message.
         *
         * @param message a {@code String}, a {@code byte[]} or a message of a channel, which is a text
         */
        void send(Object message);

        /** Whether the client keeps up; {@link Ear#writable()} tells when it does again. */
        boolean isWritable();

        /** Asks for more messages, after {@link Ear#received} wanted no more. */
        void read();

        /** Sends a closing frame; nothing that comes after it is told. */
        void close(int code, String reason);

        /** Ends the connection without a closing frame. */
        void drop();
    }

    /** Is told what comes from a client, one call at a time. */
    public interface Ear {

        /**
         * A message has come.
         *
         * @param message a {@code String} or a {@code byte[]}
         * @return whether more may come
         */
        boolean received(Object message);

        /** The client keeps up again. */
        void writable();

        /** The client closed the connection or went away; the first call counts. */
        void ended(int code, String reason);
    }

    /** A response that can become a WebSocket, of a server that is not Reactor Netty. */
    @FunctionalInterface
    public interface Upgradable {

        /** Answers the handshake with the headers that the response has. */
        Line upgrade(Ear ear);
    }

    private final FastApi app;
    private final TypeAdapters adapters;
    private final EngineSettings settings;
    private final Shared shared;

    /**
     * The shared part of an application.
     *
     * @param invoker answers what is refused
     */
    public WebSockets(FastApi app, TypeAdapters adapters, EngineSettings settings, Invoker invoker) {
        this.app = app;
        this.adapters = adapters;
        this.settings = settings;
        this.shared = Shared.of(adapters, settings, invoker);
    }

    /** Compiles a WebSocket and notes what is wrong with it; the handler is of use only if nothing is. */
    public Invoker.Handler compile(WebSocketOperation webSocket, Problems problems) {
        BodilessChecks.check(webSocket.operation(), this.settings.overrides(), problems);
        Plan plan = Plan.of(
                webSocket.operation(), this.adapters, this.settings.overrides(), Plan.Order.of(this.app), problems);
        try {
            return Endpoint.of(webSocket.operation(), plan, this.shared);
        } catch (UnsupportedTypeException unsupported) {
            problems.add(webSocket, unsupported);
            return (exchange, pathValues) -> Mono.error(unsupported);
        } catch (MisuseException misuse) {
            problems.add(webSocket, misuse);
            return (exchange, pathValues) -> Mono.error(misuse);
        }
    }

    /** Refuses a handshake to a path that no WebSocket serves. */
    public Mono<Void> refuse(ServerWebExchange exchange) {
        Response malformed = Handshake.refusal(exchange.getRequest(), this.shared.settings());
        return this.shared.invoker().send(exchange, (malformed == null) ? Endpoint.FORBIDDEN : malformed);
    }

    /**
     * From now on refuses handshakes with 503, and closes the open connections with 1012. Returns at once; call it when a
     * shutdown begins.
     */
    public void drain() {
        this.shared.open().drain();
    }

    /** Lets WebSockets in again. */
    public void resume() {
        this.shared.open().resume();
    }

    /** Waits until nothing is left to do for the connections that were open; false if the time is over. Blocks. */
    public boolean awaitPending(Duration most) throws InterruptedException {
        return this.shared.pending().await(most);
    }

    /** How many connections are open. */
    public int count() {
        return this.shared.open().count();
    }

    static String text(@Nullable String some) {
        return (some == null) ? "" : some;
    }
}
