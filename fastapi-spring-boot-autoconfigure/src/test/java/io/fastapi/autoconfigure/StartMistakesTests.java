package io.fastapi.autoconfigure;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.fastapi.FastApi;
import io.fastapi.channel.Channel;
import io.fastapi.channel.Channels;
import io.fastapi.operation.ResponseClass;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.jwt.JwtTokens;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a developer reads when an application with a mistake outside of its operations is started. */
@ExtendWith(OutputCaptureExtension.class)
class StartMistakesTests {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class OneRouter {

        @Bean
        ApiRouter items() {
            return ApiRouter.of(get("/items").handle(() -> "items"));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class TwoRoots {

        @Bean
        FastApi shop() {
            return FastApi.of(get("/items").handle(() -> "items"));
        }

        @Bean
        FastApi admin() {
            return FastApi.of(get("/users").handle(() -> "users"));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class ForgottenRouter extends OneRouter {

        @Bean
        FastApi shop() {
            return FastApi.of(get("/").handle(() -> "shop"));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Login {

        @Bean
        ApiRouter login(JwtTokens tokens) {
            return ApiRouter.of(get("/token").handle(() -> tokens.issue("johndoe")));
        }
    }

    interface Shape {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class ShapelessChannel {

        @Bean
        Channel<Shape> shapes(Channels channels) {
            return channels.channel("shapes", Shape.class);
        }

        @Bean
        ApiRouter events(Channel<Shape> shapes) {
            return ApiRouter.of(get("/events").handleAsync(() -> shapes.messages("all")));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Misspelt {

        @Bean
        ApiRouter pages() {
            return ApiRouter.of(get("/page")
                    .responseClass(ResponseClass.template("gape.html"))
                    .handle(() -> Map.of()));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class IdleValidators extends OneRouter {

        @Bean
        Validator german() {
            return Validation.buildDefaultValidatorFactory().getValidator();
        }

        @Bean
        Validator french() {
            return Validation.buildDefaultValidatorFactory().getValidator();
        }
    }

    record Order(int low, int high) {

        @AssertTrue
        public boolean isOrdered() {
            return this.low <= this.high;
        }
    }

    record Parcel(int weight) {

        @AssertTrue
        public boolean isLight() {
            return this.weight < 10;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class TwoValidators extends IdleValidators {

        @Bean
        ApiRouter orders() {
            return ApiRouter.of(
                    post("/orders").params(body(Order.class)).handle(order -> order),
                    post("/parcels").params(body(Parcel.class)).handle(parcel -> parcel));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // found by the checks of this library
                "fastapi.limits.body-size=-1B                | fastapi.limits.body-size = '-1B'",
                "fastapi.limits.connections=0                | fastapi.limits.connections = '0'",
                "fastapi.docs-url=docs                       | fastapi.docs-url = 'docs'",
                "fastapi.threads.workers=0                   | fastapi.threads.workers = '0'",
                "fastapi.channels.buffer=0                   | fastapi.channels.buffer = '0'",
                "fastapi.threads.virtual=-1                  | fastapi.threads.virtual = '-1'",
                "fastapi.websocket.frame-size=0B             | fastapi.websocket.frame-size = '0B'",
                "fastapi.websocket.ping-interval=-1s         | fastapi.websocket.ping-interval = '-1s'",
                "fastapi.netty.forwarded-allow-ips=proxy     | fastapi.netty.forwarded-allow-ips = 'proxy'",
                "fastapi.gzip.minimum-size=-1B               | fastapi.gzip.minimum-size = '-1B'",
                "fastapi.gzip.minimum-size=3GB               | fastapi.gzip.minimum-size = '3GB'",
                "fastapi.cors.allow-origin-regex=(           | fastapi.cors.allow-origin-regex = '('",
                "fastapi.sessions.secret-key=                | fastapi.sessions.secret-key = ",
                "fastapi.security.jwt.secret=short           | fastapi.security.jwt.secret",
                "fastapi.trusted-hosts.allowed-hosts=a*.com  | fastapi.trusted-hosts.allowed-hosts = 'a*.com'",
                // found by Boot's binder
                "fastapi.limits.body-size=much               | Property: fastapi.limits.body-size",
                "fastapi.limits.json-depth=deep              | Property: fastapi.limits.json-depth",
                "fastapi.channels.type=rabbit                | Property: fastapi.channels.type",
                "fastapi.verify=sometimes                    | Property: fastapi.verify",
                "fastapi.limits.read-time=soon               | Property: fastapi.limits.read-time",
                "fastapi.cors.max-age=soon                   | Property: fastapi.cors.max-age",
                "fastapi.gzip.compress-level=best            | Property: fastapi.gzip.compress-level",
            })
    void aPropertyIsNamedOnceWithItsValueAndNoBeanIs(String property, String named, CapturedOutput output) {
        String value = property.substring(property.indexOf('=') + 1);
        assertStopped(start(OneRouter.class, "--" + property), output);
        assertThat(output).containsOnlyOnce(named);
        assertThat(output.getAll().contains(value)).isNotEqualTo(property.contains("secret=short"));
    }

    @Test
    void twoRootsAreNamedOnceAndNoBeanThatNeedsThemIs(CapturedOutput output) {
        assertStopped(start(TwoRoots.class), output);
        assertThat(output).containsOnlyOnce("FastApi beans [shop, admin]").containsOnlyOnce("mount all but one");
    }

    @Test
    void aRouterThatNobodyIncludesStopsAStrictStart(CapturedOutput output) {
        assertStopped(start(ForgottenRouter.class, "--fastapi.verify=strict"), output);
        assertThat(output).containsOnlyOnce("ApiRouter bean 'items'").containsOnlyOnce("add it, FastApi.of(.., items)");
    }

    @Test
    void tokensWithoutAKeyNameTheProperty(CapturedOutput output) {
        assertThat(start(Login.class)).isNotNull();
        assertThat(output)
                .containsOnlyOnce("There are no JwtTokens")
                .containsOnlyOnce("Set fastapi.security.jwt.secret")
                .doesNotContain("Consider defining a bean");
    }

    @ParameterizedTest
    @CsvSource({
        "fastapi.security.jwt.secret=${JWT_KEY},      fastapi.security.jwt.secret",
        "fastapi.title=The ${JWT_KEY},                fastapi.title",
        "fastapi.sessions.secret-key=${JWT_KEY},      fastapi.sessions.secret-key",
        "fastapi.channels.type=${JWT_KEY},            fastapi.channels.type",
        "fastapi.limits.json-depth=${JWT_KEY},        fastapi.limits.json-depth"
    })
    void aVariableThatIsNotSetIsNamedWithThePropertyThatTakesIt(String property, String name, CapturedOutput output) {
        assertStopped(start(OneRouter.class, "--" + property), output);
        assertThat(output)
                .containsOnlyOnce("1. property " + name + ": its value is taken from JWT_KEY, which is not set")
                .containsOnlyOnce("1. set JWT_KEY before the start, export JWT_KEY=..");
    }

    @Test
    void aVariableOfAnotherPropertyIsLeftToSpring(CapturedOutput output) {
        assertThat(start(OneRouter.class, "--spring.webflux.base-path=${BASE}")).isNotNull();
        assertThat(output).doesNotContain("its value is taken from");
    }

    @Test
    void aVariableWithADefaultAndADollarThatIsMeantAsItStandsAreNoMistakes() {
        try (ConfigurableApplicationContext context = SpringApplication.run(
                OneRouter.class,
                "--server.port=0",
                "--fastapi.title=${SHOP_TITLE:Shop}",
                "--fastapi.description=costs \\${price}")) {
            assertThat(context.isRunning()).isTrue();
        }
    }

    @Test
    void aChannelOfATypeThatNothingReadsComesWithItsFix(CapturedOutput output) {
        assertStopped(start(ShapelessChannel.class), output);
        assertThat(output)
                .containsOnlyOnce("StartMistakesTests$Shape has no fields and no constructor")
                .containsOnlyOnce("1. use a record or a bean");
    }

    @Test
    void aTemplateThatIsNotThereComesWithWhereToPutIt(CapturedOutput output) {
        assertStopped(start(Misspelt.class), output);
        assertThat(output)
                .containsOnlyOnce("GET /page: there is no template \"gape.html\"")
                .containsOnlyOnce("1. put it below src/main/resources/templates");
    }

    @Test
    void constraintsThatNoOneOfSeveralValidatorsIsMeantToCheckAreNamedPerModel(CapturedOutput output) {
        assertStopped(start(TwoValidators.class), output);
        assertThat(output)
                .containsOnlyOnce("Order has @AssertTrue on isOrdered(), which nobody checks: there are several Jakarta"
                        + " validators, the beans german, french")
                .containsOnlyOnce("Parcel has @AssertTrue on isLight()")
                .contains("mark one of them with @Primary");
    }

    @Test
    void severalValidatorsAreNoMatterToModelsThatNeedNone(CapturedOutput output) {
        try (ConfigurableApplicationContext context =
                SpringApplication.run(IdleValidators.class, "--server.port=0", "--spring.main.banner-mode=off")) {
            assertThat(context.isRunning()).isTrue();
        }
    }

    private static Throwable start(Class<?> application, String... more) {
        String[] arguments = Stream.concat(
                        Stream.of("--server.port=0", "--spring.main.banner-mode=off"), Stream.of(more))
                .toArray(String[]::new);
        return catchThrowable(() -> SpringApplication.run(application, arguments));
    }

    private static void assertStopped(Throwable failure, CapturedOutput output) {
        assertThat(failure).isNotNull();
        assertThat(output.getAll())
                .containsOnlyOnce("APPLICATION FAILED TO START")
                .doesNotContain("Error creating bean", "BeanCreationException", "Unsatisfied", "\tat ");
    }
}
