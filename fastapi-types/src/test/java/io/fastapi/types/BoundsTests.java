package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.model.Bounds;
import io.fastapi.types.model.MultipleOf;
import io.fastapi.types.model.TypeSpec;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Bounds of fields that are no numbers, and integers beyond 64 bits; the answers are pydantic's. */
class BoundsTests {

    private final TypeAdapters adapters = TypeAdapters.defaults();

    record Window(
            @Bounds(ge = "2020-01-01", lt = "2021-01-01") LocalDate d,
            @Bounds(ge = "08:00") LocalTime t,
            @Bounds(gt = "2020-01-01T00:00:00Z") OffsetDateTime dt,
            @Bounds(le = "PT1H") Duration td,
            @Bounds(lt = "m") Optional<String> s,
            List<@Bounds(le = "2020-12-31") LocalDate> more) {}

    private List<String> errors(Class<?> type, Object input) {
        Validation<?> answer = this.adapters.of(type).validateObject(input);
        return (answer instanceof Validation.Invalid<?> invalid)
                ? invalid.violations().stream()
                        .map(one -> one.type() + " " + one.loc() + " " + one.msg())
                        .toList()
                : List.of(String.valueOf(((Validation.Valid<?>) answer).value()));
    }

    @Test
    void datesTimesDurationsAndTextsHaveBounds() {
        assertThat(errors(
                        Window.class,
                        Map.of(
                                "d",
                                "2019-12-31",
                                "t",
                                "07:00",
                                "dt",
                                "2020-01-01T00:00:00Z",
                                "td",
                                "PT2H",
                                "s",
                                "n",
                                "more",
                                List.of("2021-01-01"))))
                .containsExactly(
                        "greater_than_equal [d] Input should be greater than or equal to 2020-01-01",
                        "greater_than_equal [t] Input should be greater than or equal to 08:00:00",
                        "greater_than [dt] Input should be greater than 2020-01-01T00:00:00Z",
                        "less_than_equal [td] Input should be less than or equal to 1 hour",
                        "less_than [s] Input should be less than m",
                        "less_than_equal [more, 0] Input should be less than or equal to 2020-12-31");
        assertThat(errors(
                        Window.class,
                        Map.of(
                                "d",
                                "2021-01-01",
                                "t",
                                "08:00",
                                "dt",
                                "2020-01-01T00:00:01Z",
                                "td",
                                "PT1H",
                                "more",
                                List.of())))
                .containsExactly("less_than [d] Input should be less than 2021-01-01");
    }

    record Stay(
            @Bounds(ge = "2020-01-01T00:00:00Z", lt = "2021-01-01T00:00:00") @Nullable
            Temporal at) {}

    @Test
    void aTimeWithAnOffsetAndOneWithoutAreComparedAsIfBothWereThere() {
        String early = "greater_than_equal [at] Input should be greater than or equal to 2020-01-01T00:00:00Z";
        String late = "less_than [at] Input should be less than 2021-01-01T00:00:00";
        assertThat(stay("2020-01-01T00:00:00")).isEqualTo("Stay[at=2020-01-01T00:00]");
        assertThat(stay("2020-01-01T00:00:00+01:00")).isEqualTo(early);
        assertThat(stay("2019-12-31T23:30:00-01:00")).isEqualTo("Stay[at=2019-12-31T23:30-01:00]");
        assertThat(stay("2021-01-01T00:00:00Z")).isEqualTo(late);
        assertThat(stay("2020-12-31T23:59:59")).isEqualTo("Stay[at=2020-12-31T23:59:59]");
        assertThat(stay("2019-01-01")).isEqualTo(early);
    }

    private String stay(String at) {
        return errors(Stay.class, Map.of("at", at)).get(0);
    }

