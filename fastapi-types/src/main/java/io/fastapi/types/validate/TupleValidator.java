package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record read from the positions of an array: pydantic's {@code tuple}. The model makes the instance; its fields are known
 * when the first value is read.
 */
final class TupleValidator extends Validator {

    private final ModelValidator model;

    TupleValidator(ModelValidator model) {
        super("tuple");
        this.model = model;
    }

    @Override
    String label() {
        StringBuilder label = new StringBuilder();
        for (FieldReader position : this.model.positions()) {
            label.append(label.isEmpty() ? "" : ", ")
                    .append(position.validator().label());
        }
        return "tuple[" + label + "]";
    }

    @Override
    boolean isInstance(@Nullable Object object) {
        return this.model.isInstance(object);
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        if (in.kind() == Source.Kind.OTHER && this.model.isInstance(in.raw())) {
            return this.model.validate(in, run);
        }
        if (in.kind() != Source.Kind.ARRAY) {
            return run.fail(ErrorType.TUPLE_TYPE, in);
        }
        run.lax();
        // a collecting run shows the array again, so it must not be used up
        Source kept = run.isCollecting() ? in.rereadable() : in;
        FieldReader[] positions = this.model.positions();
        List<@Nullable Object> values = new ArrayList<>(positions.length);
        int start = run.mark();
        boolean valid = read(kept.items(), positions, values, run);
        if (values.size() > positions.length) {
            // then nothing else is reported
            run.forget(start);
            return run.fail(ErrorType.TOO_LONG, kept, "Tuple", positions.length, values.size());
        }
        boolean complete = isComplete(positions, values.size(), kept, run);
        return (valid && complete) ? this.model.ofPositions(values, kept, run) : Run.INVALID;
    }

    /** Reads every value that has a position and counts the others; a run that does not collect ends at what is wrong. */
    private static boolean read(Source.Items items, FieldReader[] positions, List<@Nullable Object> values, Run run) {
        boolean valid = true;
        while ((valid || run.isCollecting()) && items.advance()) {
            int at = values.size();
            boolean known = at < positions.length;
            Object value = known ? run.at(at, positions[at].validator(), items.item()) : Run.INVALID;
            valid &= value != Run.INVALID;
            values.add(value);
        }
        return valid;
    }

    private static boolean isComplete(FieldReader[] positions, int given, Source in, Run run) {
        boolean complete = true;
        for (int i = given; i < positions.length; i++) {
            if (positions[i].required()) {
                int mark = run.mark();
                run.fail(ErrorType.MISSING, in);
                run.under(mark, i);
                complete = false;
            }
        }
        return complete;
    }
}
