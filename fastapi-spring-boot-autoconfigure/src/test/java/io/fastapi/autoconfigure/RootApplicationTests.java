package io.fastapi.autoconfigure;

import static io.fastapi.Dsl.frontend;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.mount;
import static io.fastapi.Dsl.websocket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.FastApi;
import io.fastapi.engine.FastApiEngine;
import io.fastapi.error.DefinitionException;
import io.fastapi.routing.ApiRouter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Which of several beans is served, and what is said of those that are not. */
@ExtendWith(OutputCaptureExtension.class)
class RootApplicationTests {

    private final ReactiveWebApplicationContextRunner context = new ReactiveWebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class, FastApiAutoConfiguration.class));

    private final FastApi admin = FastApi.of(get("/users").handle(() -> "users"));

    private ReactiveWebApplicationContextRunner with(FastApi app) {
        return this.context
                .withBean("admin", FastApi.class, () -> this.admin)
                .withBean("app", FastApi.class, () -> app);
    }

    @Test
    void theApplicationThatNoOtherMountsIsServed() {
        FastApi app = FastApi.of(get("/").handle(() -> "root")).mount("/admin", this.admin);
        with(app)
                .run(context ->
                        assertThat(context.getBean(FastApiEngine.class).app()).isSameAs(app));
    }

    @Test
    void aMountedApplicationIsKnownByItsOperations() {
        FastApi app = FastApi.of(
                ApiRouter.of(mount("/admin", this.admin.title("Admin"))).prefix("/v1"));
        with(app)
                .run(context ->
                        assertThat(context.getBean(FastApiEngine.class).app()).isSameAs(app));
    }

    @Test
    void twoRootsStopTheStart() {
        with(FastApi.of(get("/").handle(() -> "root")))
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(DefinitionException.class)
                        .hasMessageContaining(
                                "FastApi beans [admin, app]: more than one of them is to be served at the root")
                        .hasMessageContaining("mount all but one, .mount(\"/app\", app), or mark one with @Primary"));
    }

    @Test
    void aRouterOfWebSocketsOrOfAFrontendThatNothingIncludesIsReported(@TempDir Path files, CapturedOutput log)
            throws IOException {
        Files.writeString(files.resolve("index.html"), "hello");
        ApiRouter pages = ApiRouter.of(frontend("/pages", files.toString()));
        this.context
                .withBean(
                        "live",
                        ApiRouter.class,
                        () -> ApiRouter.of(websocket("/live").handle(socket -> socket.accept())))
                .withBean("left", ApiRouter.class, () -> ApiRouter.of(frontend("/left", files.toString())))
                .withBean("pages", ApiRouter.class, () -> pages)
                .withBean(FastApi.class, () -> FastApi.of(pages.prefix("/v1")))
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(log)
                .contains("ApiRouter bean 'live': the FastApi bean does not include it")
                .contains("ApiRouter bean 'left': the FastApi bean does not include it")
                .doesNotContain("ApiRouter bean 'pages'");
    }

    @Test
    void aRouterThatNothingIncludesIsReported(CapturedOutput log) {
        ApiRouter included = ApiRouter.of(get("/a").handle(() -> "a"));
        ReactiveWebApplicationContextRunner beans = this.context
                .withBean("included", ApiRouter.class, () -> included)
                .withBean(
                        "forgotten",
                        ApiRouter.class,
                        () -> ApiRouter.of(get("/b").handle(() -> "b")))
                .withBean(FastApi.class, () -> FastApi.of(included.prefix("/v1").tags("a")));
        beans.run(context -> assertThat(context).hasNotFailed());
        assertThat(log)
                .contains(
                        "ApiRouter bean 'forgotten': the FastApi bean does not include it, so that none of its operations"
                                + " is served. add it, FastApi.of(.., forgotten), or remove the bean")
                .doesNotContain("'included'");
        beans.withPropertyValues("fastapi.verify=strict")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void propertiesThatABeanOverridesAreReported(CapturedOutput log) {
        this.context
                .withBean(FastApi.class, () -> FastApi.of().title("Own"))
                .withPropertyValues("fastapi.title=Ignored", "fastapi.contact.name=Ada", "fastapi.verify=warn")
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(log)
                .contains(
                        "properties [fastapi.title, fastapi.contact]: they have no effect, because there is a FastApi bean."
                                + " say it there, or remove the properties");
    }

    @Test
    void propertiesThatABeanAgreesWithAreNot(CapturedOutput log) {
        this.context
                .withBean(FastApi.class, () -> FastApi.of().title("Own"))
                .withPropertyValues("fastapi.title=Own")
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(log).doesNotContain("have no effect");
    }

    @Test
    void propertiesOfMiddlewareThatThereIsNoneOfAreReported(CapturedOutput log) {
        this.context
                .withPropertyValues(
                        "fastapi.sessions.max-age=5m",
                        "fastapi.cors.allow-credentials=true",
                        "fastapi.gzip.minimum-size=1KB",
                        "fastapi.gzip.compress-level=5")
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(log)
                .contains(
                        "property fastapi.sessions.*: has no effect without fastapi.sessions.secret-key. set it, or remove the others")
                .contains(
                        "property fastapi.cors.*: has no effect without fastapi.cors.allow-origins or fastapi.cors.allow-origin-regex.")
                .doesNotContain("fastapi.gzip.*", "fastapi.trusted-hosts.*");
    }

    @Test
    void settingsOfJacksonThatOperationsDoNotFollowAreReported(CapturedOutput log) {
        this.context
                .withPropertyValues(
                        "spring.jackson.property-naming-strategy=SNAKE_CASE",
                        "spring.jackson.datatype.datetime.write-dates-as-timestamps=true",
                        "spring.jackson.serialization.indent-output=true")
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(log)
                .contains("[spring.jackson.serialization, spring.jackson.datatype.datetime] hold for controllers")
                .doesNotContain("spring.jackson.property-naming-strategy");
    }

    @Test
    void onServletsTheStartStops() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        FastApiServletAutoConfiguration.ServletCheck check =
                new FastApiServletAutoConfiguration().fastApiServletCheck(beans);
        check.afterSingletonsInstantiated();
        beans.registerSingleton("items", ApiRouter.of());
        assertThatThrownBy(check::afterSingletonsInstantiated)
                .rootCause()
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("set spring.main.web-application-type=reactive");
    }
}
