package io.fastapi.docs.guide.dependencies;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    private final List<String> events = new CopyOnWriteArrayList<>();

    record Commons(Optional<String> q, int skip, int limit) {}

    static final Dependency<Commons> COMMONS = depends(
            query("q").optional(),
            query("skip", int.class).orElse(0),
            query("limit", int.class).orElse(100),
            Commons::new);

    final Dependency<String> connection =
            depends(this::open).closing(connection -> this.events.add("closed")).scope(Dependency.Scope.FUNCTION);

    static final Dependency<String> VERIFY_KEY = depends(header("x_key"), key -> {
        if (!key.equals("secret")) {
            throw new HttpException(400, "X-Key header invalid");
        }
        return key;
    });

    static final Dependency<String> CURRENT_USER = depends(
            header("token").optional(),
            token -> "user of " + token.orElseThrow(() -> new HttpException(401, "Not authenticated")));

    static final Dependency<String> CURRENT_ADMIN = depends(CURRENT_USER, user -> {
        if (!user.equals("user of root")) {
            throw new HttpException(403, "Admins only");
        }
        return user;
    });

    @Bean
    FastApi app() {
        return FastApi.of(
                get("/items/").params(COMMONS).handle(commons -> commons),
                get("/users/").params(COMMONS).handle(commons -> Map.of("limit", commons.limit())),
                get("/me").params(CURRENT_USER).handle(user -> user),
                get("/admin").params(CURRENT_ADMIN).handle(admin -> admin),
                get("/rows/").params(this.connection, this.connection).handle((db, same) -> List.of(db, same)),
                get("/events").handle(() -> this.events),
                ApiRouter.of(get("/reports/").handle(() -> List.of("report")))
                        .prefix("/internal")
                        .dependencies(VERIFY_KEY));
    }

    String open() {
        this.events.add("opened");
        return "connection";
    }

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }
}
