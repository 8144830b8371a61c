package io.fastapi.docs.formmodels;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Extra;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::model[]
    record Login(
            String username,
            @Size(min = 4) String password,
            @Default("[]") List<String> scopes) {}

    @Bean
    ApiRouter login() {
        return ApiRouter.of(
                post("/login/").params(form(Login.class)).handle(login -> Map.of(login.username(), login.scopes())));
    }
    // end::model[]

    // tag::extra[]
    @Extra(Extra.Policy.FORBID)
    record Signup(String username, String mail) {}

    @Bean
    ApiRouter signup() {
        return ApiRouter.of(post("/signup/").params(form(Signup.class)).handle(signup -> signup));
    }
    // end::extra[]
}
