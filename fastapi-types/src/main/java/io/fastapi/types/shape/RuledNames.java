package io.fastapi.types.shape;

import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.constraint.Constraint.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Names of types with rules: those that pydantic has types for have their names, {@code EmailStr}, {@code PastDate}, all others
 * are {@code Annotated[..]} with what a Python program would write there.
 */
final class RuledNames {

    private RuledNames() {}

    /** The name of a type under rules; {@code plain} is that without them. */
    static String of(Class<?> type, List<Constraint<?>> constraints, Supplier<String> plain) {
        return annotated(own(type, constraints).orElseGet(plain), facts(type, constraints));
    }

    /** The same, of a text that holds it as JSON. */
    static String ofJson(Class<?> type, List<Constraint<?>> constraints, Supplier<String> plain) {
        String name = own(type, constraints).orElseGet(plain);
        List<String> facts = new ArrayList<>(facts(type, constraints));
        if (name.equals("Any")) {
            return annotated("Json", facts);
        }
        facts.add(0, "Json");
        return annotated(name, facts);
    }

    /** Facts about a type, beside those that it has already. */
    static String annotated(String name, List<String> facts) {
        if (facts.isEmpty()) {
            return name;
        }
        String open = name.startsWith("Annotated[") ? name.substring(0, name.length() - 1) : "Annotated[" + name;
        return open + ", " + String.join(", ", facts) + "]";
    }

    static String fieldInfo(String facts) {
        return "FieldInfo(annotation=NoneType, required=True, " + facts + ")";
    }

    private static Optional<String> own(Class<?> type, List<Constraint<?>> constraints) {
        for (Constraint<?> constraint : constraints) {
            if (constraint instanceof Constraint.OneOf<?> choice) {
                return Optional.of(literal(type, choice));
            }
            if (constraint instanceof Constraint.Aware) {
                return Optional.of("AwareDatetime");
            }
            if (constraint instanceof Constraint.Email) {
                return Optional.of("EmailStr");
            }
            if (constraint instanceof Constraint.HttpUrl) {
                return Optional.of("HttpUrl");
            }
        }
        return constraints.stream()
                .filter(constraint -> isMomentType(type, constraint))
                .findFirst()
                .map(moment -> (((Constraint.Moment<?>) moment).when() == When.PAST ? "Past" : "Future")
                        + (Scalars.find(type) == Scalar.DATE ? "Date" : "Datetime"));
    }

    /** Whether pydantic has a type for dates or times that lie so; it has none that includes the present. */
    private static boolean isMomentType(Class<?> type, Constraint<?> constraint) {
        Scalar scalar = Scalars.find(type);
        return constraint instanceof Constraint.Moment<?> moment
                && (moment.when() == When.PAST || moment.when() == When.FUTURE)
                && (scalar == Scalar.DATE || scalar == Scalar.DATE_TIME);
    }

    private static String literal(Class<?> type, Constraint.OneOf<?> choice) {
        boolean flags = type == boolean.class || type == Boolean.class;
        boolean texts = CharSequence.class.isAssignableFrom(type);
        return choice.values().stream()
                .map(String::valueOf)
                .map(value ->
                        texts ? PythonQuotes.of(value) : flags ? (value.equals("true") ? "True" : "False") : value)
                .collect(Collectors.joining(", ", "Literal[", "]"));
    }

    private static List<String> facts(Class<?> type, List<Constraint<?>> constraints) {
        List<String> facts = new ArrayList<>();
        boolean changed = constraints.stream().anyMatch(Constraint.Transform.class::isInstance);
        for (Constraint<?> constraint : constraints) {
            if (constraint instanceof Constraint.UuidVersion) {
                facts.add("UuidVersion");
            } else if (constraint instanceof Constraint.Base64) {
                facts.add("EncodedBytes");
            }
        }
        if (changed) {
            facts.add("StringConstraints"); // whatever it holds
        }
        String metadata = ConstraintNames.of(
                type,
                constraints.stream()
                        .filter(rule -> !(changed && isOfStrings(rule)))
                        .toList());
        if (!metadata.isEmpty()) {
            facts.add(fieldInfo("metadata=[" + metadata + "]"));
        }
        if (constraints.stream().anyMatch(constraint -> isCheck(type, constraint))) {
            facts.add("AfterValidator");
        }
        return facts;
    }

    /** Whether {@code StringConstraints} can say it, which is written where a text is changed. */
    private static boolean isOfStrings(Constraint<?> constraint) {
        return constraint instanceof Constraint.Strict
                || constraint instanceof Constraint.NotBlank
                || constraint instanceof Constraint.MinLength
                || constraint instanceof Constraint.MaxLength
                || constraint instanceof Constraint.Pattern;
    }

    private static boolean isCheck(Class<?> type, Constraint<?> constraint) {
        return constraint instanceof Constraint.Check
                || (constraint instanceof Constraint.Moment && !isMomentType(type, constraint));
    }
}
