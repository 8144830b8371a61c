package io.fastapi.autoconfigure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.reactive.DispatcherHandler;

/** An application that runs on a free port, and a client of it. */
record RunningServer(ConfigurableApplicationContext context) implements AutoCloseable {

    static final HttpClient CLIENT = HttpClient.newHttpClient();

    static RunningServer of(Class<?>... sources) {
        return of(Map.of(), sources);
    }

    static RunningServer of(Map<String, Object> properties, Class<?>... sources) {
        return new RunningServer(new SpringApplicationBuilder(sources)
                .properties("server.port=0", "spring.main.banner-mode=off")
                .properties(properties)
                .run());
    }

    <T> T bean(Class<T> type) {
        return this.context.getBean(type);
    }

    /** Whether WebFlux's dispatcher is made. */
    boolean isMade() {
        return bean(DispatcherHandler.class).getHandlerMappings() != null;
    }

    int port() {
        return this.context.getEnvironment().getRequiredProperty("local.server.port", int.class);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        this.context.close();
    }
}
