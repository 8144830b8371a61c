package io.fastapi.types.shape;

import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.constraint.Constraint.Bound;
import io.fastapi.types.constraint.Constraint.Comparison;
import io.fastapi.types.constraint.Constraint.Moment;
import io.fastapi.types.constraint.Constraint.When;
import io.fastapi.types.constraint.Constraints;
import io.fastapi.types.model.Aware;
import io.fastapi.types.model.Base64;
import io.fastapi.types.model.Bounds;
import io.fastapi.types.model.Finite;
import io.fastapi.types.model.HttpUrl;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.MultipleOf;
import io.fastapi.types.model.Strict;
import io.fastapi.types.model.Strip;
import io.fastapi.types.model.ToLower;
import io.fastapi.types.model.ToUpper;
import io.fastapi.types.model.UuidVersion;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Turns Jakarta's and our own annotations into {@link Constraint}s; Jakarta's only when they are in the default group. */
final class ConstraintReader {

    private record Rule(
            Function<Annotation, Class<?>[]> groups, Function<Annotation, List<Constraint<?>>> constraints) {}

    private static final Map<Class<? extends Annotation>, Rule> RULES = rules();

    private ConstraintReader() {}

    /** The constraints that annotations stand for, in the order of the annotations. */
    static List<Constraint<?>> read(List<Annotation> annotations) {
        List<Constraint<?>> constraints = new ArrayList<>();
        for (Annotation annotation : Repeated.flatten(annotations)) {
            Rule rule = RULES.get(annotation.annotationType());
            if (rule != null && inDefaultGroup(rule.groups().apply(annotation))) {
                constraints.addAll(rule.constraints().apply(annotation));
            }
        }
        return constraints;
    }

    /** Whether annotations of a type are among those that become constraints. */
    static boolean isCompiled(Class<? extends Annotation> type) {
        return RULES.containsKey(type);
    }

    /** Whether a Jakarta constraint holds where nobody asks for a group. */
    static boolean isInDefaultGroup(Annotation constraint) {
        try {
            Method groups = constraint.annotationType().getDeclaredMethod("groups");
            groups.setAccessible(true);
            return groups.invoke(constraint) instanceof Class<?>[] given && inDefaultGroup(given);
        } catch (ReflectiveOperationException malformed) {
            return true;
        }
    }

    private static boolean inDefaultGroup(Class<?>[] groups) {
        return groups.length == 0 || Arrays.asList(groups).contains(Default.class);
    }

    private static Map<Class<? extends Annotation>, Rule> rules() {
        Map<Class<? extends Annotation>, Rule> rules = new HashMap<>();
        addNumbers(rules);
        addTexts(rules);
        addMoments(rules);
        addOurs(rules);
        add(rules, NotNull.class, NotNull::groups, rule -> List.of());
        add(rules, AssertTrue.class, AssertTrue::groups, rule -> List.of(mustBe(true, rule.message())));
        add(rules, AssertFalse.class, AssertFalse::groups, rule -> List.of(mustBe(false, rule.message())));
        return Map.copyOf(rules);
    }

    private static void addNumbers(Map<Class<? extends Annotation>, Rule> rules) {
        add(rules, Min.class, Min::groups, rule -> List.of(bound(Comparison.GE, rule.value())));
        add(rules, Max.class, Max::groups, rule -> List.of(bound(Comparison.LE, rule.value())));
        add(
                rules,
                DecimalMin.class,
                DecimalMin::groups,
                rule -> List.of(bound(rule.inclusive() ? Comparison.GE : Comparison.GT, new BigDecimal(rule.value()))));
        add(
                rules,
                DecimalMax.class,
                DecimalMax::groups,
                rule -> List.of(bound(rule.inclusive() ? Comparison.LE : Comparison.LT, new BigDecimal(rule.value()))));
        add(rules, Positive.class, Positive::groups, rule -> List.of(bound(Comparison.GT, 0L)));
        add(rules, PositiveOrZero.class, PositiveOrZero::groups, rule -> List.of(bound(Comparison.GE, 0L)));
        add(rules, Negative.class, Negative::groups, rule -> List.of(bound(Comparison.LT, 0L)));
        add(rules, NegativeOrZero.class, NegativeOrZero::groups, rule -> List.of(bound(Comparison.LE, 0L)));
        add(rules, Digits.class, Digits::groups, ConstraintReader::digits);
    }

    /** As many digits before the point as an {@code int} can say are no limit. */
    private static List<Constraint<?>> digits(Digits rule) {
        Constraint<Number> places = Constraints.decimalPlaces(rule.fraction());
        return (rule.integer() > Integer.MAX_VALUE - rule.fraction())
                ? List.of(places)
                : List.of(Constraints.maxDigits(rule.integer() + rule.fraction()), places);
    }

    private static void addTexts(Map<Class<? extends Annotation>, Rule> rules) {
        add(rules, Size.class, Size::groups, ConstraintReader::size);
        add(rules, NotEmpty.class, NotEmpty::groups, rule -> List.of(new Constraint.MinLength<>(1)));
        add(rules, NotBlank.class, NotBlank::groups, rule -> List.of(new Constraint.NotBlank<>()));
        add(
                rules,
                Pattern.class,
                Pattern::groups,
                rule -> List.of(new Constraint.Pattern<>(flags(rule.flags()) + rule.regexp(), false)));
        add(rules, Email.class, Email::groups, ConstraintReader::email);
    }

