package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.shape.Shape.LiteralShape;
import io.fastapi.types.source.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One of a few strings, integers or booleans: pydantic's {@code Literal}. A text is never converted. */
final class LiteralValidator extends Validator {

    /** What is produced for a value: the text itself, or the integer as the Java type has it; a boolean is that of its integer. */
    private final Map<Object, Object> values = new HashMap<>();

    private final String expected;
    private final boolean integers;

    LiteralValidator(LiteralShape shape) {
        super("literal[" + shape.values().stream().map(PythonText::repr).collect(Collectors.joining(",")) + "]");
        List<Object> all = shape.values();
        IntegerValidator.Target target = IntegerValidator.Target.of(shape.type());
        for (Object value : all) {
            Object key = (value instanceof Boolean flag) ? (Object) (flag ? 1L : 0L) : value;
            this.values.put(key, (value instanceof Long number) ? target.box(number) : value);
        }
        this.integers = all.stream().anyMatch(Long.class::isInstance);
        this.expected = PythonText.anyOf(all);
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        if (this.integers && in.kind() == Source.Kind.INTEGER && !in.fitsLong()) {
            return run.fail(ErrorType.INT_PARSING_SIZE, in);
        }
        Object key = key(in);
        Object value = (key == null) ? null : this.values.get(key);
        return (value != null) ? value : run.fail(ErrorType.LITERAL_ERROR, in, this.expected);
    }

    /** What Python holds for equal to an integer counts as that integer: 1.0 and True. */
    private static @Nullable Object key(Source in) {
        return switch (in.kind()) {
            case TEXT -> in.text();
            case INTEGER -> in.fitsLong() ? (Object) in.integer() : null;
            case FLOAT -> (in.number() == Math.rint(in.number())) ? (Object) (long) in.number() : null;
            case BOOLEAN -> in.bool() ? 1L : 0L;
            default -> null;
        };
    }
}
