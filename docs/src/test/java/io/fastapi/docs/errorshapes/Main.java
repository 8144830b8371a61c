package io.fastapi.docs.errorshapes;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::pages[]
    record Note(String text) {}

    @Bean
    ApiRouter pages() {
        return ApiRouter.of(
                get("/pages/")
                        .params(query("skip", int.class), query("limit", int.class))
                        .handle((skip, limit) -> List.of(skip, limit)),
                post("/notes/").params(body(Note.class)).handle(note -> note),
                get("/fault").handle(() -> Map.of("number", Integer.parseInt("one"))));
    }
    // end::pages[]
}
