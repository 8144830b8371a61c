package io.fastapi.types.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.constraint.Constraints;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.Secret;
import io.fastapi.types.model.TypeSpec;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of a type that cannot be served is in the words in which it was written, with what to write instead. */
class MistakeTextsTests {

    record Misfits(
            @Size(min = 2, max = 3) int number,
            @NotEmpty long empty,
            @Min(1) String text,
            @Max(3) List<String> items,
            List<@Min(1) String> inside,
            @Positive boolean flag,
            @Pattern(regexp = "a") int pattern,
            @Past String past,
            @Digits(integer = 3, fraction = 2) String digits,
            @NotBlank List<String> blank,
            @Literal("a") double literal) {}

    record Patterns(
            @Pattern(regexp = "(a") String open,
            @Pattern(regexp = "(?=a)") String ahead,
            @Pattern(regexp = "(?<=a)b") String behind,
            @Pattern(regexp = "(?<!a)b") String notBehind,
            @Pattern(regexp = "(?<a-b>c)") String misnamed,
            @Pattern(regexp = "(a)\\1") String again,
            @Pattern(regexp = "[a-z&&[b]]") String sets,
            @Pattern(regexp = "*a") String star,
            @Pattern(regexp = "a+") String fine,
            @Size(min = 1) int size,
            @Default("x") int limit) {}

    record Defaults(
            @Default("x") int number,
            @Default("yes") boolean flag,
            @Default("x") List<Integer> items,
            @Default("x") Map<String, Integer> map,
            @Default("") long blank) {}

    static class Hidden {
        private final int n;

        private Hidden(int n) {
            this.n = n;
        }

        public int getN() {
            return this.n;
        }
    }

    static class Marked {
        private final int n;

        @JsonCreator
        private Marked(@JsonProperty("n") int n) {
            this.n = n;
        }

        public int getN() {
            return this.n;
        }
    }

    static class Nothing {
        private Nothing(int n) {}
    }

    abstract static class Abstract {
        public int getN() {
            return 1;
        }
    }

    private static List<String> told(Class<?> type) {
        return catchThrowableOfType(
                        UnsupportedTypeException.class,
                        () -> TypeAdapters.defaults().of(type).forInput())
                .problems()
                .stream()
                .map(problem -> problem.text() + ". " + problem.fix())
                .toList();
    }

    private static <T> String told(Class<T> type, Constraint<? super T> rule) {
        return catchThrowableOfType(
                        UnsupportedTypeException.class,
                        () -> TypeAdapters.defaults().of(TypeSpec.of(type).where(List.of(rule))))
                .problems()
                .get(0)
                .text();
    }

    @Test
    void aRuleIsCalledAsItWasWrittenOnceWithTheOneThatFits() {
        String size =
                "write @Size, in code minLength(..) or minItems(..), which are for texts and lists, or change the type";
        String bounds = "write @Min or @Max, in code ge(..) or le(..), which are for numbers, or change the type";
        String other = "take the rule off, or change the type";
        assertThat(told(Misfits.class))
                .containsExactly(
                        "The rule @Size on Misfits.number does not fit its type. " + bounds,
                        "The rule @NotEmpty on Misfits.empty does not fit its type. " + bounds,
                        "The rule @Min on Misfits.text does not fit its type. " + size,
                        "The rule @Max on Misfits.items does not fit its type. " + size,
                        "The rule @Min on Misfits.inside does not fit its type. " + size,
                        "The rule @Positive on Misfits.flag does not fit its type. " + other,
                        "The rule @Pattern on Misfits.pattern does not fit its type. " + other,
                        "The rule @Past on Misfits.past does not fit its type. " + other,
                        "The rule @Digits on Misfits.digits does not fit its type. " + other,
                        "The rule @NotBlank on Misfits.blank does not fit its type. " + other,
                        "The rule @Literal on Misfits.literal does not fit its type. " + other);
        assertThat(told(LocalDateTime.class, Constraints.aware()))
                .isEqualTo("The rule aware() on java.time.LocalDateTime does not fit its type");
    }

    @Test
    void aBadPatternHidesNothing() {
        String escape = "write it to its end, and a backslash before what is meant as it stands: \\( \\[ \\*";
        String foreign = "write it without look-around and back-references, or use check(..)";
        assertThat(told(Patterns.class))
                .contains(
                        "The regular expression (a of Patterns.open cannot be used: missing closing ) in (a. " + escape,
                        "The regular expression (?=a) of Patterns.ahead cannot be used: it has (?=, which is not"
                                + " supported. " + foreign,
                        "The regular expression (?<=a)b of Patterns.behind cannot be used: it has (?<=, which is not"
                                + " supported. " + foreign,
                        "The regular expression (?<!a)b of Patterns.notBehind cannot be used: it has (?<!, which is not"
                                + " supported. " + foreign,
                        "The regular expression (?<a-b>c) of Patterns.misnamed cannot be used: invalid named capture in"
                                + " (?<a-b>. write letters, digits and _ into the < > of a group",
                        "The regular expression (a)\\1 of Patterns.again cannot be used: it has \\1, which is not"
                                + " supported. " + foreign,
                        "The regular expression [a-z&&[b]] of Patterns.sets cannot be used: it has nested sets and set"
                                + " operations in brackets. write it without them, or use check(..)",
                        "The default x of Patterns.limit is not JSON. write a number, @Default(\"1\")")
                .hasSize(10);
        assertThat(told(String.class, Constraints.pattern("(a")))
                .isEqualTo("The regular expression (a of java.lang.String cannot be used: missing closing ) in (a");
    }

    @Test
    void aDefaultIsFixedByTheKindOfItsField() {
        assertThat(told(Defaults.class))
                .containsExactly(
                        "The default x of Defaults.number is not JSON. write a number, @Default(\"1\")",
                        "The default yes of Defaults.flag is not JSON. write true or false, @Default(\"true\")",
                        "The default x of Defaults.items is not JSON. write a JSON array, @Default(\"[]\")",
                        "The default x of Defaults.map is not JSON. write a JSON object, @Default(\"{}\")",
                        "The default \"\" of Defaults.blank is not JSON. write a number, @Default(\"1\")");
    }

    record Anything(
            @Default("s") Secret<Object> secret,
            @Default("s") Object any) {}

    @Test
    void aDefaultOfAnythingShowsHowATextIsWritten() {
        String fix = "write the default as JSON, a text in quotes, @Default(\"\\\"text\\\"\")";
        assertThat(told(Anything.class))
                .containsExactly(
                        "The default s of Anything.secret is not JSON. " + fix,
                        "The default s of Anything.any is not JSON. " + fix);
    }

    @Test
    void aConstructorThatIsThereIsToBeMarked() {
        String mark =
                "make it a record, or mark the constructor that reads it with @JsonCreator, or give it one without"
                        + " parameters";
        assertThat(told(Hidden.class)).singleElement().asString().endsWith("can be written but not read. " + mark);
        assertThat(told(Nothing.class))
                .singleElement()
                .asString()
                .contains("has no fields and no constructor that takes what is read")
                .endsWith(mark);
        assertThat(told(Abstract.class))
                .singleElement()
                .asString()
                .endsWith("make it a record, or seal it and list its implementations");
        assertThat(TypeAdapters.defaults().of(Marked.class).forInput()).isNotNull();
    }
}
