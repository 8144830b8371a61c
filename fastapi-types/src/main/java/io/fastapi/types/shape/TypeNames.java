package io.fastapi.types.shape;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.model.Patch;
import io.fastapi.types.model.Secret;
import io.fastapi.types.model.Union;
import io.fastapi.types.model.Validated;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.introspect.AnnotatedClass;

/**
 * Names of models as pydantic gives them: {@code Page[Item]}, {@code Page[list[int]]}; an argument with rules is
 * {@code Annotated[int, FieldInfo(..)]} as for {@code Annotated[int, Field(ge=1)]}, one that is a union lists its members,
 * unless it holds itself, which only a union with a name does.
 */
final class TypeNames {

    private static final String UNION = "Union[";

    private final Introspection introspection;

    TypeNames(Introspection introspection) {
        this.introspection = introspection;
    }

    String of(TypeUse use) {
        List<Constraint<?>> constraints = ConstraintReader.read(use.annotations());
        String name = constraints.stream()
                .filter(Constraint.OneOf.class::isInstance)
                .findFirst()
                .map(choice -> literal(use.raw(), (Constraint.OneOf<?>) choice))
                .orElseGet(() -> scalar(use, constraints));
        String metadata = ConstraintNames.of(
                constraints.stream().filter(constraint -> !isInName(constraint)).toList());
        String ruled = metadata.isEmpty() ? name : annotated(name, "metadata=[" + metadata + "]");
        // anything includes null, whether a checker of nullness wants it written or not
        return use.nullable() && use.raw() != Object.class ? nullable(ruled) : ruled;
    }

    private static boolean isInName(Constraint<?> constraint) {
        return constraint instanceof Constraint.OneOf
                || constraint instanceof Constraint.UuidVersion
                || constraint instanceof Constraint.Email
                || constraint instanceof Constraint.HttpUrl
                || constraint instanceof Constraint.Aware;
    }