    private static void addMoments(Map<Class<? extends Annotation>, Rule> rules) {
        add(rules, Past.class, Past::groups, rule -> List.of(new Moment<>(When.PAST)));
        add(rules, PastOrPresent.class, PastOrPresent::groups, rule -> List.of(new Moment<>(When.PAST_OR_PRESENT)));
        add(rules, Future.class, Future::groups, rule -> List.of(new Moment<>(When.FUTURE)));
        add(
                rules,
                FutureOrPresent.class,
                FutureOrPresent::groups,
                rule -> List.of(new Moment<>(When.FUTURE_OR_PRESENT)));
    }

    private static void addOurs(Map<Class<? extends Annotation>, Rule> rules) {
        add(
                rules,
                MultipleOf.class,
                ConstraintReader::always,
                rule -> List.of(Constraints.multipleOf(new BigDecimal(rule.value()))));
        add(rules, Finite.class, ConstraintReader::always, rule -> List.of(Constraints.finite()));
        add(rules, Strict.class, ConstraintReader::always, rule -> List.of(Constraints.strict()));
        add(rules, Strip.class, ConstraintReader::always, rule -> List.of(Constraints.strip()));
        add(rules, ToLower.class, ConstraintReader::always, rule -> List.of(Constraints.toLower()));
        add(rules, ToUpper.class, ConstraintReader::always, rule -> List.of(Constraints.toUpper()));
        add(rules, Base64.class, ConstraintReader::always, rule -> List.of(Constraints.base64()));
        add(rules, HttpUrl.class, ConstraintReader::always, rule -> List.of(Constraints.httpUrl()));
        add(rules, Aware.class, ConstraintReader::always, rule -> List.of(Constraints.aware()));
        add(rules, UuidVersion.class, ConstraintReader::always, rule -> List.of(Constraints.uuidVersion(rule.value())));
        add(rules, Bounds.class, ConstraintReader::always, ConstraintReader::bounds);
        add(rules, Literal.class, ConstraintReader::always, rule -> List.of(Constraints.oneOf(rule.value())));
    }

    private static <A extends Annotation> void add(
            Map<Class<? extends Annotation>, Rule> rules,
            Class<A> type,
            Function<A, Class<?>[]> groups,
            Function<A, List<Constraint<?>>> constraints) {
        rules.put(
                type,
                new Rule(
                        annotation -> groups.apply(type.cast(annotation)),
                        annotation -> constraints.apply(type.cast(annotation))));
    }

    private static Class<?>[] always(Annotation annotation) {
        return new Class<?>[0];
    }

    private static Constraint<?> bound(Comparison comparison, Number limit) {
        return new Bound<>(comparison, limit);
    }

    private static List<Constraint<?>> bounds(Bounds rule) {
        List<Constraint<?>> constraints = new ArrayList<>();
        addBound(constraints, Comparison.GE, rule.ge());
        addBound(constraints, Comparison.GT, rule.gt());
        addBound(constraints, Comparison.LE, rule.le());
        addBound(constraints, Comparison.LT, rule.lt());
        return constraints;
    }

    private static void addBound(List<Constraint<?>> constraints, Comparison comparison, String limit) {
        if (!limit.isEmpty()) {
            constraints.add(new Bound<>(comparison, limit));
        }
    }

    private static List<Constraint<?>> size(Size rule) {
        List<Constraint<?>> constraints = new ArrayList<>();
        if (rule.min() > 0) {
            constraints.add(new Constraint.MinLength<>(rule.min()));
        }
        if (rule.max() < Integer.MAX_VALUE) {
            constraints.add(new Constraint.MaxLength<>(rule.max()));
        }
        return constraints;
    }

    private static List<Constraint<?>> email(Email rule) {
        String regex = flags(rule.flags()) + rule.regexp();
        return regex.equals(".*")
                ? List.of(new Constraint.Email<>())
                : List.of(new Constraint.Email<>(), new Constraint.Pattern<>(regex, true));
    }

    private static String flags(Pattern.Flag[] flags) {
        StringBuilder text = new StringBuilder();
        for (Pattern.Flag flag : flags) {
            text.append(
                    switch (flag) {
                        case UNIX_LINES -> "d";
                        case CASE_INSENSITIVE -> "i";
                        case COMMENTS -> "x";
                        case MULTILINE -> "m";
                        case DOTALL -> "s";
                        case UNICODE_CASE -> "u";
                        // No inline flag exists: canonical equivalence is left to the application's own check.
                        case CANON_EQ -> "";
                    });
        }
        return text.isEmpty() ? "" : "(?" + text + ")";
    }

    private static Constraint<?> mustBe(boolean expected, String message) {
        String text = message.startsWith("{") ? "must be " + expected : message;
        return Constraints.<Boolean>check(value -> value == expected, text);
    }
}
