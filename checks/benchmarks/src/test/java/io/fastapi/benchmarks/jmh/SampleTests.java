package io.fastapi.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class SampleTests {

    private final JsonMapper json = JsonMapper.shared();

    @Test
    void theSmallModelHasFourHundredBytes() {
        assertThat(Sample.SMALL.valid()).hasSizeBetween(380, 420);
    }

    @ParameterizedTest
    @EnumSource
    void validJsonIsReadBackAsTheValueAndBreaksNothing(Sample sample) {
        Object read = json.readValue(sample.valid(), sample.type());

        assertThat(read).isEqualTo(sample.value());
        assertThat(violations(read)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void invalidJsonBreaksFiveConstraints(Sample sample) {
        assertThat(violations(json.readValue(sample.invalid(), sample.type()))).isEqualTo(5);
    }

    private static int violations(Object value) {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            return validator.validate(value).size();
        }
    }
}
