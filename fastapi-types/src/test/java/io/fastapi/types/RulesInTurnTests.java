package io.fastapi.types;

import static io.fastapi.types.constraint.Constraints.check;
import static io.fastapi.types.constraint.Constraints.decimalPlaces;
import static io.fastapi.types.constraint.Constraints.finite;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.le;
import static io.fastapi.types.constraint.Constraints.maxLength;
import static io.fastapi.types.constraint.Constraints.minItems;
import static io.fastapi.types.constraint.Constraints.minLength;
import static io.fastapi.types.constraint.Constraints.multipleOf;
import static io.fastapi.types.constraint.Constraints.pattern;
import static io.fastapi.types.constraint.Constraints.strict;
import static io.fastapi.types.constraint.Constraints.strip;
import static io.fastapi.types.constraint.Constraints.toUpper;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.error.Violation;
import io.fastapi.types.model.Secret;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.TypeSpec;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Rules before and behind a check of the application's own, as pydantic answers for {@code Annotated[int, check, Ge(10)]}. */
class RulesInTurnTests {

    private static final Constraint<Integer> EVEN = check(value -> value % 2 == 0, "odd");
    private static final Constraint<String> LOUD = check((UnaryOperator<String>) value -> value + "!!");
    private static final Constraint<Object> ANY = check((UnaryOperator<Object>) value -> value);

    private final TypeAdapters adapters = TypeAdapters.defaults();

    private String answer(TypeSpec<?> type, Object input) {
        Validation<?> answer = this.adapters.of(type).validateObject(input);
        if (answer instanceof Validation.Invalid<?> invalid) {
            Violation first = invalid.violations().get(0);
            return first.type() + ": " + first.msg() + " " + first.ctx();
        }
        return String.valueOf(((Validation.Valid<?>) answer).value());
    }

    @Test
    void theyAreCheckedInTheOrderInWhichTheyAreWritten() {
        TypeSpec<Integer> numbers = TypeSpec.of(int.class);
        assertThat(answer(numbers.where(List.of(EVEN, ge(10))), 3)).startsWith("value_error: Value error, odd");
        assertThat(answer(numbers.where(List.of(ge(10), EVEN)), 3)).startsWith("greater_than_equal");
        assertThat(answer(numbers.where(List.of(EVEN, ge(10))), 4))
                .isEqualTo("greater_than_equal: Input should be greater than or equal to 10 {ge=10}");
        assertThat(answer(numbers.where(List.of(EVEN, ge(10), le(1))), 4)).startsWith("greater_than_equal");
        assertThat(answer(numbers.where(List.of(EVEN, le(1), ge(10))), 4)).startsWith("less_than_equal");
        assertThat(answer(numbers.where(List.of(EVEN, le(1), multipleOf(7))), 4))
                .startsWith("less_than_equal");
        assertThat(answer(numbers.where(List.of(ge(10), le(1))), 5)).startsWith("less_than_equal");
        assertThat(answer(numbers.where(List.of(EVEN, strict())), "4")).startsWith("int_type");
        assertThat(answer(numbers.where(List.of(EVEN, ge(10), EVEN)), 12)).isEqualTo("12");
    }

    @Test
    void limitsBehindACheckAreShownAsTheyWereGiven() {
        TypeSpec<Double> numbers = TypeSpec.of(double.class);
        assertThat(answer(numbers.where(List.of(ge(10))), 3)).endsWith("{ge=10.0}");
        assertThat(answer(numbers.where(List.of(ANY, ge(10))), 3)).endsWith("{ge=10}");
        assertThat(answer(numbers.where(List.of(ANY, finite())), "nan")).startsWith("finite_number");
        assertThat(answer(TypeSpec.of(BigDecimal.class).where(List.of(ANY, decimalPlaces(1))), "1.23"))
                .startsWith("decimal_max_places");
    }

    @Test
    void lengthsBehindACheckAreThoseOfWhatItReturned() {
        TypeSpec<String> texts = TypeSpec.of(String.class);
        assertThat(answer(texts.where(List.of(LOUD, maxLength(3))), "ab"))
                .isEqualTo("too_long: Value should have at most 3 items after validation, not 4"
                        + " {field_type=Value, max_length=3, actual_length=4}");
        assertThat(answer(texts.where(List.of(maxLength(3), LOUD)), "ab")).isEqualTo("ab!!");
        assertThat(answer(texts.where(List.of(ANY, minLength(1))), ""))
                .startsWith("too_short: Value should have at least 1 item after validation, not 0");
        assertThat(answer(texts.where(List.of(LOUD, pattern("^a$"))), "a")).startsWith("string_pattern_mismatch");
        assertThat(answer(texts.where(List.of(LOUD, toUpper())), "ab")).isEqualTo("AB!!");
        assertThat(answer(texts.where(List.of(LOUD, strip())), " ab ")).isEqualTo("ab !!");
        TypeSpec<List<Integer>> lists = TypeSpec.of(new TypeRef<List<Integer>>() {});
        assertThat(answer(lists.where(List.of(ANY, minItems(3))), List.of(1, 2)))
                .startsWith("too_short: Value should have at least 3 items after validation, not 2");
        assertThat(answer(lists.where(List.of(minItems(3), ANY)), List.of(1, 2)))
                .startsWith("too_short: List should have at least 3 items after validation, not 2");
    }

    @Test
    void whatACheckSaysOfASecretDoesNotShowIt() {
        Constraint<Secret<String>> bad = check(value -> false, "bad");
        Validation<?> answer = this.adapters
                .of(TypeSpec.of(new TypeRef<Secret<String>>() {}).where(List.of(bad)))
                .validateObject("hidden");
        assertThat(((Validation.Invalid<?>) answer).violations())
                .extracting(Violation::input)
                .containsExactly("**********");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"}) // a rule on a length is one on texts for the compiler
    void theLengthOfASecretBehindACheckIsThatOfWhatTheCheckMade() {
        Constraint<Secret<String>> loud =
                check((UnaryOperator<Secret<String>>) secret -> Secret.of(secret.value() + "!!"));
        TypeSpec<Secret<String>> secrets = TypeSpec.of(new TypeRef<>() {});
        List<Constraint<? super Secret<String>>> behind = (List) List.of(loud, maxLength(4));
        assertThat(answer(secrets.where(behind), "ab")).isEqualTo("**********");
        assertThat(answer(secrets.where(behind), "abc"))
                .isEqualTo("too_long: Value should have at most 4 items after validation, not 5"
                        + " {field_type=Value, max_length=4, actual_length=5}");
        Validation<?> answer = this.adapters.of(secrets.where(behind)).validateObject("abc");
        assertThat(((Validation.Invalid<?>) answer).violations())
                .extracting(Violation::input)
                .containsExactly("**********");
    }

    @Test
    void multiplesBehindACheckAreExact() {
        TypeSpec<Double> numbers = TypeSpec.of(double.class);
        for (double number : new double[] {0.3, 0.7, 1.1, -0.3, 2.5, 1e20, Double.NaN}) {
            assertThat(answer(numbers.where(List.of(ANY, multipleOf(0.1))), number))
                    .isEqualTo("multiple_of: Input should be a multiple of 0.1 {multiple_of=0.1}");
        }
        assertThat(answer(numbers.where(List.of(multipleOf(0.1), ANY)), 0.3)).isEqualTo("0.3");
        assertThat(answer(numbers.where(List.of(ANY, multipleOf(0.1))), 0.1)).isEqualTo("0.1");
        assertThat(answer(numbers.where(List.of(ANY, multipleOf(0.5))), -2.5)).isEqualTo("-2.5");
    }
}
