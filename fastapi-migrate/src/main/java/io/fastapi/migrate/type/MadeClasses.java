package io.fastapi.migrate.type;

import io.fastapi.migrate.java.NameScope;
import io.fastapi.migrate.type.UnionClass.Telling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The classes that no component of the document names: unions and tuples. Equal ones are made once. */
public final class MadeClasses {

    private static final int MOST_NAMED = 3;

    private final NameScope names;
    private final Map<Object, UnionClass> unions = new LinkedHashMap<>();
    private final Map<List<String>, TupleClass> tuples = new LinkedHashMap<>();

    MadeClasses(NameScope names) {
        this.names = names;
    }

    /** All unions so far. */
    public List<UnionClass> unions() {
        return List.copyOf(this.unions.values());
    }

    /** All tuples so far. */
    public List<TupleClass> tuples() {
        return List.copyOf(this.tuples.values());
    }

    /** The unions that a record, or another union, is a member of. */
    public List<UnionClass> unionsOf(String model) {
        return this.unions.values().stream()
                .filter(union -> union.models().containsValue(model))
                .toList();
    }

    /** Whether a type is a record or a sealed interface, which can say itself that it is a member of a union. */
    static boolean isDeclared(JavaType type) {
        boolean made = type.kind() == JavaType.Kind.UNION && type.rules().isEmpty();
        return type.kind() == JavaType.Kind.MODEL || made;
    }

    String union(List<JavaType> members, Telling told, List<String> tags, String hint) {
        List<Object> key = new ArrayList<>(arguments(members));
        key.add(told);
        UnionClass known = this.unions.get(key);
        if (known != null) {
            return known.name();
        }
        Map<Integer, String> models = new TreeMap<>();
        Map<Integer, JavaType> values = new TreeMap<>();
        for (int i = 0; i < members.size(); i++) {
            JavaType member = members.get(i);
            if (told.exactly() ? isDeclared(member) : member.kind() == JavaType.Kind.MODEL) {
                models.put(i, member.name());
            } else {
                values.put(i, member);
            }
        }
        boolean records = members.stream().allMatch(member -> member.kind() == JavaType.Kind.MODEL);
        boolean named = records && members.size() <= MOST_NAMED;
        String wanted = named ? members.stream().map(JavaType::name).collect(Collectors.joining("Or")) : hint + "Union";
        UnionClass union = new UnionClass(this.names.unique(wanted, "Union"), models, values, told, tags);
        this.unions.put(key, union);
        return union.name();
    }

    String tuple(List<JavaType> positions, String hint) {
        TupleClass known = this.tuples.get(arguments(positions));
        if (known == null) {
            known = new TupleClass(this.names.unique(hint + "Tuple", ""), List.copyOf(positions));
            this.tuples.put(arguments(positions), known);
        }
        return known.name();
    }

    private static List<String> arguments(List<JavaType> types) {
        return types.stream().map(JavaType::argument).toList();
    }
}
