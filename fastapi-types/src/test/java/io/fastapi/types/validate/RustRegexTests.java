package io.fastapi.types.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.types.TypeAdapters;
import io.fastapi.types.Validation;
import io.fastapi.types.constraint.Constraints;
import io.fastapi.types.model.TypeSpec;
import io.fastapi.types.shape.UnsupportedTypeException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pydantic 2.14.4 answered for the same expressions and texts. */
class RustRegexTests {

    private static boolean matches(String regex, String text) {
        return TypeAdapters.defaults()
                        .of(TypeSpec.of(String.class).where(List.of(Constraints.pattern(regex))))
                        .validateText(text)
                instanceof Validation.Valid;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "^\\w+$;é;true",
                "^\\w+$;٣;true",
                "^\\w$;\u200d;true",
                "^\\w$;²;false",
                "^\\w$;ª;true",
                "^\\w$;\u0301;true",
                "^\\W$;é;false",
                "^[\\W]$;é;false",
                "^[\\W]$;-;true",
                "^\\d{2}$;٣٤;true",
                "^[^\\d]$;٣;false",
                "^[\\D]$;٣;false",
                "^[\\w-]+$;é-a;true",
                "^\\s$;\u00a0;true",
                "^\\s$;\u0085;true",
                "^\\s$;\u001c;false",
                "^\\S$;\u00a0;false",
                "^[\\S]$;\u2003;false",
                "^[\\S]$;é;true",
                "[[:alpha:]];é;false",
                "[]a];a;true",
                "[^]a];b;true",
                "[a-];-;true",
                "\\u0041;A;true",
                "\\p{Greek};α;true",
                "(?i)é;É;true",
                "x12;x12;true",
                "1 2;x12;false"
            })
    void classesAreUnicodes(String regex, String text, boolean expected) {
        assertThat(matches(regex, text)).isEqualTo(expected);
    }

    @Test
    void controlCharactersAreWhiteSpaceAsInUnicode() {
        assertThat(matches("^\\s$", Character.toString(0x0B))).isTrue();
        assertThat(matches("^a$", "a\n")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a-z&&[^b]]",
                "[a[b]]",
                "[~~]",
                "[a--b]",
                "\\<a",
                "\\b{start}a",
                "(?=a)a",
                "(a)\\1",
                "(?>a)",
                "(?-u:a)",
                "(?x) a",
                "\\u{61"
            })
    void whatWouldBeReadDifferentlyIsRefused(String regex) {
        assertThatThrownBy(() -> matches(regex, "a"))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining("cannot be used");
    }
}
