package io.fastapi.docs.changingstatus;

import static io.fastapi.Dsl.*;

import io.fastapi.response.OutgoingResponse;
import io.fastapi.routing.ApiRouter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::task[]
    record Task(String id, String state) {}

    private final Map<String, Task> tasks = new ConcurrentHashMap<>();

    @Bean
    ApiRouter tasks() {
        return ApiRouter.of(put("/get-or-create-task/{id}")
                .params(path("id"), query("status", int.class).orElse(201), response())
                .handle(this::getOrCreate));
    }

    Task getOrCreate(String id, int status, OutgoingResponse response) {
        return this.tasks.computeIfAbsent(id, missing -> {
            response.status(status);
            return new Task(missing, "new");
        });
    }
    // end::task[]
}
