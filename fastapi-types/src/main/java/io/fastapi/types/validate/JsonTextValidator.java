package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.JsonDocument;
import io.fastapi.types.source.ObjectSource;
import io.fastapi.types.source.Source;
import org.jspecify.annotations.Nullable;

/** Pydantic's {@code Json[T]}: a JSON document inside a text. */
final class JsonTextValidator extends Validator {

    private final Validator item;
    private final int maxDepth;

    JsonTextValidator(Validator item, int maxDepth) {
        super("json[" + item.label() + "]");
        this.item = item;
        this.maxDepth = maxDepth;
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        String text = StringValidator.textOf(in);
        if (text == null) {
            return run.fail(ErrorType.JSON_TYPE, in);
        }
        JsonDocument document = JsonDocument.parse(text, this.maxDepth);
        JsonEscapes.Problem escape = JsonEscapes.find(text);
        if (document instanceof JsonDocument.Value value && escape == null) {
            return run.json(this.item, new ObjectSource(value.value()));
        }
        return run.fail(ErrorType.JSON_INVALID, in, JsonTextProblem.of(text, document, escape));
    }
}
