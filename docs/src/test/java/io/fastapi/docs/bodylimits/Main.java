package io.fastapi.docs.bodylimits;

import static io.fastapi.Dsl.*;

import io.fastapi.operation.FormLimits;
import io.fastapi.routing.ApiRouter;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::body[]
    @Bean
    ApiRouter notes() {
        return ApiRouter.of(post("/notes/")
                .maxBodySize(20)
                .params(body(String.class))
                .handle(note -> Map.of("length", note.length())));
    }
    // end::body[]

    // tag::form[]
    @Bean
    ApiRouter albums() {
        return ApiRouter.of(post("/albums/")
                .formLimits(FormLimits.of().maxFiles(1))
                .params(form("title"), file("photos").list())
                .handle((title, photos) -> Map.of(title, photos.size())));
    }
    // end::form[]
}
