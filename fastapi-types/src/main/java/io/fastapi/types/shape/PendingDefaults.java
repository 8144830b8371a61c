package io.fastapi.types.shape;

import io.fastapi.types.model.Default;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Defaults of fields, read when every shape is complete, because a default may be a whole model. */
final class PendingDefaults {

    private final List<Pending> pending = new ArrayList<>();
    private final Set<Shape> wrong = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The default whose value is known later; {@code where} names the field in problems. */
    Field.DefaultValue add(String where, Shape shape, @Nullable Object json, Default declared) {
        Pending later = new Pending(where, shape, json, declared.validated());
        this.pending.add(later);
        return new Field.DefaultValue(json, declared.inSchema(), declared.validated(), later);
    }

    /** Leaves out the defaults of a shape in which something is wrong: nothing can be said about them. */
    void leaveOut(Shape wrong) {
        this.wrong.add(wrong);
    }

    void resolve(DefaultReader reader, Problems problems) {
        for (Pending later : this.pending) {
            if (isWrong(later.shape)) {
                continue;
            }
            try {
                later.value = reader.read(later.shape, later.json, later.ruled);
            } catch (IllegalArgumentException ex) {
                problems.add(
                        "The default " + later.json + " of " + later.where + " is not valid: " + ex.getMessage(),
                        "give @Default a value that the field accepts");
            }
        }
        this.pending.clear();
    }

    /** Whether something is wrong in a shape. */
    boolean isWrong(Shape shape) {
        return isWrong(shape, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private boolean isWrong(Shape shape, Set<Shape> seen) {
        if (this.wrong.isEmpty() || !seen.add(shape)) {
            return false;
        }
        Stream<Shape> inside = Stream.of();
        if (shape instanceof ModelShape model) {
            inside = model.fields().stream().map(Field::shape);
        } else if (shape instanceof Shape.TupleShape tuple) {
            inside = Stream.of(tuple.model());
        } else if (shape instanceof RecursiveShape recursive) {
            inside = Stream.of(recursive.item());
        }
        return this.wrong.contains(shape)
                || Stream.concat(inside, shape.parts().stream()).anyMatch(part -> isWrong(part, seen));
    }

    private static final class Pending implements Supplier<@Nullable Object> {

        private final String where;
        private final Shape shape;
        private final @Nullable Object json;
        private final boolean ruled;
        private volatile @Nullable Supplier<@Nullable Object> value;

        Pending(String where, Shape shape, @Nullable Object json, boolean ruled) {
            this.where = where;
            this.shape = shape;
            this.json = json;
            this.ruled = ruled;
        }

        @Override
        public @Nullable Object get() {
            Supplier<@Nullable Object> known = this.value;
            if (known == null) {
                throw new IllegalStateException("The default of " + this.where + " is not read yet");
            }
            return known.get();
        }
    }
}
