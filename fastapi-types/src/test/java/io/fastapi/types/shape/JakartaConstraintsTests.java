package io.fastapi.types.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.types.InvalidValueException;
import io.fastapi.types.TypeAdapter;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.error.MisuseException;
import io.fastapi.types.model.Patch;
import io.fastapi.types.model.Secret;
import io.fastapi.types.model.TypeRef;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Constraints that are not compiled: somebody checks them, or the start stops. */
class JakartaConstraintsTests {

    private final TypeAdapters adapters = TypeAdapters.defaults();

    @Constraint(validatedBy = EvenValidator.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Even {
        String message() default "must be even";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static class EvenValidator implements ConstraintValidator<Even, Integer> {
        @Override
        public boolean isValid(Integer value, ConstraintValidatorContext context) {
            return value == null || value % 2 == 0;
        }
    }

    @Constraint(validatedBy = TidyValidator.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Tidy {
        String message() default "must be tidy";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static class TidyValidator implements ConstraintValidator<Tidy, Object> {
        @Override
        public boolean isValid(Object value, ConstraintValidatorContext context) {
            return !value.toString().contains("13");
        }
    }

    private static List<String> errors(TypeAdapter<?> adapter, String json) {
        try {
            adapter.validateJson(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                    .orElseThrow();
            return List.of();
        } catch (InvalidValueException invalid) {
            return invalid.violations().stream()
                    .map(one -> one.type() + " " + one.loc() + " " + one.msg())
                    .toList();
        }
    }

    private static List<UnsupportedTypeException.Problem> problems(TypeAdapters adapters, Class<?> type) {
        return catchThrowableOfType(UnsupportedTypeException.class, () -> adapters.of(type))
                .problems();
    }

    record Order(@Even int number, List<@Positive Integer> parts) {}

    record Range(int low, int high) {

        @AssertTrue(message = "low must not be above high")
        public boolean isOrdered() {
            return this.low <= this.high;
        }
    }

    @Tidy
    record Room(int number) {}

    record House(Order order, Range range, Room room) {}

    @Test
    void withoutAValidatorOfItsOwnTheOneOfTheClassPathChecksThem() {
        TypeAdapter<House> houses = this.adapters.of(House.class);
        assertThat(errors(houses, "{'order':{'number':1,'parts':[]},'range':{'low':2,'high':1},'room':{'number':13}}"))
                .containsExactly(
                        "value_error [order, number] Value error, must be even",
                        "value_error [range, ordered] Value error, low must not be above high",
                        "value_error [room] Value error, must be tidy");
        assertThat(errors(houses, "{'order':{'number':2,'parts':[]},'range':{'low':1,'high':1},'room':{'number':1}}"))
                .isEmpty();
    }

    @Test
    void withoutAProviderEveryModelThatNeedsOneIsAProblem() {
        TypeAdapters none = this.adapters.withValidator(
                () -> JakartaValidator.provided(Validation.byDefaultProvider().providerResolver(List::of)));
        String fix = "add spring-boot-starter-validation, or hibernate-validator with an implementation of Jakarta EL";
        assertThat(problems(none, House.class))
                .containsExactly(
                        new UnsupportedTypeException.Problem(
                                "Order has @Even on number, which nobody checks: there is no Jakarta validator on"
                                        + " the class path",
                                fix),
                        new UnsupportedTypeException.Problem(
                                "Range has @AssertTrue on isOrdered(), which nobody checks: there is no Jakarta"
                                        + " validator on the class path",
                                fix),
                        new UnsupportedTypeException.Problem(
                                "Room has @Tidy on the class, which nobody checks: there is no Jakarta validator"
                                        + " on the class path",
                                fix));
    }

    record Plain(
            @Size(max = 3) @Pattern(regexp = "a") String text,
            @Positive int number) {}

    @Test
    void theValidatorIsLookedForOnceAndOnlyWhenATypeNeedsIt() {
        AtomicInteger lookups = new AtomicInteger();
        Validator known = Validation.buildDefaultValidatorFactory().getValidator();
        TypeAdapters lazy = this.adapters.withValidator(() -> {
            lookups.incrementAndGet();
            return known;
        });
        lazy.of(Plain.class);
        assertThat(lookups).hasValue(0);
        lazy.of(House.class);
        lazy.withJsonDepth(10).of(House.class);
        assertThat(lookups).hasValue(1);
    }

    @Test
    void whatALookupThrowsOtherwiseIsNoProblemOfTheType() {
        TypeAdapters broken = this.adapters.withValidator(() -> {
            throw new IllegalStateException("no such bean");
        });
        assertThatThrownBy(() -> broken.of(Order.class)).hasMessage("no such bean");
        TypeAdapters several = this.adapters.withValidator(() -> {
            throw new MisuseException("there are several", "choose one");
        });
        assertThat(problems(several, Order.class))
                .containsExactly(new UnsupportedTypeException.Problem(
                        "Order has @Even on number, which nobody checks: there are several", "choose one"));
    }

    @Tidy
    interface Tidied {}

    record Shelf(int books) implements Tidied {}

    record Seat(@JsonValue @Even int number) {}

    @Tidy
    record Row(@JsonValue String name) {}

    record Places(Seat seat, Row row, Shelf shelf) {}

    @Test
    void theyHoldOnClassesAroundOneValueAndOnInterfaces() {
        TypeAdapter<Places> places = this.adapters.of(Places.class);
        assertThat(errors(places, "{'seat':1,'row':'x13','shelf':{'books':13}}"))
                .containsExactly(
                        "value_error [seat] Value error, must be even",
                        "value_error [row] Value error, must be tidy",
                        "value_error [shelf] Value error, must be tidy");
        assertThat(errors(places, "{'seat':2,'row':'x','shelf':{'books':1}}")).isEmpty();
    }

    interface Later {}

    record Draft(@Even(groups = Later.class) int number) {}

    @Test
    void thoseOfOtherGroupsNeedNoValidator() {
        TypeAdapters none = this.adapters.withValidator(() -> {
            throw new MisuseException("there is none", "add one");
        });
        assertThat(errors(none.of(Draft.class), "{'number':1}")).isEmpty();
    }

    record Labels(
            @Even int number,
            @Size(max = 2) @Pattern(regexp = "b") String text,
            @Valid Inner inner) {}

    record Inner(@Size(max = 2) String text) {}

    @Test
    void whatIsCompiledIsNotAskedAgain() {
        TypeAdapter<Labels> labels = this.adapters.of(Labels.class);
        String faces = "\uD83D\uDE00\uD83D\uDE00"; // two characters, of which Jakarta counts four
        assertThat(errors(labels, "{'number':2,'text':'ab','inner':{'text':'" + faces + "'}}"))
                .isEmpty();
        assertThat(errors(labels, "{'number':1,'text':'ab','inner':{'text':'" + faces + "'}}"))
                .containsExactly("value_error [number] Value error, must be even");
    }

    record Change(@Even int number, Patch<@Size(max = 2) String> text) {}

    @Test
    void aPatchMayStandBesideThem() {
        TypeAdapter<Change> changes = this.adapters.of(Change.class);
        assertThat(errors(changes, "{'number':2,'text':'ab'}")).isEmpty();
        assertThat(errors(changes, "{'number':1}")).containsExactly("value_error [number] Value error, must be even");
    }

    static final class ByCreator {

        private final int number;

        @JsonCreator
        ByCreator(@JsonProperty("number") @Even int number) {
            this.number = number;
        }

        @JsonProperty("number")
        int number() {
            return this.number;
        }
    }

    @Constraint(validatedBy = EvenItemValidator.class)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE_USE)
    @interface EvenItem {
        String message() default "must be even";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static class EvenItemValidator implements ConstraintValidator<EvenItem, Object> {
        @Override
        public boolean isValid(Object value, ConstraintValidatorContext context) {
            return value == null || Integer.parseInt(value.toString()) % 2 == 0;
        }
    }

    record Items(List<@EvenItem Integer> all) {}

    record Wrapped(Patch<@EvenItem Integer> some, Secret<@EvenItem String> pin, Optional<@EvenItem Integer> more) {}

    @Test
    void whereNoValidatorLooksTheyAreAProblem() {
        assertThat(problems(this.adapters, ByCreator.class))
                .containsExactly(new UnsupportedTypeException.Problem(
                        "@Even on number of ByCreator is where no Jakarta validator looks",
                        "put it on the field or on its getter, in Kotlin as @field:Even"));
        assertThatThrownBy(() -> this.adapters.of(new TypeRef<List<@EvenItem Integer>>() {}))
                .hasMessage("@EvenItem in List is where no Jakarta validator looks. Fix: put it on a component of a"
                        + " record, or write .where(check(..))");
        assertThat(errors(this.adapters.of(Items.class), "{'all':[2,1]}"))
                .containsExactly("value_error [all, 1] Value error, must be even");
    }

    @Test
    void theyReachIntoPatchesAndSecretsWhichStaySecret() {
        TypeAdapter<Wrapped> wrapped = this.adapters.of(Wrapped.class);
        assertThat(errors(wrapped, "{'some':1,'pin':'13','more':3}"))
                .containsExactly(
                        "value_error [more] Value error, must be even",
                        "value_error [pin] Value error, must be even",
                        "value_error [some] Value error, must be even");
        assertThat(errors(wrapped, "{'pin':'12'}")).isEmpty();
        assertThatThrownBy(() -> wrapped.validateJson("{\"pin\":\"13\"}".getBytes(StandardCharsets.UTF_8))
                        .orElseThrow())
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        invalid -> assertThat(invalid.violations().toString()).doesNotContain("13"));
    }
}
