package io.fastapi.autoconfigure;

import static io.fastapi.Dsl.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.engine.FastApiEngine;
import io.fastapi.openapi.contract.ContractBrokenException;
import io.fastapi.openapi.contract.OpenApiContract;
import io.fastapi.routing.ApiRouter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document kept in a file: compared at the start, in a test, and written without a server. */
@ExtendWith(OutputCaptureExtension.class)
class OpenApiContractBootTests {

    private static final String KNOWN = """
            {"openapi": "3.1.0", "paths": {"/items": {"get": {"operationId": "read", "responses": {"200": {}}}},
              "/old": {"get": {}}}}""";

    @TempDir
    Path folder;

    private ReactiveWebApplicationContextRunner context(Path snapshot, String... properties) {
        return new ReactiveWebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        JacksonAutoConfiguration.class,
                        WebFluxAutoConfiguration.class,
                        HttpHandlerAutoConfiguration.class,
                        FastApiAutoConfiguration.class,
                        FastApiContractAutoConfiguration.class))
                .withBean(
                        ApiRouter.class,
                        () -> ApiRouter.of(get("/items").operationId("read").handle(() -> List.of())))
                .withPropertyValues("fastapi.openapi.snapshot=" + snapshot)
                .withPropertyValues(properties);
    }

    private Path known() throws Exception {
        return Files.writeString(this.folder.resolve("openapi.json"), KNOWN);
    }

    @Test
    void whatClientsNoticeIsLoggedAtTheStartAndFailsACheck(CapturedOutput output) throws Exception {
        context(known()).run(context -> {
            assertThat(context).hasNotFailed();
            assertThatThrownBy(context.getBean(OpenApiContract.class)::check)
                    .isInstanceOf(ContractBrokenException.class)
                    .hasMessageContaining("- GET /old was removed");
        });
        assertThat(output)
                .contains(
                        "GET /old was removed. keep it as clients know it, or write the snapshot anew with io.fastapi.autoconfigure.OpenApiWriter");
    }

    @Test
    void strictlyItStopsTheStart() throws Exception {
        context(known(), "fastapi.verify=strict")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("GET /old")
                        .hasStackTraceContaining("was removed"));
    }

    @Test
    void aMissingFileIsToldAndWritten(CapturedOutput output) {
        Path missing = this.folder.resolve("none.json");
        context(missing).run(context -> {
            assertThat(context).hasNotFailed();
            context.getBean(OpenApiContract.class).write();
            context.getBean(OpenApiContract.class).check();
        });
        assertThat(output)
                .contains("fastapi.openapi.snapshot names no document of OpenAPI: There is no file " + missing
                        + ". write it with io.fastapi.autoconfigure.OpenApiWriter, or remove the property");
    }

    @ParameterizedTest
    @ValueSource(strings = {"classpath:openapi.json", "classpath*:openapi.json", "file:openapi.json", " "})
    void whatIsNoPathStopsTheStart(String snapshot) {
        context(Path.of(snapshot))
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("fastapi.openapi.snapshot"));
    }

    @Test
    void theWriterWritesAlsoWhereWhatClientsNoticeStopsTheStart(CapturedOutput output) throws Exception {
        for (Path file : List.of(known(), this.folder.resolve("first.json"))) {
            String[] strict = {
                Program.class.getName(),
                file.toString(),
                "--fastapi.verify=strict",
                "--fastapi.openapi.snapshot=" + file
            };
            OpenApiWriter.main(strict);
            assertThat(read(file).path("paths").propertyNames()).containsExactly("/items");
        }
        assertThat(output).doesNotContain("was removed").doesNotContain("ERROR");
    }

    @Test
    void joiningWithoutSpringdocStopsTheStart() throws Exception {
        context(known(), "fastapi.springdoc.join=true")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("there is no springdoc whose document could be joined"));
    }

    @Test
    void streamsAndVersionAreDescribedAsThePropertiesSay() {
        Path file = this.folder.resolve("versions.json");
        context(file, "fastapi.openapi.version=3.2.0")
                .run(context -> context.getBean(OpenApiContract.class).write());
        assertThat(read(file).path("openapi").asString()).isEqualTo("3.2.0");
    }

    private static JsonNode read(Path file) {
        return new JsonMapper().readTree(file.toFile());
    }

    /** An application that would fail if it started more than its beans. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Program {

        public static void main(String[] args) {
            SpringApplication application = new SpringApplication(Program.class);
            application.setWebApplicationType(WebApplicationType.REACTIVE);
            application.run(args);
        }

        @Bean
        ApiRouter items() {
            return ApiRouter.of(get("/items").handle(() -> List.of())).onStartup(() -> {
                throw new IllegalStateException("a lifespan has begun");
            });
        }

        @Bean
        ApplicationRunner runner() {
            return arguments -> {
                throw new IllegalStateException("a runner runs");
            };
        }
    }

    static class NoProgram {

        public static void main(String[] args) {
            assertThat(args).isEmpty();
        }
    }

    @Test
    void theDocumentIsWrittenWithoutStartingAServer(CapturedOutput output) throws Exception {
        Path file = this.folder.resolve("build/openapi.json");
        OpenApiWriter.main(new String[] {Program.class.getName(), file.toString(), "--fastapi.title=Written"});
        assertThat(read(file).at("/info/title").asString()).isEqualTo("Written");
        assertThat(read(file).path("paths").propertyNames()).containsExactly("/items");
        assertThat(output).doesNotContain("Netty started").doesNotContain("ERROR");
    }

    @Test
    void aClassThatStartsNothingIsTold() {
        assertThatThrownBy(() -> OpenApiWriter.write(NoProgram.class, this.folder.resolve("a.json")))
                .hasMessage(NoProgram.class.getName() + " has not started a Spring Boot application");
        assertThatThrownBy(() -> OpenApiWriter.write(FastApiEngine.class, this.folder.resolve("a.json")))
                .hasMessageContaining("has no method main(String[])");
        assertThatThrownBy(() -> OpenApiWriter.main(new String[0]))
                .hasMessageStartingWith("Say the class with the main method");
    }
}
