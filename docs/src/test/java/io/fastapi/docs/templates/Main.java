package io.fastapi.docs.templates;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Response;
import io.fastapi.staticfiles.StaticFiles;
import io.fastapi.templating.ContextProcessor;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::app[]
    @Bean
    FastApi app() {
        return FastApi.of(
                        get("/items/{id}")
                                .name("read_item")
                                .params(path("id"))
                                .handle(id -> Response.template("item.html", Map.of("id", id))),
                        get("/search")
                                .responseClass(ResponseClass.template("search.html"))
                                .params(query("q"))
                                .handle(q -> Map.of("q", q)))
                .mount(
                        "/static",
                        StaticFiles.directory("src/test/resources/site").name("static"));
    }
    // end::app[]

    // tag::processor[]
    @Bean
    ContextProcessor shop() {
        return request -> Map.of("shop", "Fork & Spoon");
    }
    // end::processor[]
}
