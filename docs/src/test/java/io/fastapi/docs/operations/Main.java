package io.fastapi.docs.operations;

import static io.fastapi.Dsl.*;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.fastapi.input.Dependency;
import io.fastapi.operation.ResponseClass;
import io.fastapi.routing.ApiRouter;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

@SpringBootApplication
class Main {

    private final List<String> rows = new CopyOnWriteArrayList<>(List.of("a row"));

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::verbs[]
    @Bean
    ApiRouter verbs() {
        return ApiRouter.of(
                get("/blocking").handle(() -> this.rows.get(0)),
                get("/async").handleAsync(() -> Mono.just("later")),
                get("/future").handleFuture(() -> CompletableFuture.completedFuture("some time")),
                get("/now").handleNow(() -> 6 * 7),
                delete("/rows").status(204).handleVoid(this.rows::clear));
    }
    // end::verbs[]

    // tag::reference[]
    record Item(int id, String name) {}

    Item readItem(int id) {
        return new Item(id, "hammer");
    }

    @Bean
    ApiRouter items() {
        return ApiRouter.of(get("/items/{id}").params(path("id", int.class)).handle(this::readItem));
    }
    // end::reference[]

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

    // tag::answers[]
    static final ResponseClass PROPERTIES = ResponseClass.of("text/x-properties", content -> {
        StringJoiner lines = new StringJoiner("\n");
        ((Map<?, ?>) content).forEach((key, value) -> lines.add(key + "=" + value));
        return lines.toString().getBytes(UTF_8);
    });

    @Bean
    ApiRouter answers() {
        return ApiRouter.of(
                get("/settings").responseClass(PROPERTIES).handle(() -> Map.of("color", "red")),
                get("/entity").handle(() -> ResponseEntity.status(201).body(new Item(1, "saw"))));
    }
    // end::answers[]
}
