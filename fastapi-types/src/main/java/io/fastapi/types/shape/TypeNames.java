package io.fastapi.types.shape;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.model.Json;
import io.fastapi.types.model.Patch;
import io.fastapi.types.model.SchemaName;
import io.fastapi.types.model.Secret;
import io.fastapi.types.model.Union;
import io.fastapi.types.model.Validated;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.introspect.AnnotatedClass;

/**
 * Names of models as pydantic gives them: {@code Page[Item]}, {@code Page[list[int]]}; an argument with rules is
 * {@code Annotated[int, FieldInfo(..)]} as for {@code Annotated[int, Field(ge=1)]}, one that is a union lists its members,
 * unless it holds itself, which only a union with a name does.
 */
final class TypeNames {

    private static final String UNION = "Union[";

    /** Includes null, whether a checker of nullness wants it written or not. */
    private static final String ANY = "Any";

    private final Introspection introspection;

    /** The unions within which a name is made: one that comes again has its own, or there would be no end. */
    private final Set<Class<?>> open;

    TypeNames(Introspection introspection) {
        this(introspection, Set.of());
    }

    private TypeNames(Introspection introspection, Set<Class<?>> open) {
        this.introspection = introspection;
        this.open = open;
    }

    String of(TypeUse use) {
        List<Constraint<?>> constraints = ConstraintReader.read(use.annotations());
        String ruled = use.find(Json.class).isPresent()
                ? RuledNames.ofJson(use.raw(), constraints, () -> plain(use))
                : RuledNames.of(use.raw(), constraints, () -> plain(use));
        return use.nullable() && !ruled.equals(ANY) ? nullable(ruled) : ruled;
    }

    private static String nullable(String name) {
        if (name.equals(Scalars.NONE_TYPE)) {
            return name;
        }
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
        if (raw == Object.class || raw == JsonNode.class) {
            return ANY;
        }
        if (raw == Optional.class) {
            return nullable(of(use.argument(0)));
        }
        if (raw == Patch.class || raw == Validated.class) {
            return of(use.argument(0));
        }
        if (raw == Secret.class) {
            return secret(use.argument(0));
        }
        return container(use);
    }

    private String secret(TypeUse item) {
        if (item.raw() == String.class) {
            return "SecretStr";
        }
        return (item.raw() == byte[].class) ? "SecretBytes" : "Secret[" + of(item) + "]";
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
        boolean listed = isUnion(raw) && !this.open.contains(raw) && !SelfHolding.isUnion(use);
        return listed ? union(use) : named(use);
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

    /** A tuple that holds itself has its own name. */
    private String tuple(TypeUse use) {
        if (holdsItself(use.raw(), use.raw(), new HashSet<>())) {
            return named(use);
        }
        return Arrays.stream(use.raw().getRecordComponents())
                .map(component -> of(TypeResolver.resolve(component.getAnnotatedType(), TypeResolver.bindings(use))))
                .collect(Collectors.joining(", ", "tuple[", "]"));
    }

    private static boolean holdsItself(Class<?> tuple, Class<?> within, Set<Class<?>> seen) {
        return seen.add(within)
                && Arrays.stream(within.getRecordComponents())
                        .map(component -> TypeUse.of(component.getAnnotatedType()))
                        .flatMap(TypeNames::withArguments)
                        .map(TypeUse::raw)
                        .filter(TypeNames::isTuple)
                        .anyMatch(inner -> inner == tuple || holdsItself(tuple, inner, seen));
    }

    private static Stream<TypeUse> withArguments(TypeUse use) {
        return Stream.concat(Stream.of(use), use.arguments().stream().flatMap(TypeNames::withArguments));
    }

    /** The name of a class, whatever kind of shape it is. */
    String named(TypeUse use) {
        return ClassNames.of(use.raw()) + (use.arguments().isEmpty() ? "" : arguments(use));
    }

    static boolean isUnion(Class<?> raw) {
        boolean listed = raw.isSealed() || raw.isAnnotationPresent(JsonSubTypes.class);
        return listed && Modifier.isAbstract(raw.getModifiers());
    }

    /** A class around one value is that value, unless it has a name of its own. */
    private String member(TypeUse member, TypeUse union) {
        AnnotatedType value = SelfHolding.value(member.raw()).orElse(null);
        if (value == null || member.raw().isAnnotationPresent(SchemaName.class)) {
            return named(member);
        }
        Set<Class<?>> within = new HashSet<>(this.open);
        within.add(union.raw());
        return new TypeNames(this.introspection, within).of(TypeResolver.resolve(value, TypeResolver.bindings(member)));
    }

    private String union(TypeUse use) {
        boolean told = TagFunctionReader.isTold(use.raw());
        String members = members(use.raw(), inner -> isUnion(inner) && !isOne(inner, told))
                .map(member -> new TypeUse(member, arguments(member, use), List.of()))
                .map(member -> isUnion(member.raw()) ? union(member) : member(member, use))
                .distinct()
                .map(member -> told ? RuledNames.annotated(member, List.of("Tag")) : member)
                .collect(Collectors.joining(", ", UNION, "]"));
        if (told) {
            return "Annotated[" + members + ", Discriminator]";
        }
        String property = UnionReader.discriminator(this.introspection.typeInfo(annotated(use.raw())));
        return (property == null)
                ? members
                : RuledNames.annotated(
                        members,
                        List.of(RuledNames.fieldInfo("discriminator='" + fieldName(use.raw(), property) + "'")));
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

    /** Whether a union in another one is one member: it tells its own apart, or has the name that a function returns. */
    private static boolean isOne(Class<?> inner, boolean told) {
        return TagFunctionReader.isTold(inner)
                || (told && inner.isAnnotationPresent(JsonTypeName.class))
                || Arrays.stream(inner.getDeclaredAnnotations()).anyMatch(JsonTypeInfo.class::isInstance);
    }

    /** The classes in a union, of the unions in it too. */
    static Stream<Class<?>> members(Class<?> raw) {
        return members(raw, TypeNames::isUnion);
    }

    private static Stream<Class<?>> members(Class<?> raw, Predicate<Class<?>> open) {
        JsonSubTypes listed = raw.getAnnotation(JsonSubTypes.class);
        Stream<Class<?>> direct = (listed != null)
                ? Arrays.stream(listed.value()).map(JsonSubTypes.Type::value)
                : Arrays.stream(raw.getPermittedSubclasses());
        return direct.flatMap(member -> open.test(member) ? members(member, open) : Stream.of(member));
    }

    private String arguments(TypeUse use) {
        return use.arguments().stream().map(this::of).collect(Collectors.joining(", ", "[", "]"));
    }
}
