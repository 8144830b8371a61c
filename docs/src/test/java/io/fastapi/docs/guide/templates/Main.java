package io.fastapi.docs.guide.templates;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Response;
import io.fastapi.staticfiles.StaticFiles;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    @Bean
    FastApi app() {
        return FastApi.of(
                        get("/items/{id}")
                                .name("read_item")
                                .params(path("id"))
                                .handle(id -> Response.template("page.html", Map.of("id", id))),
                        get("/list")
                                .responseClass(ResponseClass.template("list.html"))
                                .handle(() -> Map.of("names", List.of("a", "<b>"))))
                .mount("/static", StaticFiles.resources("site").name("static"));
    }

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }
}
