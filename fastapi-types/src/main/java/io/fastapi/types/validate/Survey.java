package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.error.Violation;
import io.fastapi.types.source.FieldNames;
import io.fastapi.types.source.JsonSource;
import io.fastapi.types.source.ObjectSource;
import io.fastapi.types.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds everything that is wrong with a JSON document while it is parsed once more. Only the values that are not valid, and
 * what errors show of them, become plain objects; what is around them does not. Used by one thread, for one document.
 */
final class Survey {

    private final JsonSource in;
    private final Run found = Run.collecting();
    private final Run fast = Run.fast();

    /** What was found in the fields of one model, made when there is something; what is given last of a field counts. */
    private static final class Wrong {

        private Map<Integer, List<Finding>> byField = Map.of();

        void put(int field, @Nullable List<Finding> findings) {
            if (findings != null) {
                this.byField = this.byField.isEmpty() ? new HashMap<>() : this.byField;
                this.byField.put(field, findings);
            } else if (!this.byField.isEmpty()) {
                this.byField.remove(field);
            }
        }

        @Nullable
        List<Finding> get(int field) {
            return this.byField.get(field);
        }

        boolean isEmpty() {
            return this.byField.isEmpty();
        }
    }

    private Survey(JsonSource in) {
        this.in = in;
    }

    /** What is wrong with the value that the source is at, read to its end; none if it is valid after all. */
    static List<Violation> of(Validator validator, JsonSource in) {
        Survey survey = new Survey(in);
        survey.value(validator);
        return survey.found.violations();
    }

    /** The value, or {@link Run#INVALID} after it was written down why. */
    private @Nullable Object value(Validator validator) {
        Source.Kind kind = this.in.kind();
        if (kind == Source.Kind.OBJECT && validator instanceof ModelValidator model && model.isPlain()) {
            return model(model);
        }
        if (kind == Source.Kind.ARRAY && validator instanceof SequenceValidator sequence) {
            return sequence(sequence);
        }
        if (kind != Source.Kind.NULL && validator instanceof NullableValidator nullable) {
            return nullable.wrapped(value(nullable.item()));
        }
        boolean nested = kind == Source.Kind.OBJECT || kind == Source.Kind.ARRAY;
        return nested ? nested(validator) : scalar(validator);
    }

    private @Nullable Object scalar(Validator validator) {
        Object value = validator.validate(this.in, this.fast);
        return (value == Run.INVALID) ? validator.validate(new ObjectSource(this.in.raw()), this.found) : value;
    }

    private @Nullable Object nested(Validator validator) {
        JsonSource.Mark start = this.in.mark();
        Object value = validator.validate(this.in, this.fast);
        return (value == Run.INVALID) ? again(validator, start) : value;
    }

    /** Reads from plain objects what was begun, or read, at the mark. */
    private @Nullable Object again(Validator validator, JsonSource.Mark start) {
        return validator.validate(new ObjectSource(this.in.again(start)), this.found);
    }

    private @Nullable Object sequence(SequenceValidator sequence) {
        JsonSource.Mark start = this.in.mark();
        int before = this.found.mark();
        List<@Nullable Object> values = new ArrayList<>();
        boolean valid = true;
        while (this.in.advance()) {
            int mark = this.found.mark();
            Object value = value(sequence.item());
            if (value == Run.INVALID) {
                this.found.under(mark, values.size());
                valid = false;
            }
            values.add(value);
            if (values.size() > sequence.sizes().max()) {
                this.found.forget(before);
                return again(sequence, start);
            }
        }
        if (!valid) {
            return Run.INVALID;
        }
        return (values.size() < sequence.sizes().min()) ? again(sequence, start) : sequence.finished(values);
    }

    private @Nullable Object model(ModelValidator model) {
        JsonSource.Mark start = this.in.mark();
        boolean entered = this.found.enter(this.in) & this.fast.enter(this.in);
        Object value = entered ? fields(model, start) : null;
        this.fast.leave();
        this.found.leave();
        return (value == null) ? again(model, start) : value;
    }

    /** The instance, {@code null} if it is to be read from plain objects. */
    private @Nullable Object fields(ModelValidator model, JsonSource.Mark start) {
        @Nullable Object[] values = model.blank.clone();
        Wrong wrong = new Wrong();
        int before = this.found.mark();
        for (int i = this.in.nextField(model.names, true);
                i != FieldNames.END;
                i = this.in.nextField(model.names, true)) {
            FieldReader field = model.fields[i];
            boolean several = field.isSeverallyNamed();
            if (several && values[i] != Attributes.ABSENT) {
                return null; // which of the names counts is not for the stream to say
            }
            Object name = several ? String.valueOf(this.in.key()) : field.name();
            values[i] = value(field.validator());
            this.found.under(before, name);
            wrong.put(i, this.found.cut(before));
        }
        boolean valid = wrong.isEmpty();
        for (int i = 0; i < values.length; i++) {
            valid &= !isMissing(model.fields[i], values[i]);
        }
        if (valid) {
            Object instance = model.instance(values, this.in, this.fast);
            return (instance != Run.INVALID)
                    ? instance
                    : model.instance(values, new ObjectSource(this.in.again(start)), this.found);
        }
        report(model, values, wrong, start);
        return Run.INVALID;
    }

    private static boolean isMissing(FieldReader field, @Nullable Object value) {
        return value == Attributes.ABSENT && field.required();
    }

    /** In the order of the fields. */
    private void report(ModelValidator model, @Nullable Object[] values, Wrong wrong, JsonSource.Mark start) {
        Source whole = null;
        for (int i = 0; i < values.length; i++) {
            if (isMissing(model.fields[i], values[i])) {
                whole = (whole == null) ? new ObjectSource(this.in.again(start)) : whole;
                int mark = this.found.mark();
                this.found.fail(ErrorType.MISSING, whole);
                this.found.under(mark, model.fields[i].name());
            }
            this.found.paste(wrong.get(i));
        }
    }
}
