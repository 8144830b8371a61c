package io.fastapi.types.shape;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.As;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.fastapi.types.shape.Shape.UnionShape;
import io.fastapi.types.shape.Shape.UnionShape.Member;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.jsontype.NamedType;

/** Reads sealed types and types with {@code @JsonTypeInfo}: discriminated unions where a property names the member. */
final class UnionReader {

    private final Introspection introspection;
    private final ShapeReader reader;
    private final TagReader tags;

    UnionReader(Introspection introspection, ShapeReader reader) {
        this.introspection = introspection;
        this.reader = reader;
        this.tags = new TagReader(introspection);
    }

    /** Reads the tags of the members of unions. */
    TagReader tags() {
        return this.tags;
    }

    /** Whether the type is abstract with known members, or a class that Jackson knows subclasses of. */
    boolean isUnion(Class<?> raw, AnnotatedClass annotated) {
        JsonTypeInfo.Value info = typeInfo(annotated);
        if (Modifier.isAbstract(raw.getModifiers())) {
            return raw.isSealed() || info != null;
        }
        return discriminator(info) != null
                && this.introspection.subtypes(annotated).stream()
                        .map(NamedType::getType)
                        .anyMatch(member -> member != raw && raw.isAssignableFrom(member));
    }

    /** The union, or {@code null} when the type is none. */
    @Nullable
    Shape read(TypeUse use, JavaType type, AnnotatedClass annotated) {
        if (!isUnion(use.raw(), annotated)) {
            return null;
        }
        JsonTypeInfo.Value info = typeInfo(annotated);
        Optional<TagFunction> function = new TagFunctionReader(this.reader.problems()).read(use.raw());
        if (function.isPresent()) {
            return byFunction(use, annotated, function);
        }
        if (info == null || info.getIdType() == Id.NONE || info.getIdType() == Id.DEDUCTION) {
            refuseDefault(use, info);
            return smart(use, annotated);
        }
        return (discriminator(info) != null)
                ? discriminated(use, annotated, info)
                : this.reader.jackson(use, use.raw().getSimpleName());
    }

    JsonTypeInfo.@Nullable Value typeInfo(AnnotatedClass annotated) {
        return this.introspection.typeInfo(annotated);
    }

    /** The name of the property that tells the members apart, {@code null} when something else does. */
    static @Nullable String discriminator(JsonTypeInfo.@Nullable Value info) {
        if (info == null || (info.getIdType() != Id.NAME && info.getIdType() != Id.SIMPLE_NAME)) {
            return null;
        }
        boolean property = info.getInclusionType() == As.PROPERTY || info.getInclusionType() == As.EXISTING_PROPERTY;
        String name = info.getPropertyName();
        return property ? (name == null || name.isEmpty() ? info.getIdType().getDefaultPropertyName() : name) : null;
    }

    private Shape smart(TypeUse use, AnnotatedClass annotated) {
        List<Member> members = new ArrayList<>();
        for (Class<?> member : memberClasses(use, annotated, this::tells)) {
            members.add(new Member(List.of(), this.reader.read(TypeResolver.below(use, member))));
        }
        requireMembers(use, members);
        return new UnionShape(use.raw(), this.reader.names().of(use), members, Telling.BY_FIT);
    }

    private void requireMembers(TypeUse use, List<Member> members) {
        if (members.isEmpty()) {
            this.reader
                    .problems()
                    .add(
                            use.raw().getName() + " has no members that are known",
                            "seal it, or name its members with @JsonSubTypes");
        }
    }

    /** What stands for a value whose member is not told has no counterpart. */
    private void refuseDefault(TypeUse use, JsonTypeInfo.@Nullable Value info) {
        if (info != null && info.getDefaultImpl() != null) {
            this.reader
                    .problems()
                    .add(
                            use.raw().getSimpleName() + " has @JsonTypeInfo(defaultImpl = ..), which is not supported",
                            "take it off, and write a static method with @Discriminator that names the member");
        }
    }

    private Shape byFunction(TypeUse use, AnnotatedClass annotated, Optional<TagFunction> function) {
        List<Member> members = new ArrayList<>();
        for (Class<?> member : memberClasses(use, annotated, inner -> isNamed(inner) || tells(inner))) {
            JsonTypeName tag = member.getAnnotation(JsonTypeName.class);
            String name = (tag == null) ? member.getSimpleName() : tag.value();
            members.add(new Member(List.of(name), this.reader.read(TypeResolver.below(use, member))));
        }
        return new UnionShape(
                use.raw(), this.reader.names().of(use), members, new Telling(Optional.empty(), function, false));
    }

    private Shape discriminated(TypeUse use, AnnotatedClass annotated, JsonTypeInfo.Value info) {
        Map<Class<?>, Member> byClass = new LinkedHashMap<>();
        this.tags
                .members(use.raw(), annotated, info)
                .forEach((member, tags) -> byClass.put(member, new Member(tags, member(use, member))));
        List<Member> members = List.copyOf(byClass.values());
        requireMembers(use, members);
        refuseDefault(use, info);
        String name = this.reader.names().of(use);
        Telling property = new Telling(Optional.ofNullable(discriminator(info)), Optional.empty(), false);
        this.reader.pendingTags().tell(use.raw(), property, byClass);
        return new UnionShape(use.raw(), name, members, property);
    }

    /** A class that is a member of its own union is read as the model that it is. */
    private Shape member(TypeUse use, Class<?> member) {
        return (member == use.raw()) ? this.reader.readModel(use) : this.reader.read(TypeResolver.below(use, member));
    }

    /** Whether a union in another one tells its own members apart: it is one member then. */
    private boolean tells(Class<?> inner) {
        return TagFunctionReader.isTold(inner)
                || discriminator(typeInfo(
                                this.introspection.annotatedClass(this.introspection.javaType(TypeUse.of(inner)))))
                        != null;
    }

    private static boolean isNamed(Class<?> inner) {
        return inner.isAnnotationPresent(JsonTypeName.class);
    }

    /** The classes that are members; a union among them is one where it is {@code whole}, else its members are. */
    private Set<Class<?>> memberClasses(TypeUse use, AnnotatedClass annotated, Predicate<Class<?>> whole) {
        Set<Class<?>> members = new LinkedHashSet<>();
        if (use.raw().isSealed()) {
            addPermitted(use.raw(), members, whole);
        } else {
            this.introspection.subtypes(annotated).stream()
                    .map(NamedType::getType)
                    .filter(member -> !Modifier.isAbstract(member.getModifiers()))
                    .forEach(members::add);
        }
        return members;
    }

    private static void addPermitted(Class<?> sealed, Set<Class<?>> members, Predicate<Class<?>> whole) {
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            boolean union = permitted.isSealed() && Modifier.isAbstract(permitted.getModifiers());
            if (union && !whole.test(permitted)) {
                addPermitted(permitted, members, whole);
            } else {
                members.add(permitted);
            }
        }
    }
}
