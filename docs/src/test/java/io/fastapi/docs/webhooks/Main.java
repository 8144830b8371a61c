package io.fastapi.docs.webhooks;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::program[]
    record Subscription(String username, double fee) {}

    @Bean
    FastApi app() {
        return FastApi.of(get("/users/").handle(() -> List.of("rick", "morty")))
                .webhooks(post("new-subscription")
                        .name("new_subscription")
                        .description("Sent when a user subscribes.")
                        .params(body(Subscription.class)));
    }
    // end::program[]
}
