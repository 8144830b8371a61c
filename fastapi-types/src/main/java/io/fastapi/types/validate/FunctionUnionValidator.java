package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.shape.TagFunction;
import io.fastapi.types.source.ObjectSource;
import io.fastapi.types.source.Source;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A union whose members a function tells apart; an instance of a member is known without it. */
final class FunctionUnionValidator extends Validator {

    private final TagFunction function;
    private final Map<Object, Validator> members;
    private final String expected;

    FunctionUnionValidator(TagFunction function, Map<Object, Validator> members) {
        super("tagged-union[" + members.values().stream().map(Validator::label).collect(Collectors.joining(",")) + "]");
        this.function = function;
        this.members = members;
        this.expected = members.keySet().stream().map(PythonText::repr).collect(Collectors.joining(", "));
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        ObjectSource kept = in.rereadable();
        for (Validator member : this.members.values()) {
            if (member.isInstance(kept.raw())) {
                return member.validate(kept, run);
            }
        }
        Object tag = this.function.tag(kept.raw());
        if (tag == null) {
            return run.fail(ErrorType.UNION_TAG_NOT_FOUND, kept, this.function.name());
        }
        Validator member = this.members.get(tag instanceof Number || tag instanceof Boolean ? tag : tag.toString());
        if (member == null) {
            return run.fail(
                    ErrorType.UNION_TAG_INVALID, kept, this.function.name(), PythonText.str(tag), this.expected);
        }
        return run.at(tag.toString(), member, kept);
    }

    @Override
    boolean isInstance(@Nullable Object object) {
        return this.members.values().stream().anyMatch(member -> member.isInstance(object));
    }
}
