package io.fastapi.docs.guide.proxies;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.Server;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    record Seen(String message, Object rootPath) {}

    @Bean
    FastApi app() {
        return FastApi.of(
                        get("/app")
                                .name("read_main")
                                .params(request())
                                .handle(request -> new Seen("Hello World", request.attribute(FastApi.ROOT_PATH))),
                        get("/items/{item_id}")
                                .name("read_item")
                                .params(path("item_id", int.class))
                                .handle(id -> id),
                        get("/links")
                                .name("read_links")
                                .params(request())
                                .handle(request -> request.urlFor("read_item", Map.of("item_id", 5))))
                .rootPath("/api/v1")
                .servers(Server.of("https://stag.example.com").description("Staging"));
    }

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }
}
