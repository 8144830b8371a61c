package io.fastapi.types.validate;

import io.fastapi.types.source.ObjectSource;
import io.fastapi.types.source.Source;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A union in pydantic's smart mode: an exact match wins, else the member with the most fields set, else the best fit,
 * else the first.
 */
final class UnionValidator extends Validator {

    private final List<Validator> members;

    UnionValidator(List<Validator> members) {
        super("union[" + members.stream().map(Validator::label).collect(Collectors.joining(",")) + "]");
        this.members = members;
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        ObjectSource kept = in.rereadable();
        int outerExactness = run.exactness();
        int outerFields = run.fieldsSet();
        int start = run.mark();
        Object best = Run.INVALID;
        int bestExactness = -1;
        int bestFields = -1;
        for (Validator member : this.members) {
            int mark = run.mark();
            run.measure(Run.EXACT, -1);
            Object value = member.validate(kept, run);
            if (value == Run.INVALID) {
                run.under(mark, member.label());
                continue;
            }
            if (isBetter(run, bestExactness, bestFields)) {
                best = value;
                bestExactness = run.exactness();
                bestFields = run.fieldsSet();
            }
            if (run.exactness() == Run.EXACT && run.fieldsSet() < 0) {
                break;
            }
        }
        run.measure(outerExactness, outerFields);
        if (bestExactness >= 0) {
            run.forget(start);
            run.floor(bestExactness);
            if (bestFields >= 0) {
                run.addFieldsSet(bestFields);
            }
        }
        return best;
    }

    private static boolean isBetter(Run run, int bestExactness, int bestFields) {
        if (bestFields >= 0 && run.fieldsSet() >= 0 && bestFields != run.fieldsSet()) {
            return run.fieldsSet() > bestFields;
        }
        return run.exactness() > bestExactness;
    }
}
