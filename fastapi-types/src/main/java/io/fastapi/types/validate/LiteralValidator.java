package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.Source;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One of a few strings: pydantic's {@code Literal}. */
final class LiteralValidator extends Validator {

    private final List<String> values;
    private final String expected;

    LiteralValidator(List<String> values) {
        super("literal[" + values.stream().map(PythonText::repr).collect(Collectors.joining(",")) + "]");
        this.values = values;
        this.expected = PythonText.anyOf(values);
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        String text = (in.kind() == Source.Kind.TEXT) ? in.text() : null;
        return (text != null && this.values.contains(text))
                ? text
                : run.fail(ErrorType.LITERAL_ERROR, in, this.expected);
    }
}
