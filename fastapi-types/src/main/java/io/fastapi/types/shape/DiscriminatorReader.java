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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.introspect.AnnotatedClass;

/** Gives the members of a discriminated union the field that tells them apart, as a literal. */
final class DiscriminatorReader {

    private final Introspection introspection;
    private final UnionReader unions;

    DiscriminatorReader(Introspection introspection, UnionReader unions) {
        this.introspection = introspection;
        this.unions = unions;
    }

    /** Narrows the discriminators among the fields, or puts them before the others; {@code arguments} stay in step. */
    void add(TypeUse use, AnnotatedClass annotated, List<Field> fields, List<Integer> arguments) {
        JsonTypeInfo.Value info = this.unions.typeInfo(annotated);
        String name = UnionReader.discriminator(info);
        if (info == null || name == null) {
            return;
        }
        add(name, tags(use.raw(), annotated, info, name), fields, arguments);
        outer(use.raw(), name).forEach((property, tags) -> add(property, tags, fields, arguments));
    }

    private static void add(String name, List<String> tags, List<Field> fields, List<Integer> arguments) {
        Shape literal = Shape.LiteralShape.of(tags);
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                fields.set(i, narrowed(fields.get(i), literal));
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
                        literal,
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

    private static Field narrowed(Field field, Shape literal) {
        boolean text = field.shape() instanceof Shape.ScalarShape scalar && scalar.scalar() == Scalar.STRING;
        return text
                ? new Field(
                        field.javaName(),
                        field.fieldName(),
                        field.name(),
                        field.aliases(),
                        literal,
                        field.defaultValue(),
                        field.access(),
                        field.inclusion(),
                        field.getter(),
                        field.setter(),
                        field.doc())
                : field;
    }

    /** The tags as the union itself has them, which may name them in its {@code @JsonSubTypes}. */
    private List<String> tags(Class<?> member, AnnotatedClass annotated, JsonTypeInfo.Value info, String property) {
        for (Class<?> parent : ancestors(member)) {
            AnnotatedClass union = annotated(parent);
            boolean same = property.equals(UnionReader.discriminator(this.unions.typeInfo(union)));
            if (same && this.unions.isUnion(parent, union)) {
                List<String> tags =
                        this.unions.tags().members(parent, union, info).get(member);
                if (tags != null) {
                    return tags;
                }
            }
        }
        List<String> own = this.unions.tags().members(member, annotated, info).get(member);
        return (own != null) ? own : List.of(member.getSimpleName());
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
