package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.ObjectSource;
import io.fastapi.types.source.Source;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A set, from an array of JSON; equal items collapse. */
final class SetValidator extends Validator {

    private final Validator item;
    private final Sizes sizes;
    private final boolean strict;
    private final Supplier<Set<@Nullable Object>> factory;
    private final boolean keysMatter;

    /** @param keysMatter whether items can be equal in Python and different in Java */
    SetValidator(
            Validator item, Sizes sizes, boolean strict, Supplier<Set<@Nullable Object>> factory, boolean keysMatter) {
        super("set[" + item.label() + "]");
        this.item = item;
        this.sizes = sizes;
        this.strict = strict;
        this.factory = factory;
        this.keysMatter = keysMatter;
    }

    @Override
    Object validate(Source in, Run run) {
        run.include(in);
        boolean isSet = in instanceof ObjectSource object && object.raw() instanceof Set;
        if (in.kind() != Source.Kind.ARRAY || (this.strict && !isSet)) {
            return run.fail(ErrorType.SET_TYPE, in);
        }
        if (!isSet) {
            run.lax();
        }
        int start = run.mark();
        Set<@Nullable Object> values = this.factory.get();
        PythonKeys keys = this.keysMatter ? new PythonKeys() : null;
        boolean valid = true;
        int index = 0;
        for (Source.Items items = in.items(); items.advance(); index++) {
            Object value = run.at(index, this.item, items.item());
            if (value == Run.INVALID && !run.isCollecting()) {
                return value;
            }
            valid &= value != Run.INVALID;
            if (value != Run.INVALID) {
                values.add((keys == null) ? value : keys.first(value));
            }
            if (values.size() > this.sizes.max()) {
                run.forget(start);
                return this.sizes.tooLong(null, in, run);
            }
        }
        return valid ? sized(values, in, run) : Run.INVALID;
    }

    private Object sized(Set<@Nullable Object> values, Source in, Run run) {
        return (values.size() < this.sizes.min()) ? this.sizes.tooShort(values.size(), in, run) : values;
    }
}
