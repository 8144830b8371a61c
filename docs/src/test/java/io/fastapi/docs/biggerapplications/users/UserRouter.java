package io.fastapi.docs.biggerapplications.users;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

// tag::users[]
@Configuration
class UserRouter {

    @Bean
    ApiRouter users() {
        return ApiRouter.of(
                        get("/").handle(() -> "all users"),
                        get("/me").handle(() -> "the current user"),
                        get("/{name}").params(path("name")).handle(name -> "user " + name))
                .prefix("/users")
                .tags("users");
    }
}
// end::users[]
