package io.fastapi.autoconfigure;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.routing.ApiRouter;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

class DefinitionFailureAnalyzerTests {

    private final ReactiveWebApplicationContextRunner context = new ReactiveWebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class, FastApiAutoConfiguration.class));

    @Test
    void everyProblemIsPrintedWithItsFix() {
        ApiRouter broken = ApiRouter.of(
                get("items").handle(() -> "no slash"),
                get("/{id}").params(path("item_id")).handle(id -> id));
        this.context.withBean(ApiRouter.class, () -> broken).run(context -> {
            FailureAnalysis analysis = new DefinitionFailureAnalyzer().analyze(context.getStartupFailure());

            assertThat(analysis).isNotNull();
            assertThat(analysis.getDescription())
                    .contains("GET items: the path does not start with a slash", "GET /{id}");
            assertThat(analysis.getAction()).contains("1. write \"/items\"", "2. ");
        });
    }

    @Test
    void bootKnowsTheAnalyzer() {
        FailureHandler othersNeedABeanFactory = FailureHandler.handleMessage((message, failure) -> {});

        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, othersNeedABeanFactory))
                .hasAtLeastOneElementOfType(DefinitionFailureAnalyzer.class);
    }
}
