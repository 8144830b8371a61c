package io.fastapi.types.validate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import io.fastapi.types.validate.SequencePattern.Answer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SequencePatternTests {

    private static final List<String> ATOMS = List.of(
            "a", "b", "@", "-", "\\.", "\\d", "\\w", "\\S", "\\s", "\\D", "\\W", ".", "[ab]", "[^a]", "[^@\\s]",
            "[a-c1-]", "[-b]", "[\\d_]", "[\\w-]", "\\$");
    private static final List<String> QUANTIFIERS = List.of("", "", "?", "*", "+", "{2}", "{1,3}", "{2,}", "{0,1}");
    private static final String CHARACTERS = "abc1@-. \n_$é";

    private final Random random = new Random(42);

    @ParameterizedTest
    @CsvSource({
        "^\\d{5}$, 12345, 123456",
        "^[^@\\s]+@[^@\\s]+$, a@b.c, a@b@c",
        "^[a-z0-9-]+$, a-1, A-1",
        "^[A-Z]{2}\\d*$, AB, A1",
        "^v?\\d+\\.\\d+, v1.20-beta, v1",
    })
    void simpleExpressionsNeedOnePass(String regex, String matching, String other) {
        SequencePattern pattern = requireNonNull(SequencePattern.of(regex, false));

        assertThat(pattern.match(matching)).isEqualTo(Answer.MATCH);
        assertThat(pattern.match(other)).isEqualTo(Answer.NO_MATCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "^(a)", "^a|b", "^a+a$", "^a*?b", "^a++", "^\\bx", "^[[:alpha:]]", "^é", "^a*b?a", "^\\x41"
            })
    void otherExpressionsAreLeftToTheGeneralEngine(String regex) {
        assertThat(SequencePattern.of(regex, false)).isNull();
    }

    @Test
    void textsWithOtherThanAsciiCharactersAreLeftToTheGeneralEngine() {
        SequencePattern pattern = requireNonNull(SequencePattern.of("^[^@]+$", false));

        assertThat(pattern.match("é")).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void everyAnswerIsThatOfTheGeneralEngine() {
        int answered = 0;
        for (int i = 0; i < 20_000; i++) {
            String regex = regex();
            boolean whole = this.random.nextBoolean();
            SequencePattern pattern = SequencePattern.of(regex, whole);
            String text = text();
            Answer answer = (pattern == null) ? Answer.UNKNOWN : pattern.match(text);
            if (answer != Answer.UNKNOWN) {
                Pattern general = Pattern.compile(regex);
                boolean expected =
                        whole ? general.matches(text) : general.matcher(text).find();
                assertThat(answer).as("%s on %s, whole: %s", regex, text, whole).isEqualTo(Answer.of(expected));
                answered++;
            }
        }
        assertThat(answered).isGreaterThan(5_000);
    }

    private String regex() {
        StringBuilder regex = new StringBuilder(this.random.nextInt(4) > 0 ? "^" : "");
        for (int i = this.random.nextInt(4); i >= 0; i--) {
            regex.append(pick(ATOMS)).append(pick(QUANTIFIERS));
        }
        return regex.append(this.random.nextBoolean() ? "$" : "").toString();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = this.random.nextInt(7); i > 0; i--) {
            text.append(CHARACTERS.charAt(this.random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }

    private String pick(List<String> from) {
        return from.get(this.random.nextInt(from.size()));
    }
}
