package io.fastapi.docs.urls;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.operation.Mountable;
import io.fastapi.request.Request;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::names[]
    @Bean
    ApiRouter items() {
        return ApiRouter.of(
                        get("/first").name("read_first").params(request()).handle(Main::first),
                        get("/old")
                                .params(request())
                                .handle(request -> Response.redirect(request.urlFor("read_first"))),
                        get("/{item_id}")
                                .name("read_item")
                                .params(path("item_id"))
                                .handle(id -> id))
                .prefix("/items");
    }

    record Links(String url, String path, String user) {}

    private static Links first(Request request) {
        return new Links(
                request.urlFor("read_item", Map.of("item_id", "foo")),
                request.urlPathFor("read_item", Map.of("item_id", "foo")),
                request.urlFor("admin:read_user", Map.of("user_id", 3)));
    }
    // end::names[]

    // tag::mounts[]
    @Bean
    FastApi app(ApiRouter items, FastApi admin) {
        return FastApi.of(items).mount("/admin", admin.name("admin")).mount("/legacy", legacy().name("legacy"));
    }
    // end::mounts[]

    // tag::spring[]
    private static Mountable legacy() {
        return Mountable.router(RouterFunctions.route()
                .GET("/ping", request -> ServerResponse.ok().bodyValue("pong"))
                .build());
    }
    // end::spring[]

    // tag::admin[]
    @Bean
    static FastApi admin() {
        return FastApi.of(get("/users/{user_id}")
                .name("read_user")
                .params(path("user_id", int.class))
                .handle(id -> "user " + id));
    }
    // end::admin[]
}
