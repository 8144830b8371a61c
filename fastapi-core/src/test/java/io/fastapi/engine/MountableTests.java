package io.fastapi.engine;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.host;
import static io.fastapi.Dsl.mount;
import static io.fastapi.Dsl.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.error.DefinitionException;
import io.fastapi.error.HttpException;
import io.fastapi.operation.Mountable;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.TypeAdapters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** What is no application can be mounted too, and fails into the application that it is mounted in. */
class MountableTests {

    private static LiveServer server;

    @BeforeAll
    static void start() {
        Mountable functions = Mountable.of(RouterFunctions.toWebHandler(RouterFunctions.route()
                .GET("/hello/{name}", request -> ServerResponse.ok().bodyValue(request.pathVariable("name")))
                .build()));
        Mountable failing = Mountable.of(exchange -> {
            String path =
                    exchange.getRequest().getPath().pathWithinApplication().value();
            return switch (path) {
                case "/status" -> Mono.error(new ResponseStatusException(HttpStatus.CONFLICT, "taken"));
                case "/http" -> Mono.error(new HttpException(418));
                case "/thrown" -> throw new IllegalStateException("thrown");
                default -> Mono.error(new UnsupportedOperationException("fault"));
            };
        });
        ApiRouter router = ApiRouter.of(
                mount("/failing", failing),
                get("/{rest:path}").params(path("rest")).handle(rest -> rest));
        server = LiveServer.of(FastApi.of(
                        router.prefix("/in"),
                        mount("/functions", functions),
                        get("/functions/hello/own").handle(() -> "hidden"))
                .mount("/router", ApiRouter.of(get("/leaf").handle(() -> "leaf")))
                .exceptionHandler(418, (request, e) -> Response.text("of above").status(418)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/functions/hello/own    | 200 | own",
                "/functions/hello/a%20b  | 200 | a b",
                "/functions/nothing      | 404 | {\"detail\":\"Not Found\"}",
                "/in/failing/status      | 409 | {\"detail\":\"taken\"}",
                "/in/failing/http        | 418 | of above",
                "/in/failing/thrown      | 500 | Internal Server Error",
                "/in/failing/fault       | 500 | Internal Server Error",
                "/in/failings            | 200 | \"failings\"",
                "/router/leaf            | 200 | \"leaf\"",
                "/router/nothing         | 404 | {\"detail\":\"Not Found\"}",
                "/router/openapi.json    | 404 | {\"detail\":\"Not Found\"}",
            })
    void whatIsMountedServesWhatIsBelow(String target, int status, String body) {
        assertThat(server.get(target).statusCode()).isEqualTo(status);
        assertThat(server.get(target).body()).isEqualTo(body);
    }

    private static void compile(FastApi app) {
        FastApiEngine.of(app, TypeAdapters.defaults(), EngineSettings.defaults().strict(true));
    }

    @Test
    void problemsBelowAreReportedWithThoseAbove() {
        FastApi below = FastApi.of(get("/{a}").handle(() -> 1));
        assertThatThrownBy(() -> compile(FastApi.of(get("x").handle(() -> 1)).mount("/below", below)))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("GET x: the path does not start with a slash")
                .hasMessageContaining("mount /below: GET /{a}: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/a/{id      | the path has a { without its }",
                "/a/id}      | the path has a } without its {",
                "/a/{1d}     | {1d} is no variable",
                "/a/{}       | {} is no variable",
                "/a/{id:no}  | unknown path converter 'no'",
                "/a//b       | the path has two slashes in a row",
                "a           | the path does not start with a slash",
            })
    void pathsAreChecked(String path, String problem) {
        assertThatThrownBy(() -> compile(FastApi.of().mount(path, FastApi.of())))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void aMountWithoutASlashIsToBeWrittenWithOne() {
        assertThatThrownBy(() -> compile(FastApi.of().mount("admin/", FastApi.of())))
                .hasMessageContaining("mount admin: the path does not start with a slash")
                .hasMessageContaining("write \"/admin\"");
    }

    @Test
    void aPrefixWithTheWrongSlashesIsNamed() {
        ApiRouter router = ApiRouter.of(get("/x").handle(() -> 1)).prefix("items/");
        assertThatThrownBy(() -> compile(FastApi.of(router)))
                .hasMessageContaining("write \"/items/x\"; if a router's prefix is part of it, .prefix(\"/items\")");
    }

    @Test
    void aRouteThatAMountHidesIsSuspicious() {
        assertThatThrownBy(() -> compile(
                        FastApi.of(mount("/a", FastApi.of()), get("/a/b").handle(() -> 1))))
                .hasMessageContaining("GET /a/b: it is never reached, because mount /a is declared before it");
        compile(FastApi.of(get("/a/b").handle(() -> 1), mount("/a", FastApi.of())));
        compile(FastApi.of(host("a.example.org", FastApi.of()), get("/a/b").handle(() -> 1)));
    }
}
