package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.ObjectSource;
import io.fastapi.types.source.Source;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A map with typed keys, from an object of JSON. */
final class MapValidator extends Validator {

    private final Validator key;
    private final Validator value;
    private final Sizes sizes;
    private final Supplier<Map<@Nullable Object, @Nullable Object>> factory;
    private final boolean keysMatter;

    /** @param keysMatter whether keys can be equal in Python and different in Java */
    MapValidator(
            Validator key,
            Validator value,
            Sizes sizes,
            Supplier<Map<@Nullable Object, @Nullable Object>> factory,
            boolean keysMatter) {
        super("dict[" + key.label() + "," + value.label() + "]");
        this.key = key;
        this.value = value;
        this.sizes = sizes;
        this.factory = factory;
        this.keysMatter = keysMatter;
    }

    @Override
    Object validate(Source in, Run run) {
        run.include(in);
        if (in.kind() != Source.Kind.OBJECT) {
            return run.fail(ErrorType.DICT_TYPE, in);
        }
        Map<@Nullable Object, @Nullable Object> map = this.factory.get();
        PythonKeys keys = this.keysMatter ? new PythonKeys() : null;
        boolean valid = true;
        int start = run.mark();
        for (Source.Entries entries = in.entries(); entries.advance(); ) {
            valid &= entry(entries.key(), entries.value(), map, keys, run);
            if (!valid && !run.isCollecting()) {
                return Run.INVALID;
            }
            if (map.size() > this.sizes.max()) {
                run.forget(start);
                return this.sizes.tooLong(null, in, run);
            }
        }
        if (!valid) {
            return Run.INVALID;
        }
        return (map.size() < this.sizes.min()) ? this.sizes.tooShort(map.size(), in, run) : map;
    }

    private boolean entry(
            @Nullable Object name,
            Source in,
            Map<@Nullable Object, @Nullable Object> map,
            @Nullable PythonKeys keys,
            Run run) {
        int mark = run.mark();
        Object key = this.key.validate(new ObjectSource(name), run);
        if (key == Run.INVALID) {
            run.under(mark, "[key]");
            run.under(mark, place(name));
            if (!run.isCollecting()) {
                return false;
            }
        }
        Object value = run.at(place(name), this.value, in);
        if (key == Run.INVALID || value == Run.INVALID) {
            return false;
        }
        map.put((keys == null) ? key : keys.first(key), value);
        return true;
    }

    private static Object place(@Nullable Object name) {
        return (name instanceof Integer || name instanceof Long) ? name : PythonText.str(name);
    }
}
