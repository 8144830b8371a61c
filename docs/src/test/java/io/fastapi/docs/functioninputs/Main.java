package io.fastapi.docs.functioninputs;

import static io.fastapi.Dsl.*;

import io.fastapi.input.Dependency;
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

    // tag::context[]
    @Bean
    ApiRouter contexts() {
        return ApiRouter.of(get("/context")
                .params(request(), response(), principal(), locale())
                .handle((request, response, principal, locale) -> {
                    response.header("x-language", locale.getLanguage());
                    return Map.of(request.path(), principal.isPresent());
                }));
    }
    // end::context[]

    // tag::many[]
    record Paging(int skip, int limit) {}

    static final Dependency<Paging> PAGING = depends(
            query("skip", int.class).orElse(0), query("limit", int.class).orElse(10), Paging::new);

    record Found(String q, Paging paging) {}

    @Bean
    ApiRouter search() {
        return ApiRouter.of(get("/search").params(query("q"), PAGING).handle(Found::new));
    }
    // end::many[]
}
