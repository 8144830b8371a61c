package io.fastapi.docs.guide.backgroundtasks;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.background.BackgroundTasks;
import io.fastapi.input.Dependency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    private final List<String> log = new CopyOnWriteArrayList<>();

    final Dependency<Optional<String>> query = depends(query("q").optional(), backgroundTasks(), (q, tasks) -> {
        q.ifPresent(text -> tasks.add(() -> this.log.add("found query: " + text)));
        return q;
    });

    @Bean
    FastApi app() {
        return FastApi.of(
                post("/send-notification/{email}")
                        .params(path("email"), backgroundTasks(), this.query)
                        .handle((email, tasks, q) -> sendNotification(email, tasks)),
                get("/log").handle(() -> this.log));
    }

    Map<String, String> sendNotification(String email, BackgroundTasks tasks) {
        tasks.add(() -> this.log.add("message to " + email));
        return Map.of("message", "Notification sent in the background");
    }

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }
}
