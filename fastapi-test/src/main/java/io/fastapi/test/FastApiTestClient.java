package io.fastapi.test;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.engine.FastApiEngine;
import io.fastapi.engine.FastApiWebHandler;
import io.fastapi.input.Dependency;
import io.fastapi.input.Overrides;
import io.fastapi.lifecycle.LifecycleHook;
import io.fastapi.types.TypeAdapters;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.DefaultUriBuilderFactory;
import org.springframework.web.util.DefaultUriBuilderFactory.EncodingMode;

/**
 * Sends requests to an application in a test: FastAPI's {@code TestClient}. Requests and answers are those of Spring's
 * {@code WebTestClient}; targets are sent as written, with path and query.
 *
 * <pre>{@code
 * FastApiTestClient client = FastApiTestClient.of(app).override(CURRENT_USER, alice);
 * client.get("/users/me").exchange().expectStatus().isOk().expectBody().json("{\"name\":\"Alice\"}");
 * }</pre>
 *
 * <p>Immutable: {@link #override} gives a new client, so that tests which run at the same time do not see each other's
 * overrides. Hooks of {@code onStartup} and {@code onShutdown} run only between {@link #started()} and {@link #close()}.
 *
 * @see <a href="https://fastapi.tiangolo.com/tutorial/testing/">FastAPI: testing</a>
 */
