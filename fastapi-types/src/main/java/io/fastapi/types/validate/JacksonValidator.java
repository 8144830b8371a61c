package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.Source;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** A type that only Jackson understands; what Jackson says about an input is a {@code value_error} at its place. */
final class JacksonValidator extends Validator {

    private final JsonMapper mapper;
    private final JavaType type;

    JacksonValidator(JsonMapper mapper, JavaType type) {
        super(type.getRawClass().getSimpleName());
        this.mapper = mapper;
        this.type = type;
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        if (in.kind() == Source.Kind.OTHER && this.type.getRawClass().isInstance(in.raw())) {
            return in.raw();
        }
        run.lax();
        Source kept = in.rereadable();
        try {
            return this.mapper.convertValue(kept.raw(), this.type);
        } catch (JacksonException e) {
            return fail(e.getOriginalMessage(), e.getPath(), kept, run);
        } catch (IllegalArgumentException e) {
            return fail(e.getMessage(), List.of(), kept, run);
        }
    }

    private static Object fail(@Nullable String message, List<JacksonException.Reference> path, Source in, Run run) {
        int mark = run.mark();
        String text = ErrorType.VALUE_ERROR.message(Map.of("error", message == null ? "" : message));
        run.fail(ErrorType.VALUE_ERROR.type(), text, run.isCollecting() ? in.raw() : null, Map.of("error", Map.of()));
        for (int i = path.size() - 1; i >= 0; i--) {
            String name = path.get(i).getPropertyName();
            run.under(mark, name != null ? name : (Object) path.get(i).getIndex());
        }
        return Run.INVALID;
    }
}
