package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.ObjectSource;
import io.fastapi.types.source.Source;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list, other collection or array, from an array of JSON. */
final class SequenceValidator extends Validator {

    /** Makes the Java object from its items. */
    interface Finish {

        Object of(List<@Nullable Object> items);
    }

    private final Validator item;
    private final boolean later;
    private @Nullable String label;
    private final Sizes sizes;
    private final boolean strict;
    private final Finish finish;

    SequenceValidator(Validator item, Sizes sizes, boolean strict, Finish finish) {
        super("list[" + item.label() + "]");
        this.item = item;
        this.later = item.label().equals(RecursiveValidator.UNKNOWN);
        this.sizes = sizes;
        this.strict = strict;
        this.finish = finish;
    }

    @Override
    String label() {
        String known = this.later ? this.label : super.label();
        if (known == null) {
            known = "list[" + this.item.label() + "]";
            this.label = this.item.label().equals(RecursiveValidator.UNKNOWN) ? null : known;
        }
        return known;
    }

    @Override
    Object validate(Source in, Run run) {
        run.include(in);
        if (in.kind() != Source.Kind.ARRAY || (this.strict && !isList(in))) {
            return run.fail(ErrorType.LIST_TYPE, in);
        }
        if (!isList(in)) {
            run.lax();
        }
        int start = run.mark();
        List<@Nullable Object> values = new ArrayList<>();
        boolean valid = true;
        for (Source.Items items = in.items(); items.advance(); ) {
            Object value = run.at(values.size(), this.item, items.item());
            if (value == Run.INVALID && !run.isCollecting()) {
                return value;
            }
            valid &= value != Run.INVALID;
            values.add(value);
            if (values.size() > this.sizes.max()) {
                // then nothing else is reported
                run.forget(start);
                return this.sizes.tooLong(run.isCollecting() ? size(in) : null, in, run);
            }
        }
        if (valid && values.size() < this.sizes.min()) {
            return this.sizes.tooShort(values.size(), in, run);
        }
        return valid ? this.finish.of(values) : Run.INVALID;
    }

    Validator item() {
        return this.item;
    }

    Sizes sizes() {
        return this.sizes;
    }

    /** The Java object of valid items, no more and no less than there may be. */
    Object finished(List<@Nullable Object> items) {
        return this.finish.of(items);
    }

    private static boolean isList(Source in) {
        return !(in instanceof ObjectSource object) || object.raw() instanceof List;
    }

    private static @Nullable Integer size(Source in) {
        Object raw = in.raw();
        if (raw != null && raw.getClass().isArray()) {
            return Array.getLength(raw);
        }
        return (raw instanceof Collection<?> items) ? (Integer) items.size() : null;
    }
}
