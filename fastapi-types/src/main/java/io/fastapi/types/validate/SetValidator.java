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

    SetValidator(Validator item, Sizes sizes, boolean strict, Supplier<Set<@Nullable Object>> factory) {
        super("set[" + item.label() + "]");
        this.item = item;
        this.sizes = sizes;
        this.strict = strict;
        this.factory = factory;
    }

    @Override
    Object validate(Source in, Run run) {
        boolean isSet = in instanceof ObjectSource object && object.raw() instanceof Set;
        if (in.kind() != Source.Kind.ARRAY || (this.strict && !isSet)) {
            return run.fail(ErrorType.SET_TYPE, in);
        }
        if (!isSet) {
            run.lax();
        }
        int start = run.mark();
        Set<@Nullable Object> values = this.factory.get();
        boolean valid = true;
        int index = 0;
        for (Source.Items items = in.items(); items.advance(); index++) {
            Object value = item(items.item(), index, run);
            if (value == Run.INVALID) {
                if (!run.isCollecting()) {
                    return value;
                }
                valid = false;
            } else {
                values.add(value);
            }
            if (values.size() > this.sizes.max()) {
                run.forget(start);
                return this.sizes.tooLong(null, in, run);
            }
        }
        if (valid && values.size() < this.sizes.min()) {
            return this.sizes.tooShort(values.size(), in, run);
        }
        return valid ? values : Run.INVALID;
    }

    private @Nullable Object item(Source in, int index, Run run) {
        int mark = run.mark();
        Object value = this.item.validate(in, run);
        if (value == Run.INVALID) {
            run.under(mark, index);
        }
        return value;
    }
}
