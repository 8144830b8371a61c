package io.fastapi.docs.secrets;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Secret;
import jakarta.validation.constraints.Size;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::login[]
    record Login(String username, @Size(min = 5) Secret<String> password) {}

    record Attempt(Login login, String printed, int length) {}

    @Bean
    ApiRouter logins() {
        return ApiRouter.of(post("/logins/").params(body(Login.class)).handle(this::logIn));
    }

    Attempt logIn(Login login) {
        return new Attempt(login, login.toString(), login.password().value().length());
    }
    // end::login[]
}
