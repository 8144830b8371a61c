package io.fastapi.docs.backgroundtasks;

import static io.fastapi.Dsl.*;

import io.fastapi.background.BackgroundTasks;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    private final List<String> log = new CopyOnWriteArrayList<>();

    // tag::send[]
    @Bean
    ApiRouter notifications() {
        return ApiRouter.of(
                post("/send-notification/{email}")
                        .params(path("email"), backgroundTasks())
                        .handle(this::sendNotification),
                get("/log").handle(() -> this.log));
    }

    Map<String, String> sendNotification(String email, BackgroundTasks tasks) {
        tasks.add(() -> this.log.add("notification for " + email));
        return Map.of("message", "Notification sent in the background");
    }
    // end::send[]

    // tag::dependency[]
    private final Dependency<String> query = depends(query("q").orElse("nothing"), backgroundTasks(), (q, tasks) -> {
        tasks.add(() -> this.log.add("searched for " + q));
        return q;
    });

    @Bean
    ApiRouter searches() {
        return ApiRouter.of(get("/search/").params(this.query).handle(q -> Map.of("q", q)));
    }
    // end::dependency[]
}
