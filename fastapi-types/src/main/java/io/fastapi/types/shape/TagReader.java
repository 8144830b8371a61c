package io.fastapi.types.shape;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import io.fastapi.types.model.Literal;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.jsontype.NamedType;

/**
 * Reads the tags of the members of discriminated unions: their names, else the literals of the field that tells them apart,
 * else the names of their classes.
 */
final class TagReader {

    private final Introspection introspection;

    TagReader(Introspection introspection) {
        this.introspection = introspection;
    }

    /**
     * The tags of the members of a union, members in the order of their declaration. A member that is a union by another
     * property itself has its name, or the tags of all its members; one by a function has those of all its members.
     */
    Map<Class<?>, List<String>> members(Class<?> union, AnnotatedClass annotated, JsonTypeInfo.Value info) {
        Map<Class<?>, List<String>> members = new LinkedHashMap<>();
        leaves(annotated, info).forEach((leaf, tags) -> {
            Class<?> member = nested(union, leaf, info);
            List<String> known = members.computeIfAbsent(member, key -> new ArrayList<>());
            tags(member, leaf, tags, annotated, info).stream()
                    .filter(tag -> !known.contains(tag))
                    .forEach(known::add);
        });
        return members;
    }

    /** The tags by which a member is found for one of its classes; where a function tells those, names are what it returns. */
    private List<String> tags(
            Class<?> member, Class<?> leaf, List<String> tags, AnnotatedClass union, JsonTypeInfo.Value info) {
        if (member == leaf) {
            return tags;
        }
        List<String> names = TagFunctionReader.isTold(member) ? unnamed(leaf, info) : names(member, union);
        return names.isEmpty() ? tags : names;
    }

    /** The tags of the concrete members of a union, of the unions in it too. */
    private Map<Class<?>, List<String>> leaves(AnnotatedClass annotated, JsonTypeInfo.Value info) {
        Map<Class<?>, List<String>> tags = new LinkedHashMap<>();
        Collection<NamedType> byName = this.introspection.subtypes(annotated);
        for (NamedType named : byName) {
            Class<?> member = named.getType();
            // Jackson also lists the other members of a union that the class is a member of.
            boolean below = annotated.getRawType().isAssignableFrom(member);
            if (below && !Modifier.isAbstract(member.getModifiers())) {
                List<String> known = tags.computeIfAbsent(member, key -> new ArrayList<>());
                known.addAll(named.hasName() ? List.of(named.getName()) : List.of());
            }
        }
        tags.forEach((member, known) -> {
            known.addAll(taken(member, known, annotated, byName));
            known.addAll(known.isEmpty() ? unnamed(member, info) : List.of());
        });
        return asDeclared(annotated.getRawType(), tags);
    }

    /** The members in the order in which the union declares them, of which Jackson puts those with a name first. */
    private static Map<Class<?>, List<String>> asDeclared(Class<?> union, Map<Class<?>, List<String>> tags) {
        if (!TypeNames.isUnion(union)) {
            return tags;
        }
        Map<Class<?>, List<String>> ordered = new LinkedHashMap<>();
        TypeNames.members(union).filter(tags::containsKey).forEach(member -> ordered.put(member, tags.get(member)));
        tags.forEach(ordered::putIfAbsent);
        return ordered;
    }

    /** The names that Jackson takes from a class because another one has the same. */
    private List<String> taken(
            Class<?> member, List<String> known, AnnotatedClass annotated, Collection<NamedType> byName) {
        return this.introspection
                .said(annotated)
                .filter(named -> named.getType() == member && named.hasName())
                .map(NamedType::getName)
                .filter(name -> !known.contains(name))
                .filter(name -> byName.stream().anyMatch(other -> name.equals(other.getName())))
                .distinct()
                .toList();
    }

    /** The union right below another one that a class is a member of, the class itself if there is none. */
    private Class<?> nested(Class<?> union, Class<?> leaf, JsonTypeInfo.Value info) {
        Class<?>[] permitted = union.isSealed() ? union.getPermittedSubclasses() : new Class<?>[0];
        for (Class<?> member : permitted) {
            if (member.isAssignableFrom(leaf) && Modifier.isAbstract(member.getModifiers())) {
                String own = UnionReader.discriminator(this.introspection.typeInfo(annotated(member)));
                boolean same = own == null || own.equals(UnionReader.discriminator(info));
                return same && !TagFunctionReader.isTold(member) ? nested(member, leaf, info) : member;
            }
        }
        return leaf;
    }

    /** The names of a union in another one: those that the other one says, else its own. */
    private List<String> names(Class<?> inner, AnnotatedClass union) {
        List<String> said = this.introspection.subtypes(union).stream()
                .filter(named -> named.getType() == inner && named.hasName())
                .map(NamedType::getName)
                .toList();
        String own = this.introspection.annotations().findTypeName(this.introspection.config(), annotated(inner));
        return (said.isEmpty() && own != null) ? List.of(own) : said;
    }

    private AnnotatedClass annotated(Class<?> type) {
        return this.introspection.annotatedClass(this.introspection.javaType(TypeUse.of(type)));
    }

    /** The tags of a member without its name: its literals, else the name of its class. */
    List<String> unnamed(Class<?> member, JsonTypeInfo.Value info) {
        String property = UnionReader.discriminator(info);
        return this.introspection.forInput(this.introspection.javaType(TypeUse.of(member))).findProperties().stream()
                .filter(field -> field.getName().equals(property))
                .flatMap(TagReader::literals)
                .findFirst()
                .orElseGet(() -> List.of(className(member, info)));
    }

    private static Stream<List<String>> literals(BeanPropertyDefinition property) {
        return Stream.of(property.getField(), property.getConstructorParameter(), property.getGetter())
                .filter(AnnotatedMember.class::isInstance)
                .map(member -> member.getAnnotation(Literal.class))
                .filter(Literal.class::isInstance)
                .map(literal -> List.of(literal.value()));
    }

    /** Jackson's name of a class without {@code @JsonTypeName}. */
    private static String className(Class<?> member, JsonTypeInfo.Value info) {
        String name = member.getName();
        String unqualified = name.substring(name.lastIndexOf('.') + 1);
        return (info.getIdType() == Id.SIMPLE_NAME)
                ? unqualified.substring(unqualified.lastIndexOf('$') + 1)
                : unqualified;
    }
}
