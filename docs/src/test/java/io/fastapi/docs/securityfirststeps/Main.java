package io.fastapi.docs.securityfirststeps;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import io.fastapi.security.OAuth2PasswordBearer;
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
    static final OAuth2PasswordBearer OAUTH2 = OAuth2PasswordBearer.tokenUrl("token");

    @Bean
    ApiRouter items() {
        return ApiRouter.of(get("/items/").params(OAUTH2).handle(token -> Map.of("token", token)));
    }
    // end::app[]
}
