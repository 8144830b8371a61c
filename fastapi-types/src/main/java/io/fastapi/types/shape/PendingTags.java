package io.fastapi.types.shape;

import io.fastapi.types.shape.Shape.UnionShape.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tags that a field holds, looked at when every shape is complete: each tells one member, and has a place in it. */
final class PendingTags {

    private final List<Told> unions = new ArrayList<>();
    private final List<Held> fields = new ArrayList<>();

    /** Members of a union, by their classes, that its tags are to tell apart. */
    void tell(Class<?> union, Telling telling, Map<Class<?>, Member> members) {
        this.unions.add(new Told(union, telling, members));
    }

    /** A field of a member that is to hold one of the tags. */
    void hold(String where, Shape shape, List<String> tags) {
        this.fields.add(new Held(where, shape, tags));
    }

    void resolve(DefaultReader reader, PendingDefaults defaults, Problems problems) {
        this.unions.forEach(union -> union.check(problems));
        this.fields.stream()
                .filter(field -> !defaults.isWrong(field.shape))
                .filter(field -> Direction.problems(field.shape, true).isEmpty())
                .filter(field -> field.tags.stream().noneMatch(tag -> holds(field.shape, tag, reader)))
                .forEach(field -> problems.add(
                        field.where + " tells the members of a union apart, but cannot hold the tag "
                                + String.join(" or ", field.tags),
                        "make it a String, or take the component out"));
    }

    private static boolean holds(Shape shape, String tag, DefaultReader reader) {
        if (shape instanceof Shape.LiteralShape literal) {
            return literal.values().stream().anyMatch(value -> value.toString().equals(tag));
        }
        try {
            reader.read(shape, tag, false);
            return true;
        } catch (IllegalArgumentException ex) {
            return false;
        }
    }

    private record Held(String where, Shape shape, List<String> tags) {}

    private record Told(Class<?> union, Telling telling, Map<Class<?>, Member> members) {

        private void check(Problems problems) {
            Map<Object, Class<?>> known = new HashMap<>();
            this.members.forEach((type, member) -> member.tags().forEach(tag -> {
                Object key = Telling.sought(this.telling.key(member.shape(), tag));
                Class<?> other = known.putIfAbsent(key, type);
                if (other != null && other != type) {
                    String both = Stream.of(other, type)
                            .map(Class::getSimpleName)
                            .sorted()
                            .collect(Collectors.joining(" and "));
                    problems.add(
                            both + " of " + this.union.getSimpleName() + " have the same tag, " + tag,
                            "give each a tag of its own, with @JsonTypeName or @Literal");
                }
            }));
        }
    }
}
