package io.fastapi.docs.securityschemes;

import static io.fastapi.Dsl.*;

import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.input.SecurityScheme;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.ApiKeyHeader;
import io.fastapi.security.HttpBearer;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::either[]
    static final Dependency<String> CALLER = depends(
                    ApiKeyHeader.name("X-API-Key").autoError(false),
                    HttpBearer.of().autoError(false),
                    (key, bearer) -> key.map(value -> "key " + value)
                            .or(() -> bearer.map(token -> "token " + token.credentials()))
                            .orElseThrow(() -> new HttpException(403, "A key or a token, please")))
            .responses(403, "Neither a key nor a token");
    // end::either[]

    // tag::own[]
    static final SecurityScheme<String> SESSION = new SecurityScheme<>(
            "Session",
            Map.of("type", "apiKey", "in", "cookie", "name", "sid"),
            depends(
                    cookie("sid").optional(),
                    sid -> sid.map(id -> "session " + id).orElseThrow(() -> new HttpException(401, "Not logged in"))));

    @Bean
    ApiRouter callers() {
        return ApiRouter.of(
                get("/caller").params(CALLER).handle(caller -> caller),
                get("/session").params(SESSION).handle(session -> session));
    }
    // end::own[]
}
