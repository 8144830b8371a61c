package io.fastapi.migrate;

import io.fastapi.migrate.check.CompiledService;
import io.fastapi.migrate.write.GeneratedService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that was written, compiled and started. */
final class RunningService implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final ConfigurableApplicationContext context;

    private RunningService(Class<?> application, Class<?> routes) {
        Thread.currentThread().setContextClassLoader(application.getClassLoader());
        this.context = new SpringApplicationBuilder(application, routes)
                .properties("server.port=0", "server.address=127.0.0.1", GeneratedService.PROPERTIES.strip())
                .run();
    }

    /** Classes in memory cannot be scanned for, so that the one with the operations is named. */
    static RunningService of(GeneratedService service, String routes) throws ClassNotFoundException {
        Class<?> application = CompiledService.of(service).orElseThrow().application();
        return new RunningService(
                application, application.getClassLoader().loadClass(service.basePackage() + "." + routes));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    HttpResponse<String> send(String method, String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Authorization", "Bearer x")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        String port = this.context.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return this.client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        this.context.close();
        Thread.currentThread().setContextClassLoader(this.before);
    }
}
