package io.fastapi.types.shape;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.introspect.AnnotatedClass;

/** Gives the members of a discriminated union the field that tells them apart, as a literal. */
final class DiscriminatorReader {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final List<String> FLAGS = List.of("true", "false");

    private final Introspection introspection;
    private final UnionReader unions;
    private final PendingTags pending;

    DiscriminatorReader(Introspection introspection, ShapeReader reader) {
        this.introspection = introspection;
        this.unions = reader.unions();
        this.pending = reader.pendingTags();
    }

    /** Narrows the discriminators among the fields, or puts them before the others; {@code arguments} stay in step. */
    void add(TypeUse use, AnnotatedClass annotated, List<Field> fields, List<Integer> arguments) {
        JsonTypeInfo.Value info = this.unions.typeInfo(annotated);
        String name = UnionReader.discriminator(info);
        if (info == null || name == null) {
            return;
        }
        add(use, name, tags(use.raw(), annotated, info, name), fields, arguments);
        outer(use.raw(), name).forEach((property, tags) -> add(use, property, tags, fields, arguments));
    }

    private void add(TypeUse use, String name, List<String> tags, List<Field> fields, List<Integer> arguments) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                Field field = narrowed(fields.get(i), tags);
                fields.set(i, field);
                if (field.access() != Field.Access.READ_ONLY) {
                    String where = use.raw().getSimpleName() + "." + field.javaName();
                    this.pending.hold(where, field.shape(), tags);
                }
                return;
            }
        }
        String tag = tags.get(0);
        Field.Doc doc = new Field.Doc(null, null, List.of(), false);
        fields.add(
                0,
                new Field(
                        name,
                        name,
                        name,
                        List.of(),
                        Shape.LiteralShape.of(tags),
                        Optional.empty(),
                        Field.Access.READ_WRITE,
                        Field.Inclusion.ALWAYS,
                        instance -> tag,
                        null,
                        doc));
        arguments.add(0, -1);
    }

    /** The tags of a class in the unions around the one that it is a member of, by the property that tells them apart. */
    private Map<String, List<String>> outer(Class<?> member, String nearest) {
        Map<String, List<String>> outer = new LinkedHashMap<>();
        Set<Class<?>> ancestors = ancestors(member);
        for (Class<?> union : ancestors) {
            AnnotatedClass annotated = annotated(union);
            JsonTypeInfo.Value info = this.unions.typeInfo(annotated);
            String name = UnionReader.discriminator(info);
            if (info != null && name != null && !name.equals(nearest)) {
                this.unions.tags().members(union, annotated, info).forEach((inner, tags) -> {
                    if (inner != member && inner.isAssignableFrom(member)) {
                        outer.putIfAbsent(name, tags);
                    }
                });
            }
        }
        return outer;
    }

    private AnnotatedClass annotated(Class<?> type) {
        return this.introspection.annotatedClass(this.introspection.javaType(TypeUse.of(type)));
    }

    private static Field narrowed(Field field, List<String> tags) {
        List<Object> values = (field.shape() instanceof Shape.ScalarShape scalar) ? values(scalar, tags) : List.of();
        return (values.isEmpty() || !(field.shape() instanceof Shape.ScalarShape shape))
                ? field
                : new Field(
                        field.javaName(),
                        field.fieldName(),
                        field.name(),
                        field.aliases(),
                        new Shape.LiteralShape(shape.type(), values),
                        field.defaultValue(),
                        field.access(),
                        field.inclusion(),
                        field.getter(),
                        field.setter(),
                        field.doc());
    }

    /** The tags as values of the type, none if one of them is no such value. */
    private static List<Object> values(Shape.ScalarShape shape, List<String> tags) {
        return switch (shape.scalar()) {
            case STRING -> List.copyOf(tags);
            case INTEGER ->
                tags.stream().allMatch(tag -> WHOLE.matcher(tag).matches())
                        ? tags.stream().<Object>map(Long::valueOf).toList()
                        : List.of();
            case BOOLEAN ->
                FLAGS.containsAll(tags)
                        ? tags.stream().<Object>map(Boolean::valueOf).toList()
                        : List.of();
            default -> List.of();
        };
    }

    /** The tags as the union itself has them, which may name them in its {@code @JsonSubTypes}. */
    private List<String> tags(Class<?> member, AnnotatedClass annotated, JsonTypeInfo.Value info, String property) {
        List<String> ofFunction = null;
        for (Class<?> parent : ancestors(member)) {
            AnnotatedClass union = annotated(parent);
            boolean same = property.equals(UnionReader.discriminator(this.unions.typeInfo(union)));
            if (same && this.unions.isUnion(parent, union)) {
                Map<Class<?>, List<String>> members = this.unions.tags().members(parent, union, info);
                List<String> tags = members.keySet().stream().anyMatch(inner -> isToldIn(inner, member))
                        ? this.unions.tags().unnamed(member, info)
                        : members.get(member);
                if (tags != null && !TagFunctionReader.isTold(parent)) {
                    return tags;
                }
                ofFunction = (ofFunction == null) ? tags : ofFunction;
            }
        }
        if (ofFunction != null) {
            return ofFunction;
        }
        List<String> own = this.unions.tags().members(member, annotated, info).get(member);
        return (own != null) ? own : List.of(member.getSimpleName());
    }

    /** Whether a function tells a member in a union in the union: its name is what that returns, and no tag of the field. */
    private static boolean isToldIn(Class<?> inner, Class<?> member) {
        return inner != member && inner.isAssignableFrom(member) && TagFunctionReader.isTold(inner);
    }

    private static Set<Class<?>> ancestors(Class<?> type) {
        Set<Class<?>> all = new LinkedHashSet<>();
        List<@Nullable Class<?>> parents = new ArrayList<>(Arrays.asList(type.getInterfaces()));
        parents.add(type.getSuperclass());
        for (Class<?> parent : parents) {
            if (parent != null && parent != Object.class && all.add(parent)) {
                all.addAll(ancestors(parent));
            }
        }
        return all;
    }
}
