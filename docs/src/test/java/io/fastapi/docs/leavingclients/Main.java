package io.fastapi.docs.leavingclients;

import static io.fastapi.Dsl.*;

import io.fastapi.background.BackgroundTasks;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Flux;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::rows[]
    private final List<String> log = new CopyOnWriteArrayList<>();

    private final Dependency<String> table = depends(() -> "table").closing(table -> this.log.add("closed"));

    Flux<String> rows(String table, BackgroundTasks tasks) {
        tasks.add(() -> this.log.add("task"));
        return Flux.just("a row of " + table, "another").doOnComplete(() -> this.log.add("sent"));
    }

    @Bean
    ApiRouter rows() {
        return ApiRouter.of(
                get("/rows").params(this.table, backgroundTasks()).handleAsync(this::rows),
                get("/breaks")
                        .handleAsync(
                                () -> Flux.just("a row").concatWith(Flux.error(new IllegalStateException("no more")))),
                get("/log").handle(() -> this.log));
    }
    // end::rows[]
}
