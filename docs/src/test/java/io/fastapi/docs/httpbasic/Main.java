package io.fastapi.docs.httpbasic;

import static io.fastapi.Dsl.*;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.HttpBasic;
import io.fastapi.security.HttpBasicCredentials;
import java.security.MessageDigest;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::app[]
    static final HttpBasic BASIC = HttpBasic.of().realm("team");

    static final Dependency<String> MEMBER = depends(BASIC, Main::member);

    static String member(HttpBasicCredentials credentials) {
        boolean name = isEqual(credentials.username(), "stanley");
        boolean password = isEqual(credentials.password(), "swordfish");
        if (!(name && password)) {
            throw new HttpException(
                    401, "Incorrect username or password", Map.of("WWW-Authenticate", "Basic realm=\"team\""));
        }
        return credentials.username();
    }

    /** Takes the same time wherever the two differ, as Python's {@code secrets.compare_digest}. */
    static boolean isEqual(String given, String right) {
        return MessageDigest.isEqual(given.getBytes(UTF_8), right.getBytes(UTF_8));
    }

    @Bean
    ApiRouter team() {
        return ApiRouter.of(get("/team").params(MEMBER).handle(name -> Map.of("username", name)));
    }
    // end::app[]
}
