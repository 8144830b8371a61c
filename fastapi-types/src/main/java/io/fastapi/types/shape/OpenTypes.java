package io.fastapi.types.shape;

import io.fastapi.types.model.SchemaName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The types that are being read: finds those that hold themselves with no model in between, at which that would end. */
final class OpenTypes {

    /** How deep type arguments nest: more has only a type that holds itself with larger ones. */
    private static final int DEEPEST = 20;

    /** Which types of a circle are components, the last of these that it has: the others stand where they are used. */
    private enum Rank {
        CONTAINER,
        CLASS,
        UNION,
        NAMED
    }

    private record Entry(TypeUse use, Rank rank, boolean isModel) {}

    private final Deque<Entry> open = new ArrayDeque<>();
    private final Finds<RecursiveShape> recursive;
    private final TypeNames names;
    private final Problems problems;

    /** @param recursive the types known so far to hold themselves; those that are found are added */
    OpenTypes(Finds<RecursiveShape> recursive, TypeNames names, Problems problems) {
        this.recursive = recursive;
        this.names = names;
        this.problems = problems;
    }

    /** The shape of a type, or what stands for it when reading it showed that it holds itself. */
    Shape read(TypeUse use, boolean union, Supplier<Shape> reading) {
        Shape shape = reading(new Entry(use, rank(use.raw(), union), false), reading);
        RecursiveShape found = this.recursive.get(use);
        if (found == null) {
            return shape;
        }
        if (!found.isComplete()) {
            found.complete(shape);
        }
        return found;
    }

    /** Reads a model: a type that is met again inside it is read again, up to the models that are known. */
    <S> S readModel(TypeUse use, Supplier<S> reading) {
        return reading(new Entry(use, Rank.NAMED, true), reading);
    }

    private <S> S reading(Entry entry, Supplier<S> reading) {
        this.open.push(entry);
        try {
            return reading.get();
        } finally {
            this.open.pop();
        }
    }

    /** Whether the type is being read, with no model in between at which that comes to its end. */
    boolean isOpen(TypeUse use, Predicate<TypeUse> ends) {
        for (Entry entry : this.open) {
            if (!entry.isModel() && entry.use().equals(use)) {
                return true;
            }
            if (entry.isModel() && ends.test(entry.use())) {
                return false;
            }
        }
        return false;
    }

    /** What stands for a type inside itself, {@code null} for one that is to be read. */
    @Nullable
    Shape again(TypeUse use) {
        RecursiveShape known = this.recursive.get(use);
        if (known != null) {
            return known;
        }
        List<Entry> circle = new ArrayList<>();
        for (Entry entry : this.open) {
            if (entry.isModel()) {
                break;
            }
            circle.add(entry);
            if (entry.use().equals(use)) {
                return cut(use, entry.rank(), circle);
            }
        }
        return (depth(use) > DEEPEST) ? endless(use) : null;
    }

    private @Nullable Shape cut(TypeUse use, Rank own, List<Entry> circle) {
        if (circle.stream().anyMatch(entry -> entry.rank().compareTo(own) > 0)) {
            return null;
        }
        if (circle.stream().noneMatch(entry -> holdsMany(entry.use().raw()))) {
            this.problems.add(
                    use.raw().getName() + " is around itself, so no value of it has an end",
                    "put a list, a map or a record with fields in between");
        }
        for (Entry entry : circle) {
            if (entry.rank() == own) {
                this.recursive.putIfAbsent(entry.use(), this::shape);
            }
        }
        return this.recursive.get(use);
    }

    private RecursiveShape shape(TypeUse use) {
        return new RecursiveShape(use.raw(), this.names.named(use));
    }

    private Shape endless(TypeUse use) {
        this.problems.add(
                "The type arguments of " + use.raw().getName() + " grow without an end",
                "let it hold itself with the same type arguments");
        return new Shape.AnyShape(Object.class);
    }

    private static int depth(TypeUse use) {
        return 1 + use.arguments().stream().mapToInt(OpenTypes::depth).max().orElse(0);
    }

    private static Rank rank(Class<?> raw, boolean union) {
        if (raw.isAnnotationPresent(SchemaName.class)) {
            return Rank.NAMED;
        }
        if (union) {
            return Rank.UNION;
        }
        return Introspection.isPlatforms(raw) ? Rank.CONTAINER : Rank.CLASS;
    }

    private static boolean holdsMany(Class<?> raw) {
        return raw.isArray()
                || Map.class.isAssignableFrom(raw)
                || Collection.class.isAssignableFrom(raw)
                || raw == Iterable.class;
    }
}