    @Test
    void boundsOfDurationsAreShownByTheirParts() {
        assertThat(shown(Duration.ZERO)).endsWith(" 0 seconds");
        assertThat(shown(Duration.ofSeconds(7263))).endsWith(" 2 hours and 1 minute and 3 seconds");
        assertThat(shown(Duration.ofDays(-1))).endsWith(" -1 days");
        assertThat(shown(Duration.ofMillis(-1500)))
                .endsWith(" -1 days and 23 hours and 59 minutes and 58 seconds and 500000 microseconds");
        assertThat(shown(Duration.ofDays(400).plusNanos(1000))).endsWith(" 400 days and 1 microsecond");
    }

    private String shown(Duration limit) {
        TypeSpec<Duration> type = TypeSpec.of(Duration.class)
                .where(List.of(new Constraint.Bound<Duration>(Constraint.Comparison.GT, limit)));
        Validation<Duration> answer = this.adapters.of(type).validateObject(limit);
        return ((Validation.Invalid<Duration>) answer).violations().get(0).msg();
    }

    record Malformed(@Bounds(ge = "2020-13-01") LocalDate day) {}

    record Unfit(@Bounds(ge = "1") int number) {}

    @Test
    void aBoundThatIsNoValueOfTheTypeStopsTheStart() {
        assertThatThrownBy(() -> this.adapters.of(Malformed.class))
                .hasMessageContaining(
                        "The bound 2020-13-01 of Malformed.day is no LocalDate. Fix: write it as ISO 8601");
        assertThatThrownBy(() -> this.adapters.of(Unfit.class)).hasMessageContaining("does not fit its type");
    }

    enum Big {
        A(new BigInteger("9223372036854775808")),
        B(BigInteger.ONE),
        C(new BigInteger("-1180591620717411303424"));

        private final BigInteger number;

        Big(BigInteger number) {
            this.number = number;
        }

        @JsonValue
        BigInteger number() {
            return this.number;
        }
    }

    @Test
    void enumsOfIntegersBeyondSixtyFourBitsAreReadAsPydanticReadsThem() {
        String size = "int_parsing_size [] Unable to parse input string as an integer, exceeded maximum size";
        String other = "enum [] Input should be 9223372036854775808, 1 or -1180591620717411303424";
        assertThat(errors(Big.class, new BigInteger("9223372036854775808"))).containsExactly(size);
        assertThat(errors(Big.class, "9223372036854775808")).containsExactly(size);
        assertThat(errors(Big.class, 5)).containsExactly(other);
        assertThat(errors(Big.class, "x")).containsExactly(other);
        assertThat(errors(Big.class, 1.5)).containsExactly(other);
        assertThat(errors(Big.class, "1")).containsExactly("B");
        assertThat(errors(Big.class, 1.0)).containsExactly("B");
        assertThat(errors(Big.class, true)).containsExactly("B");
        assertThat(errors(Big.class, 0x1p63)).containsExactly("A");
        assertThat(this.adapters.of(Big.class).shape()).isNotNull();
    }

    @Test
    void anIntegerThatIsTooLargeForAnEnumIsShownAsAnInteger() {
        Validation<Big> answer = this.adapters.of(Big.class).validateObject(" 1_0000000000000000000.0 ");
        assertThat(((Validation.Invalid<Big>) answer).violations().get(0).input())
                .isEqualTo(BigInteger.TEN.pow(19));
    }

    record Paging(
            @Max(100) int limit,
            @MultipleOf("3") long step,
            @PositiveOrZero Byte page) {}

    @Test
    void anIntegerOutsideOfTheRangeOfItsTypeBreaksItsRulesFirst() {
        assertThat(errors(Paging.class, Map.of("limit", "3000000000", "step", BigInteger.TEN.pow(30), "page", -1000)))
                .containsExactly(
                        "less_than_equal [limit] Input should be less than or equal to 100",
                        "multiple_of [step] Input should be a multiple of 3",
                        "greater_than_equal [page] Input should be greater than or equal to 0");
        String size = " Unable to parse input string as an integer, exceeded maximum size";
        assertThat(errors(Paging.class, Map.of("limit", -3000000000L, "step", "9" + "0".repeat(30), "page", 1000)))
                .containsExactly(
                        "int_parsing_size [limit]" + size,
                        "int_parsing_size [step]" + size,
                        "int_parsing_size [page]" + size);
    }
}
