package io.fastapi.types.shape;

import io.fastapi.types.model.Default;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Defaults of fields, read when every shape is complete, because a default may be a whole model. */
final class PendingDefaults {

    private final List<Pending> pending = new ArrayList<>();

    /** The default whose value is known later; {@code where} names the field in problems. */
    Field.DefaultValue add(String where, Shape shape, @Nullable Object json, Default declared) {
        Pending later = new Pending(where, shape, json, declared.validated());
        this.pending.add(later);
        return new Field.DefaultValue(json, declared.inSchema(), declared.validated(), later);
    }

    void resolve(DefaultReader reader, Problems problems) {
        for (Pending later : this.pending) {
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
