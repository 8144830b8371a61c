package io.fastapi.docs.responsecookies;

import static io.fastapi.Dsl.*;

import io.fastapi.response.Cookie;
import io.fastapi.response.OutgoingResponse;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::cookies[]
    @Bean
    ApiRouter cookies() {
        return ApiRouter.of(
                post("/cookie").params(response()).handle(this::setCookie),
                get("/direct")
                        .handle(() -> Response.json(Map.of("message", "Come again"))
                                .cookie(Cookie.of("seen", "yes")
                                        .maxAge(Duration.ofHours(1))
                                        .httpOnly())),
                delete("/cookie")
                        .status(204)
                        .params(response())
                        .handleVoid(response -> response.deleteCookie("session")),
                post("/named").params(query("name"), response()).handle((name, response) -> {
                    response.cookie(name, "fake");
                    return name;
                }));
    }

    Map<String, String> setCookie(OutgoingResponse response) {
        response.cookie("session", "fake");
        return Map.of("message", "Come to the dark side, we have cookies");
    }
    // end::cookies[]
}
