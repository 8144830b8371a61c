package io.fastapi.test;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.engine.FastApiEngine;
import io.fastapi.engine.FastApiExceptionHandler;
import io.fastapi.engine.FastApiWebHandler;
import io.fastapi.engine.request.Faults;
import io.fastapi.input.Dependency;
import io.fastapi.input.Overrides;
import io.fastapi.types.TypeAdapters;
import java.net.CookieStore;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
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
 * <p>As Python's it keeps cookies, follows redirects and throws the exception of a fault where it is sent, and its application
 * lives from the first request, or {@link #started()}, until {@link #close()}:
 *
 * <pre>{@code
 * try (FastApiTestClient client = FastApiTestClient.of(app)) {
 *     client.get("/items/foo").exchange().expectStatus().isOk();
 * }
 * }</pre>
 *
 * <p>{@link #override} gives a new client with an application and cookies of its own, so that tests which run at the same time
 * do not see each other's overrides.
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
    private final Behaviour behaviour;

    private FastApiTestClient(WebTestClient web, Dialer dialer, Optional<Local> local, Behaviour behaviour) {
        this.web = web;
        this.dialer = dialer;
        this.local = local;
        this.behaviour = behaviour;
    }

    /** A client of an application without a socket; field names are the Java ones. */
    public static FastApiTestClient of(FastApi app) {
        return of(app, TypeAdapters.defaults());
    }

    /** A client of an application without a socket, whose types, and so field names, come from these adapters. */
    public static FastApiTestClient of(FastApi app, TypeAdapters adapters) {
        return of(Local.of(app, adapters, Overrides.none()), Behaviour.asPython());
    }

    private static FastApiTestClient of(Local local, Behaviour behaviour) {
        HttpHandler handler = handler(local.engine(), behaviour);
        WebTestClient.Builder builder = WebTestClient.bindToServer(
                new org.springframework.test.web.reactive.server.HttpHandlerConnector(handler));
        Dialer dialer = (target, headers) ->
                new WebSocketTestSession(DirectWire.connect(handler, target, headers, PATIENCE), local.adapters());
        WebTestClient web = web(builder, "http://testserver", behaviour);
        return new FastApiTestClient(web, dialer, Optional.of(local), behaviour);
    }

    private static HttpHandler handler(FastApiEngine engine, Behaviour behaviour) {
        FastApiWebHandler served = new FastApiWebHandler(engine);
        return WebHttpHandlerBuilder.webHandler(exchange -> {
                    String number = Behaviour.number(exchange.getRequest().getHeaders());
                    Faults.listen(exchange, fault -> behaviour.faults().put(number, fault));
                    return served.handle(exchange);
                })
                .exceptionHandler(new FastApiExceptionHandler(engine))
                .build();
    }

    /** A client of a server that listens on a port of this machine. */
    public static FastApiTestClient port(int port) {
        WebTestClient.Builder builder = WebTestClient.bindToServer();
        Dialer dialer = (target, headers) -> new WebSocketTestSession(
                NetworkWire.connect(URI.create("ws://localhost:" + port + target), headers, PATIENCE),
                TypeAdapters.defaults());
        Behaviour behaviour = Behaviour.asPython();
        WebTestClient web = web(builder, "http://localhost:" + port, behaviour);
        return new FastApiTestClient(web, dialer, Optional.empty(), behaviour);
    }

    private static WebTestClient web(WebTestClient.Builder builder, String baseUrl, Behaviour behaviour) {
        DefaultUriBuilderFactory asWritten = new DefaultUriBuilderFactory(baseUrl);
        asWritten.setEncodingMode(EncodingMode.NONE);
        return builder.uriBuilderFactory(asWritten)
                .responseTimeout(PATIENCE)
                .filter(behaviour.filter())
                .build();
    }

    /** A client that follows redirects or does not; {@code true} by default. It shares the cookies of this one. */
    public FastApiTestClient followRedirects(boolean follow) {
        return with(this.behaviour.followRedirects(follow));
    }

    /**
     * A client that throws what the application has thrown and no exception handler of its type has answered, or one that
     * receives the answer, 500; {@code true} by default. A server elsewhere only answers.
     */
    public FastApiTestClient raiseServerExceptions(boolean raise) {
        return with(this.behaviour.raiseServerExceptions(raise));
    }

    private FastApiTestClient with(Behaviour changed) {
        WebTestClient other = this.web
                .mutate()
                .filters(filters -> {
                    filters.clear();
                    filters.add(changed.filter());
                })
                .build();
        return new FastApiTestClient(other, this.dialer, this.local, changed);
    }

    /** The cookies that were received and are sent again; those of a test can be added. */
    public CookieStore cookies() {
        return this.behaviour.cookies().getCookieStore();
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
        Behaviour fresh = Behaviour.asPython()
                .followRedirects(this.behaviour.followRedirects())
                .raiseServerExceptions(this.behaviour.raiseServerExceptions());
        return of(Local.of(known.app(), known.adapters(), known.overrides().and(overrides)), fresh);
    }

    private Local local(String intention) {
        return this.local.orElseThrow(() -> new IllegalStateException(
                "A client of a port cannot " + intention + ": use FastApiTestClient.of(app)"));
    }

    /**
     * Opens the application's lifespans and runs its start-up hooks now, instead of at the first request.
     *
     * @throws io.fastapi.lifecycle.LifespanException names the one that failed
     */
    public FastApiTestClient started() {
        local("start an application").engine().start();
        return this;
    }

    /** What sends requests to an application that has been started. */
    private WebTestClient web() {
        this.local.ifPresent(served -> served.engine().start());
        return this.web;
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
        return web().get().uri(target);
    }

    /** Begins a HEAD request. */
    public WebTestClient.RequestHeadersSpec<?> head(String target) {
        return web().head().uri(target);
    }

    /** Begins a DELETE request. */
    public WebTestClient.RequestHeadersSpec<?> delete(String target) {
        return web().delete().uri(target);
    }

    /** Begins a POST request. */
    public WebTestClient.RequestBodySpec post(String target) {
        return web().post().uri(target);
    }

    /** Begins a PUT request. */
    public WebTestClient.RequestBodySpec put(String target) {
        return web().put().uri(target);
    }

    /** Begins a PATCH request. */
    public WebTestClient.RequestBodySpec patch(String target) {
        return web().patch().uri(target);
    }

    /** Begins a request with any method. */
    public WebTestClient.RequestBodySpec method(HttpMethod method, String target) {
        return web().method(method).uri(target);
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
        this.local.ifPresent(served -> served.engine().start());
        return this.dialer.dial(target, headers);
    }

    /**
     * Waits for background tasks, closes the lifespans and runs the shutdown hooks, if the application was started.
     *
     * @throws io.fastapi.lifecycle.LifespanException names the first that failed
     */
    @Override
    public void close() {
        this.local.ifPresent(served -> {
            awaitBackgroundTasks();
            served.engine().stop();
        });
    }
}
