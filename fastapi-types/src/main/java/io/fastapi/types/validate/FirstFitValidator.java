package io.fastapi.types.validate;

import io.fastapi.types.source.ObjectSource;
import io.fastapi.types.source.Source;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A union in pydantic's mode {@code left_to_right}: the first member that takes the input wins, however well it fits. */
final class FirstFitValidator extends Validator {

    private final List<Validator> members;

    FirstFitValidator(List<Validator> members) {
        super("union[" + members.stream().map(Validator::label).collect(Collectors.joining(",")) + "]");
        this.members = members;
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        ObjectSource kept = in.rereadable();
        int start = run.mark();
        for (Validator member : this.members) {
            Object value = run.at(member.label(), member, kept);
            if (value != Run.INVALID) {
                run.forget(start);
                return value;
            }
        }
        return Run.INVALID;
    }
}
