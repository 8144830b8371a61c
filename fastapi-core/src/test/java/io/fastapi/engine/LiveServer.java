package io.fastapi.engine;

import io.fastapi.FastApi;
import io.fastapi.engine.exchange.Limits;
import io.fastapi.types.TypeAdapters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
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
        JsonMapper mapper = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        FastApiEngine engine = FastApiEngine.of(app, TypeAdapters.of(mapper), limits, Map.of(), List.of());
        DisposableServer server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(new ReactorHttpHandlerAdapter(FastApiWebHandler.httpHandler(engine)))
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
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + target));
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
