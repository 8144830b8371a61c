package io.fastapi.autoconfigure;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.fastapi.routing.ApiRouter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a developer reads when an application with mistakes is started. */
@ExtendWith(OutputCaptureExtension.class)
class DefinitionFailureOutputTests {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Broken {

        @Bean
        ApiRouter items() {
            return ApiRouter.of(
                    get("items").handle(() -> "no slash"),
                    get("/{id}").params(path("item_id")).handle(id -> id));
        }
    }

    @Test
    void everyMistakeIsPrintedOnceAndNoBeanIsNamed(CapturedOutput output) {
        Throwable failure = catchThrowable(
                () -> SpringApplication.run(Broken.class, "--server.port=0", "--spring.main.banner-mode=off"));

        assertThat(failure).isNotNull();
        assertThat(output.getAll())
                .containsOnlyOnce("GET items: the path does not start with a slash")
                .containsOnlyOnce("write \"/items\"")
                .containsOnlyOnce("the path has no variable {item_id}")
                .doesNotContain("Error creating bean", "BeanCreationException", "Unsatisfied", "\tat ");
    }
}
