package io.fastapi.autoconfigure;

import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.security;
import static io.fastapi.Dsl.websocket;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.middleware.GZip;
import io.fastapi.operation.Mountable;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.OAuth2PasswordBearer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Mono;

/** What people are told of that which is served: by the log, and by the actuator. */
@ExtendWith(OutputCaptureExtension.class)
class ServedRoutesTests {

    private static final Dependency<String> TOKEN =
            depends(OAuth2PasswordBearer.tokenUrl("token"), token -> token).name("token");

    private static final Dependency<String> USER =
            depends(TOKEN, token -> token).name("current_user");

    private final ReactiveWebApplicationContextRunner context = new ReactiveWebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    FastApiAutoConfiguration.class,
                    FastApiActuatorAutoConfiguration.class))
            .withBean(FastApi.class, ServedRoutesTests::app);

    private static FastApi app() {
        ApiRouter items = ApiRouter.of(
                        get("/{item_id}")
                                .name("read_item")
                                .params(path("item_id"))
                                .handle(id -> id),
                        delete("/{item_id}")
                                .name("delete_item")
                                .maxBodySize(10)
                                .params(path("item_id"), security(USER, "items"))
                                .handle((id, user) -> Response.empty(204)))
                .prefix("/items")
                .tags("items")
                .dependencies(depends(query("q"), q -> q).name("q"));
        return FastApi.of(items, websocket("/ws").name("talk").handle(socket -> {}))
                .mount("/admin", FastApi.of(get("/users").name("users").handle(() -> "")))
                .mount("/legacy", Mountable.of(exchange -> Mono.empty()).name("legacy"))
                .middleware(GZip.minimumSize(500));
    }

    @Test
    void theLogSaysWhatIsServedWhereThatIsAskedFor(CapturedOutput log) {
        this.context
                .withPropertyValues("fastapi.log-routes=true")
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(log)
                .containsSubsequence(
                        "GET|HEAD /openapi.json",
                        "GET /items/{item_id} read_item",
                        "DELETE /items/{item_id} delete_item",
                        "websocket /ws talk",
                        "GET|HEAD /admin/openapi.json",
                        "GET /admin/users users",
                        "mount /legacy legacy");
    }

    @Test
    void theLogSaysNothingOfRoutesByDefault(CapturedOutput log) {
        this.context.run(context -> assertThat(context).hasNotFailed());
        assertThat(log).doesNotContain("read_item");
    }

    @Test
    void theEndpointShowsOperationsWithWhatTheyDependOn() {
        exposed().run(context -> {
            FastApiEndpoint.Description description =
                    context.getBean(FastApiEndpoint.class).describe();
            assertThat(description.routes())
                    .filteredOn(route -> route.name().equals("delete_item"))
                    .singleElement()
                    .satisfies(route -> {
                        assertThat(route.methods()).containsExactly("DELETE");
                        assertThat(route.path()).isEqualTo("/items/{item_id}");
                        assertThat(route.tags()).containsExactly("items");
                        assertThat(route.dependencies()).containsExactly("q", "token", "current_user");
                        assertThat(route.security()).containsExactly("OAuth2PasswordBearer");
                        assertThat(route.maxBodySize()).isEqualTo(10);
                    });
        });
    }

    @Test
    void theEndpointShowsMiddlewareAndLimits() {
        exposed().withPropertyValues("fastapi.limits.body-size=1KB").run(context -> {
            FastApiEndpoint.Description description =
                    context.getBean(FastApiEndpoint.class).describe();
            assertThat(description.middleware()).containsExactly("GZip");
            assertThat(description.limits())
                    .containsEntry("fastapi.limits.body-size", "1024B")
                    .containsEntry("fastapi.threads.workers", "40")
                    .containsEntry("fastapi.websocket.ping-interval", "PT20S");
        });
    }

    @Test
    void thereIsNoEndpointWhereItIsNotExposed() {
        this.context.run(context -> assertThat(context).doesNotHaveBean(FastApiEndpoint.class));
    }

    @Test
    void anApplicationWithoutTheActuatorStarts() {
        this.context
                .withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(FastApiEndpoint.class));
    }

    @Test
    void aNativeImageHoldsThePagesOfTheDocumentation() {
        RuntimeHints hints = new RuntimeHints();
        new FastApiRuntimeHints().registerHints(hints, getClass().getClassLoader());
        assertThat(hints)
                .matches(RuntimeHintsPredicates.resource().forResource("io/fastapi/openapi/swagger-ui.html"))
                .matches(RuntimeHintsPredicates.resource()
                        .forResource("META-INF/maven/org.webjars/swagger-ui/pom.properties"));
    }

    private ReactiveWebApplicationContextRunner exposed() {
        return this.context.withPropertyValues("management.endpoints.web.exposure.include=fastapi");
    }
}
