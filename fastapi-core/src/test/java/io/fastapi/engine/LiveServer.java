package io.fastapi.engine;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.Limits;
import io.fastapi.input.Overrides;
import io.fastapi.types.TypeAdapters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** An application on a port of its own, for tests. */
final class LiveServer implements AutoCloseable {

    private final DisposableServer server;
    private final FastApiEngine engine;
    private final HttpClient client = HttpClient.newHttpClient();

    private LiveServer(DisposableServer server, FastApiEngine engine) {
        this.server = server;
        this.engine = engine;
    }

    static LiveServer of(FastApi app) {
        return of(app, Limits.DEFAULT);
    }

    static LiveServer of(FastApi app, Limits limits) {
        return of(app, limits, Overrides.none());
    }

    /** With dependencies that replace others, and filters before everything. */
    static LiveServer of(FastApi app, Limits limits, Overrides overrides, WebFilter... filters) {
        return of(app, limits, overrides, UnaryOperator.identity(), filters);
    }

    /** A server with settings of its own. */
    static LiveServer of(FastApi app, Limits limits, UnaryOperator<HttpServer> settings) {
        return of(app, limits, Overrides.none(), settings);
    }

    /** With everything. */
    static LiveServer of(
            FastApi app, Limits limits, Overrides overrides, UnaryOperator<HttpServer> settings, WebFilter... filters) {
        JsonMapper mapper = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        FastApiEngine engine = FastApiEngine.of(
                app,
                TypeAdapters.of(mapper),
                EngineSettings.defaults().limits(limits).overrides(overrides));
        HttpHandler handler = WebHttpHandlerBuilder.webHandler(new FastApiWebHandler(engine))
                .filter(filters)
                .exceptionHandler(new FastApiExceptionHandler(engine))
                .build();
        DisposableServer server = settings.apply(
                        HttpServer.create().host("127.0.0.1").port(0))
                .handle(new ReactorHttpHandlerAdapter(handler))
                .bindNow();
        return new LiveServer(server, engine);
    }

    FastApiEngine engine() {
        return this.engine;
    }

    int port() {
        return this.server.port();
    }

    HttpResponse<String> get(String target) {
        return send(request(target).GET());
    }

    HttpResponse<String> postJson(String target, String json) {
        return send(request(target).header("content-type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + target))
                .timeout(Duration.ofMinutes(1));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return this.client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        this.server.disposeNow();
    }
}
