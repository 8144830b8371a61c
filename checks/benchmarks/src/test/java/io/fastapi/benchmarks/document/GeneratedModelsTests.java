package io.fastapi.benchmarks.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedModelsTests {

    private static final List<Class<?>> MODELS = GeneratedModels.of(20);

    @Test
    void eachIsARecordOfFiveToTenFields() {
        assertThat(MODELS)
                .hasSize(20)
                .doesNotHaveDuplicates()
                .allSatisfy(model -> assertThat(model.getRecordComponents()).hasSizeBetween(5, 10));
    }

    @Test
    void mostAreHeldByAnother() {
        List<Class<?>> held = MODELS.stream()
                .flatMap(model -> Arrays.stream(model.getRecordComponents()))
                .<Class<?>>map(RecordComponent::getType)
                .filter(MODELS::contains)
                .toList();

        assertThat(held).hasSize(10);
    }
}
