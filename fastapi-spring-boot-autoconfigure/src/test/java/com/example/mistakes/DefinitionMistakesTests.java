package com.example.mistakes;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.websocket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.fastapi.EngineSettings;
import io.fastapi.EventStreams;
import io.fastapi.FastApi;
import io.fastapi.License;
import io.fastapi.Threads;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.middleware.Cors;
import io.fastapi.middleware.GZip;
import io.fastapi.middleware.RequestBodyLimit;
import io.fastapi.middleware.Sessions;
import io.fastapi.middleware.TrustedHosts;
import io.fastapi.operation.FormLimits;
import io.fastapi.operation.Requires;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Cookie;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.jwt.JwtKeys;
import io.fastapi.security.jwt.JwtSettings;
import io.fastapi.staticfiles.Frontend;
import io.fastapi.staticfiles.StaticFiles;
import io.fastapi.types.model.TypeRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;

/** Each mistake in a definition is printed once, with its place and its fix, and no bean that needs it is. */
@ExtendWith(OutputCaptureExtension.class)
class DefinitionMistakesTests {

    private static final Dependency<String> NOTHING_RUNS = depends(() -> "x").maxConcurrency(0);

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Operations {

        @Bean
        ApiRouter items() {
            return ApiRouter.of(
                            get("/a").status(99).handle(() -> "a"),
                            post("/b")
                                    .maxBodySize(-2)
                                    .params(body(String.class))
                                    .handle(text -> text),
                            post("/c")
                                    .formLimits(FormLimits.of().maxFiles(-3).maxFields(-4))
                                    .handle(() -> "c"),
                            get("/d").params(NOTHING_RUNS).handle(text -> text),
                            Requires.of("admin").status(1000).on(get("/e").handle(() -> "e")),
                            get("/f").callbacks(post("/done").maxBodySize(-5)).handle(() -> "f"),
                            get("/h")
                                    .responseClass(ResponseClass.JSON.status(600))
                                    .handle(() -> "h"),
                            websocket("/w").params(query("q")).handle((socket, q) -> {}))
                    .prefix("/items")
                    .maxBodySize(-6);
        }

        @Bean
        ApiRouter users() {
            return ApiRouter.of(get("/g").handle(() -> "g"))
                    .prefix("/users")
                    .around(GZip.minimumSize(-7), RequestBodyLimit.maxBodySize(-8));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Applications {

        @Bean
        FastApi app() {
            return FastApi.of(
                            get("/r/{y:year}").params(io.fastapi.Dsl.path("y")).handle(y -> y))
                    .middleware(
                            GZip.minimumSize(-1).compressLevel(42),
                            Sessions.secretKey(" ")
                                    .sameSite("no")
                                    .sessionCookie("a b")
                                    .maxAge(Duration.ofDays(-1)),
                            TrustedHosts.of("a*.com"),
                            Cors.allowOriginRegex("(").exposeHeaders("a\nb"))
                    .licenseInfo(License.of("MIT").identifier("MIT").url("https://example.com"))
                    .pathConverter("year", "[0-9{4}")
                    .exceptionHandler(50, (request, failure) -> Response.empty(204))
                    .webhooks(post("paid").maxBodySize(-9))
                    .mount("/static", StaticFiles.directory("missing-1"))
                    .mount("/sub", FastApi.of(get("/x").handle(() -> "x")).maxBodySize(-10))
                    .host("files.example.com", StaticFiles.resources("missing-2"))
                    .maxBodySize(-11);
        }

        @Bean
        EngineSettings settings() {
            return EngineSettings.defaults()
                    .threads(new Threads(0, 0, 1, 1))
                    .eventStreams(EventStreams.DEFAULT.pingInterval(Duration.ofSeconds(-1)));
        }
    }

    private static List<Arguments> collected() {
        return List.of(
                Arguments.of(
                        Operations.class,
                        List.of(
                                "GET /items/a: 99 is no HTTP status",
                                "POST /items/b: has .maxBodySize(-2), which is less than 0",
                                "POST /items/c: has .maxFiles(-3), which is less than 0",
                                "POST /items/c: has .maxFields(-4), which is less than 0",
                                "has .maxConcurrency(0), which is less than 1",
                                "GET /items/e: requires(..) has .status(1000)",
                                "POST /done: has .maxBodySize(-5), which is less than 0",
                                "GET /items/h: 600 is no HTTP status",
                                "ApiRouter /items: has .maxBodySize(-6), which is less than 0",
                                "GZip: has .minimumSize(-7), which is less than 0",
                                "RequestBodyLimit: has .maxBodySize(-8), which is less than 0")),
                Arguments.of(
                        Applications.class,
                        List.of(
                                "GZip: has .minimumSize(-1), which is less than 0",
                                "GZip: has .compressLevel(42), which is no level",
                                "Sessions: has an empty key",
                                "Sessions: has .sameSite(\"no\")",
                                "Sessions: has .sessionCookie(\"a b\")",
                                "Sessions: has .maxAge(PT-24H), which is negative",
                                "TrustedHosts: has \"a*.com\"",
                                "Cors: has .allowOriginRegex(\"(\"), which is no regular expression",
                                "Cors: has .exposeHeaders(\"a\nb\"), which no header can carry",
                                "the licence has an identifier and a url",
                                "has .pathConverter(\"[0-9{4}\"), which is no regular expression",
                                "exception handler of status 50: 50 is no HTTP status",
                                "POST paid: has .maxBodySize(-9)",
                                "mount /static: the directory 'missing-1' does not exist",
                                "mount /sub: FastApi: has .maxBodySize(-10)",
                                "there is no directory 'missing-2' on the class path",
                                "FastApi: has .maxBodySize(-11), which is less than 0",
                                "EngineSettings: has .workers(0), which is less than 1",
                                "EngineSettings: has .readers(0), which is less than 1",
                                "EngineSettings: has .pingInterval(PT-1S), which is negative")));
    }

    @ParameterizedTest
    @MethodSource("collected")
    void whatDescriptionsAreGivenIsToldAllAtOnce(Class<?> application, List<String> mistakes, CapturedOutput output) {
        assertStopped(start(application), output);
        assertThat(mistakes).allSatisfy(mistake -> assertThat(output).containsOnlyOnce(mistake));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Thrown {

        /** Made when its class is. */
        static final class Failures {

            static final HttpException NO_STATUS = new HttpException(99);
        }

        @Bean
        ApiRouter status() {
            HttpException failure = Failures.NO_STATUS;
            return ApiRouter.of(get("/a").handle(() -> {
                throw failure;
            }));
        }

        @Bean
        @SuppressWarnings({"rawtypes", "unchecked"})
        ApiRouter types() {
            return ApiRouter.of(get("/c").responseModel(new TypeRef() {}).handle(() -> "c"));
        }

        @Bean
        ApiRouter answers() {
            Response made = Response.json(1).header("a b", "c");
            return ApiRouter.of(get("/d").handle(() -> made));
        }

        @Bean
        ApiRouter cookies() {
            Response made = Response.json(1).cookie(Cookie.of("a b", "c"));
            return ApiRouter.of(get("/e").handle(() -> made));
        }

        @Bean
        Frontend frontend() {
            return Frontend.of("", "dist");
        }

        @Bean
        StaticFiles files() {
            return StaticFiles.directory("static").precompressed("lz4");
        }

        @Bean
        JwtSettings tokens() {
            return JwtSettings.of(JwtKeys.secret("short", MacAlgorithm.HS256));
        }

        @Bean
        FastApi app(List<ApiRouter> routers) {
            return FastApi.of(routers);
        }
    }

    @Test
    void whatThrowsAtOnceIsToldOnceForEachBeanWithItsLine(CapturedOutput output) {
        assertStopped(start(Thrown.class), output);
        Map<String, String> mistakes = Map.of(
                "\\$1.<init>", "a TypeRef has no type argument",
                "\\.answers", "\"a b\" is no name of a header",
                "\\.cookies", "\"a b\" is no name of a cookie",
                "\\.frontend", "the path of a frontend is empty",
                "\\.files", "\"lz4\" is no ending of compressed files",
                "\\.tokens", "the secret has 5 bytes, and HS256 needs 32 or more");
        mistakes.forEach((bean, mistake) -> {
            assertThat(output).containsOnlyOnce(mistake);
            assertThat(output)
                    .containsPattern(
                            "DefinitionMistakesTests\\$Thrown" + bean + "\\(DefinitionMistakesTests\\.java:\\d+\\): ");
        });
        assertThat(output)
                .containsOnlyOnce("99 is no HTTP status")
                .containsPattern("Failures\\.<clinit>\\(DefinitionMistakesTests\\.java:\\d+\\): 99");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class DefinesNothing {

        @Bean
        Runnable service() {
            HttpException failure = new HttpException(97);
            return () -> {
                throw failure;
            };
        }
    }

    @Test
    void inABeanThatDefinesNothingItIsExplainedAsWell(CapturedOutput output) {
        assertThat(start(DefinesNothing.class)).isNotNull();
        assertThat(output)
                .containsOnlyOnce("APPLICATION FAILED TO START")
                .containsPattern(
                        "DefinesNothing\\.service\\(DefinitionMistakesTests\\.java:\\d+\\): 97 is no HTTP status")
                .containsOnlyOnce("1. use a status from 100 to 599")
                .doesNotContain("Caused by", "\tat ");
    }

    private static Throwable start(Class<?> application) {
        return catchThrowable(
                () -> SpringApplication.run(application, "--server.port=0", "--spring.main.banner-mode=off"));
    }

    private static void assertStopped(Throwable failure, CapturedOutput output) {
        assertThat(failure).isNotNull();
        assertThat(output.getAll())
                .containsOnlyOnce("APPLICATION FAILED TO START")
                .doesNotContain("Error creating bean", "BeanCreationException", "Unsatisfied", "Caused by", "\tat ");
    }
}
