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
        Fit best = Fit.NONE;
        for (Validator member : this.members) {
            Fit fit = fit(member, kept, run);
            best = fit.isBetterThan(best) ? fit : best;
            if (fit.isPerfect()) {
                break;
            }
        }
        run.measure(outerExactness, outerFields);
        if (best != Fit.NONE) {
            run.forget(start);
            run.floor(best.exactness());
            if (best.fields() >= 0) {
                run.addFieldsSet(best.fields());
            }
        }
        return best.value();
    }

    @Override
    boolean isInstance(@Nullable Object object) {
        return this.members.stream().anyMatch(member -> member.isInstance(object));
    }

    private static Fit fit(Validator member, ObjectSource in, Run run) {
        run.measure(Run.EXACT, -1);
        Object value = run.at(member.label(), member, in);
        return (value == Run.INVALID) ? Fit.NONE : new Fit(value, run.exactness(), run.fieldsSet());
    }

    /**
     * How well a member fits.
     *
     * @param fields how many fields of models were given, negative without a model
     */
    private record Fit(@Nullable Object value, int exactness, int fields) {

        static final Fit NONE = new Fit(Run.INVALID, -1, -1);

        boolean isPerfect() {
            return this.exactness == Run.EXACT && this.fields < 0;
        }

        boolean isBetterThan(Fit best) {
            if (best.fields >= 0 && this.fields >= 0 && best.fields != this.fields) {
                return this.fields > best.fields;
            }
            return this.exactness > best.exactness;
        }
    }
}
