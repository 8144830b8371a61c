package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.ObjectSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes instances of a model out of other instances. */
record ModelCopies(Class<?> type, ModelValidator.Parts parts) {

    private static final Object ABSENT = Attributes.ABSENT;

    /** The instance itself if all of its values are valid as they are, or another with what validation made of them. */
    @Nullable
    Object content(@Nullable Object instance, ObjectSource in, @Nullable Object[] values, Run run) {
        boolean valid = true;
        boolean same = true;
        List<FieldReader> fields = this.parts.fields();
        for (int i = 0; i < fields.size(); i++) {
            Object before = fields.get(i).get(instance);
            if (before != ABSENT && !fields.get(i).isLeftOut(before)) {
                values[i] = ModelValidator.value(
                        before, fields.get(i), fields.get(i).name(), run);
                valid &= values[i] != Run.INVALID;
                same &= Unchanged.test(before, values[i]);
            }
        }
        if (!valid) {
            return Run.INVALID;
        }
        return (same || instance == null) ? instance : rebuilt(instance, values, in, run);
    }

    /** An instance with the validated values of another, of which the same fields were given. */
    private @Nullable Object rebuilt(Object instance, @Nullable Object[] values, ObjectSource in, Run run) {
        Instances instances = this.parts.instances();
        if (instances == null) {
            return run.fail(ErrorType.IS_INSTANCE_OF, in, this.type.getSimpleName());
        }
        if (this.parts.extras().taken() != null) {
            values[values.length - 1] = this.parts.extras().of(instance);
        }
        fillAbsent(fields(), values, run, null);
        Object copy = instances.make(values, in, run);
        GivenFields given = run.given();
        if (given != null && copy != Run.INVALID) {
            given.fieldsSet(instance).ifPresent(names -> given.add(copy, names));
        }
        return copy;
    }

    /** An instance with the named fields of one and the other fields of another; unknown fields are those of both. */
    Object merged(Object stored, Object given, Set<String> names, @Nullable Object[] values) {
        Instances instances = this.parts.instances();
        if (instances == null) {
            throw new IllegalStateException(this.type.getName() + " has no constructor for its fields");
        }
        List<FieldReader> fields = this.parts.fields();
        for (int i = 0; i < fields.size(); i++) {
            values[i] = fields.get(i).get(names.contains(fields.get(i).name()) ? given : stored);
        }
        if (this.parts.extras().taken() != null) {
            Map<Object, @Nullable Object> both =
                    new LinkedHashMap<>(this.parts.extras().of(stored));
            both.putAll(this.parts.extras().of(given));
            values[values.length - 1] = both;
        }
        Run run = Run.collecting();
        fillAbsent(fields(), values, run, null);
        Object merged = instances.make(values, new ObjectSource(stored), run);
        if (merged == Run.INVALID) {
            throw new IllegalArgumentException(run.violations().get(0).msg());
        }
        return merged;
    }

    private FieldReader[] fields() {
        return this.parts.fields().toArray(FieldReader[]::new);
    }

    /** Puts what stands for absent fields; writes down which were given, if anybody asks, and returns how many. */
    static int fillAbsent(FieldReader[] fields, @Nullable Object[] values, Run run, @Nullable Set<String> fieldsSet) {
        int given = 0;
        for (int i = 0; i < fields.length; i++) {
            if (values[i] == ABSENT) {
                values[i] = fields[i].valueWhenAbsent(run);
            } else {
                given++;
                if (fieldsSet != null) {
                    fieldsSet.add(fields[i].name());
                }
            }
        }
        return given;
    }
}
