package io.fastapi.types.serialize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallestDoublesTests {

    @ParameterizedTest
    @CsvSource({"1, 5e-324", "2, 1e-323", "3, 1.5e-323", "4, 2e-323", "100, 4.94e-322"})
    void subnormalNumbersHaveTheFewestDigitsThatTellThemApart(long bits, String text) {
        double value = Double.longBitsToDouble(bits);
        assertThat(Floats.python(value)).isEqualTo(text);
        assertThat(Floats.pydantic(-value)).isEqualTo("-" + text);
    }
}