public final class FastApiTestClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** An application that is served without a socket; empty for a server elsewhere. */
    private record Local(FastApi app, TypeAdapters adapters, Overrides overrides, FastApiEngine engine) {

        static Local of(FastApi app, TypeAdapters adapters, Overrides overrides) {
            EngineSettings settings = EngineSettings.defaults().overrides(overrides);
            return new Local(app, adapters, overrides, FastApiEngine.of(app, adapters, settings));
        }
    }

    /** The way to the WebSockets of a server. */
    @FunctionalInterface
    private interface Dialer {

        WebSocketTestSession dial(String target, Consumer<HttpHeaders> headers);
    }

    private final WebTestClient web;
    private final Dialer dialer;
    private final Optional<Local> local;
    private final boolean started;

    private FastApiTestClient(WebTestClient web, Dialer dialer, Optional<Local> local, boolean started) {
        this.web = web;
        this.dialer = dialer;
        this.local = local;
        this.started = started;
    }

    /** A client of an application without a socket; field names are the Java ones. */
    public static FastApiTestClient of(FastApi app) {
        return of(app, TypeAdapters.defaults());
    }

    /** A client of an application without a socket, whose types, and so field names, come from these adapters. */
    public static FastApiTestClient of(FastApi app, TypeAdapters adapters) {
        return of(Local.of(app, adapters, Overrides.none()));
    }

    private static FastApiTestClient of(Local local) {
        HttpHandler handler = FastApiWebHandler.httpHandler(local.engine());
        WebTestClient.Builder builder = WebTestClient.bindToServer(
                new org.springframework.test.web.reactive.server.HttpHandlerConnector(handler));
        Dialer dialer = (target, headers) ->
                new WebSocketTestSession(DirectWire.connect(handler, target, headers, PATIENCE), local.adapters());
        return new FastApiTestClient(web(builder, "http://testserver"), dialer, Optional.of(local), false);
    }

    /** A client of a server that listens on a port of this machine. */
    public static FastApiTestClient port(int port) {
        WebTestClient.Builder builder = WebTestClient.bindToServer();
        Dialer dialer = (target, headers) -> new WebSocketTestSession(
                NetworkWire.connect(URI.create("ws://localhost:" + port + target), headers, PATIENCE),
                TypeAdapters.defaults());
        return new FastApiTestClient(web(builder, "http://localhost:" + port), dialer, Optional.empty(), false);
    }

    private static WebTestClient web(WebTestClient.Builder builder, String baseUrl) {
        DefaultUriBuilderFactory asWritten = new DefaultUriBuilderFactory(baseUrl);
        asWritten.setEncodingMode(EncodingMode.NONE);
        return builder.uriBuilderFactory(asWritten).responseTimeout(PATIENCE).build();
    }

    /**
     * A client for which a dependency has this value.
     *
     * @throws IllegalStateException for a server that listens on a port: its dependencies cannot be reached
     */
    public <T> FastApiTestClient override(Dependency<T> dependency, T value) {
        return override(Overrides.of(dependency, value));
    }

    /**
     * A client for which a dependency is another one, with inputs of its own: FastAPI's {@code dependency_overrides}.
     *
     * @throws IllegalStateException for a server that listens on a port: its dependencies cannot be reached
     */
    public <T> FastApiTestClient override(Dependency<T> dependency, Dependency<? extends T> replacement) {
        return override(Overrides.of(dependency, replacement));
    }

    /**
     * A client for which these dependencies, too, are replaced.
     *
     * @throws IllegalStateException for a server that listens on a port: its dependencies cannot be reached
     */
    public FastApiTestClient override(Overrides overrides) {
        Local known = local("override dependencies");
        return of(Local.of(known.app(), known.adapters(), known.overrides().and(overrides)));
    }

    private Local local(String intention) {
        return this.local.orElseThrow(() -> new IllegalStateException(
                "A client of a port cannot " + intention + ": use FastApiTestClient.of(app)"));
    }

    /**
     * Runs the application's start-up hooks; {@link #close()} will run those for shutdown.
     *
     * @throws IllegalStateException if a hook fails
     */
    public FastApiTestClient started() {
        run(local("run hooks").app().startup());
        return new FastApiTestClient(this.web, this.dialer, this.local, true);
    }

    private static void run(List<LifecycleHook> hooks) {
        for (LifecycleHook hook : hooks) {
            try {
                hook.run();
            } catch (Exception failure) {
                throw new IllegalStateException("A hook of the application failed", failure);
            }
        }
    }

    /**
     * Waits until background tasks and teardowns of answers already received are done.
     *
     * @throws IllegalStateException if they take longer than 30 seconds
     */
    public FastApiTestClient awaitBackgroundTasks() {
        try {
            if (!local("wait for background tasks").engine().awaitPending(PATIENCE)) {
                throw new IllegalStateException("Background tasks are still running after " + PATIENCE);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return this;
    }

    /** Begins a GET request. */
    public WebTestClient.RequestHeadersSpec<?> get(String target) {
        return this.web.get().uri(target);
    }

    /** Begins a HEAD request. */
    public WebTestClient.RequestHeadersSpec<?> head(String target) {
        return this.web.head().uri(target);
    }

    /** Begins a DELETE request. */
    public WebTestClient.RequestHeadersSpec<?> delete(String target) {
        return this.web.delete().uri(target);
    }

    /** Begins a POST request. */
    public WebTestClient.RequestBodySpec post(String target) {
        return this.web.post().uri(target);
    }

    /** Begins a PUT request. */
    public WebTestClient.RequestBodySpec put(String target) {
        return this.web.put().uri(target);
    }

    /** Begins a PATCH request. */
    public WebTestClient.RequestBodySpec patch(String target) {
        return this.web.patch().uri(target);
    }

    /** Begins a request with any method. */
    public WebTestClient.RequestBodySpec method(HttpMethod method, String target) {
        return this.web.method(method).uri(target);
    }

    /**
     * Opens a WebSocket: Starlette's {@code websocket_connect}. Close it, best with {@code try}.
     *
     * @throws WebSocketDenialResponse if the server refuses
     */
    public WebSocketTestSession websocket(String target) {
        return websocket(target, headers -> {});
    }

    /**
     * Opens a WebSocket with headers, {@code Sec-WebSocket-Protocol} for sub-protocols among them.
     *
     * @throws WebSocketDenialResponse if the server refuses
     */
    public WebSocketTestSession websocket(String target, Consumer<HttpHeaders> headers) {
        return this.dialer.dial(target, headers);
    }

    /** Waits for background tasks and runs the shutdown hooks, if the application was {@linkplain #started() started}. */
    @Override
    public void close() {
        if (this.started) {
            awaitBackgroundTasks();
            run(local("run hooks").app().shutdown());
        }
    }
}
