package io.fastapi.springdoc;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A running application.
 *
 * @param context its beans
 */
record Server(ConfigurableApplicationContext context) implements AutoCloseable {

    static Server start(Class<?> application, String... properties) {
        String[] args = Stream.concat(
                        Stream.of("server.port=0", "spring.main.web-application-type=reactive"), Stream.of(properties))
                .map(property -> "--" + property)
                .toArray(String[]::new);
        return new Server(new SpringApplicationBuilder(application).run(args));
    }

    JsonNode json(String path, String language) throws Exception {
        String port = this.context.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", language)
                .build();
        return new JsonMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body());
    }

    JsonNode json(String path) throws Exception {
        return json(path, "en");
    }

    @Override
    public void close() {
        this.context.close();
    }
}