    private String scalar(TypeUse use, List<Constraint<?>> constraints) {
        for (Constraint<?> constraint : constraints) {
            if (constraint instanceof Constraint.Aware) {
                return "AwareDatetime";
            }
            if (constraint instanceof Constraint.Email) {
                return "EmailStr";
            }
            if (constraint instanceof Constraint.HttpUrl) {
                return "HttpUrl";
            }
            if (constraint instanceof Constraint.UuidVersion) {
                return "Annotated[" + plain(use) + ", UuidVersion]";
            }
        }
        return plain(use);
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

    private static String annotated(String name, String facts) {
        return "Annotated[" + name + ", FieldInfo(annotation=NoneType, required=True, " + facts + ")]";
    }

    private static String nullable(String name) {
        if (name.startsWith(UNION)) {
            boolean already = name.endsWith(", NoneType]");
            return already ? name : name.substring(0, name.length() - 1) + ", NoneType]";
        }
        return UNION + name + ", NoneType]";
    }

    private String plain(TypeUse use) {
        Class<?> raw = use.raw();
        Union union = use.find(Union.class).orElse(null);
        if (union != null) {
            return Arrays.stream(union.value())
                    .map(member -> of(TypeUse.of(member)))
                    .collect(Collectors.joining(", ", UNION, "]"));
        }
        Scalar scalar = Scalars.find(raw);
        if (scalar != null) {
            return Scalars.pythonName(scalar, raw);
        }
        if (raw == Object.class) {
            return "Any";
        }
        if (raw == Optional.class) {
            return nullable(of(use.argument(0)));
        }
        if (raw == Patch.class || raw == Validated.class) {
            return of(use.argument(0));
        }
        if (raw == Secret.class) {
            return "Secret" + (use.argument(0).raw() == String.class ? "Str" : "[" + of(use.argument(0)) + "]");
        }
        return container(use);
    }

    private String container(TypeUse use) {
        Class<?> raw = use.raw();
        if (holdsItself(use)) {
            return named(use);
        }
        if (Map.class.isAssignableFrom(raw)) {
            return "dict" + arguments(use.as(Map.class));
        }
        if (Set.class.isAssignableFrom(raw)) {
            return "set" + arguments(use.as(Set.class));
        }
        if (Iterable.class.isAssignableFrom(raw)) {
            return "list" + arguments(use.as(Iterable.class));
        }
        if (raw.isArray()) {
            return "list" + arguments(use);
        }
        if (isTuple(raw)) {
            return tuple(use);
        }
        return isUnion(raw) && !SelfHolding.isUnion(use) ? union(use) : named(use);
    }

    /** A collection class of itself, whose name would have no end. */
    private static boolean holdsItself(TypeUse use) {
        Class<?> container = Map.class.isAssignableFrom(use.raw()) ? Map.class : Iterable.class;
        return container.isAssignableFrom(use.raw())
                && use.as(container).arguments().stream().anyMatch(argument -> argument.raw() == use.raw())
                && !Introspection.isPlatforms(use.raw());
    }

    private static boolean isTuple(Class<?> raw) {
        JsonFormat format = raw.getAnnotation(JsonFormat.class);
        return raw.isRecord() && format != null && format.shape() == JsonFormat.Shape.ARRAY;
    }

    /** A tuple in a tuple has its own name, since it could be the same one. */
    private String tuple(TypeUse use) {
        List<TypeUse> positions = Arrays.stream(use.raw().getRecordComponents())
                .map(component -> TypeResolver.resolve(component.getAnnotatedType(), TypeResolver.bindings(use)))
                .toList();
        return positions.stream().anyMatch(TypeNames::holdsTuple)
                ? named(use)
                : positions.stream().map(this::of).collect(Collectors.joining(", ", "tuple[", "]"));
    }

    private static boolean holdsTuple(TypeUse use) {
        return isTuple(use.raw()) || use.arguments().stream().anyMatch(TypeNames::holdsTuple);
    }

    /** The name of a class, whatever kind of shape it is. */
    String named(TypeUse use) {
        return ClassNames.of(use.raw()) + (use.arguments().isEmpty() ? "" : arguments(use));
    }

    static boolean isUnion(Class<?> raw) {
        boolean listed = raw.isSealed() || raw.isAnnotationPresent(JsonSubTypes.class);
        return listed && Modifier.isAbstract(raw.getModifiers());
    }

    private String union(TypeUse use) {
        boolean told = TagFunctionReader.isTold(use.raw());
        String members = members(use.raw())
                .map(member -> named(new TypeUse(member, arguments(member, use), List.of())))
                .distinct()
                .map(member -> told ? "Annotated[" + member + ", Tag]" : member)
                .collect(Collectors.joining(", ", UNION, "]"));
        if (told) {
            return "Annotated[" + members + ", Discriminator]";
        }
        String property = UnionReader.discriminator(this.introspection.typeInfo(annotated(use.raw())));
        return (property == null)
                ? members
                : annotated(members, "discriminator='" + fieldName(use.raw(), property) + "'");
    }

    /** The name of a discriminator in the members themselves, which may be another one than in JSON. */
    private String fieldName(Class<?> union, String property) {
        return members(union)
                .map(member -> this.introspection.forInput(this.introspection.javaType(TypeUse.of(member))))
                .flatMap(member -> member.findProperties().stream()
                        .filter(field -> field.getName().equals(property))
                        .map(field -> this.introspection.fieldName(member, field)))
                .findFirst()
                .orElse(property);
    }

    private AnnotatedClass annotated(Class<?> type) {
        return this.introspection.annotatedClass(this.introspection.javaType(TypeUse.of(type)));
    }

    /** Members of a generic union nearly always have its type arguments. */
    static List<TypeUse> arguments(Class<?> member, TypeUse union) {
        boolean same = member.getTypeParameters().length == union.arguments().size();
        return same ? union.arguments() : List.of();
    }

    static Stream<Class<?>> members(Class<?> raw) {
        JsonSubTypes listed = raw.getAnnotation(JsonSubTypes.class);
        Stream<Class<?>> direct = (listed != null)
                ? Arrays.stream(listed.value()).map(JsonSubTypes.Type::value)
                : Arrays.stream(raw.getPermittedSubclasses());
        return direct.flatMap(member -> isUnion(member) ? members(member) : Stream.of(member));
    }

    private String arguments(TypeUse use) {
        return use.arguments().stream().map(this::of).collect(Collectors.joining(", ", "[", "]"));
    }
}
