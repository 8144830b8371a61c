package io.fastapi.docs.usersandscopes;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.middleware.Authenticated;
import io.fastapi.middleware.Authentication;
import io.fastapi.middleware.BaseUser;
import io.fastapi.middleware.SimpleUser;
import io.fastapi.request.Request;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::program[]
    static final Dependency<BaseUser> USER = depends(request(), BaseUser::of);

    @Bean
    FastApi app() {
        return FastApi.of(
                        get("/me").params(USER).handle(BaseUser::displayName),
                        requires("authenticated").on(get("/orders").handle(() -> List.of())),
                        requires("admin").redirect("log_in").on(get("/admin").handle(() -> "admin")),
                        get("/login").name("log_in").handle(() -> "Who are you?"))
                .middleware(Authentication.ofNow(Main::authenticate));
    }

    static Optional<Authenticated> authenticate(Request request) {
        return Optional.ofNullable(request.headers().firstHeader("x-user"))
                .map(name -> Authenticated.of(new SimpleUser(name), "authenticated"));
    }
    // end::program[]
}
