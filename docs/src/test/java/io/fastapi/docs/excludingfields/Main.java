package io.fastapi.docs.excludingfields;

import static io.fastapi.Dsl.*;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.routing.ApiRouter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::user[]
    record User(
            @JsonProperty(access = JsonProperty.Access.READ_ONLY)
            int id,

            String name,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            String password,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String nickname) {}

    @Bean
    ApiRouter users() {
        return ApiRouter.of(post("/users/").params(body(User.class)).handle(this::addUser));
    }

    User addUser(User user) {
        return new User(7, user.name(), user.password(), user.nickname());
    }
    // end::user[]

    // tag::paths[]
    record Team(String name, List<User> members, Map<String, User> deputies) {}

    static final User ANN = new User(7, "ann", "s3cret", "annie");

    @Bean
    ApiRouter teams() {
        return ApiRouter.of(get("/teams/red")
                .responseModel(model(Team.class)
                        .include("members.__all__.name", "deputies")
                        .exclude("deputies.__all__.id"))
                .handle(() -> new Team("red", List.of(ANN), Map.of("ann", ANN))));
    }
    // end::paths[]
}
