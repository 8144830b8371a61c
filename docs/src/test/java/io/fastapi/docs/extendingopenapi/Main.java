package io.fastapi.docs.extendingopenapi;

import static io.fastapi.Dsl.*;

import io.fastapi.ExternalDocs;
import io.fastapi.FastApi;
import io.fastapi.Server;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::program[]
    @Bean
    FastApi app() {
        return FastApi.of(get("/items/").handle(() -> List.of("fork")))
                .title("Shop")
                .servers(Server.of("https://shop.example.com").description("Production"))
                .openapiExternalDocs(ExternalDocs.of("https://example.com/handbook"))
                .openapiVersion("3.2.0")
                .openapi(document -> document.put("x-generated-by", "shop"));
    }
    // end::program[]
}
