package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.shape.JacksonMember;
import io.fastapi.types.shape.Shape.JacksonShape;
import io.fastapi.types.source.Source;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** A value that only Jackson understands; what Jackson says about an input is a {@code value_error} at its place. */
final class JacksonValidator extends Validator {

    /** Reads a plain object into a value. */
    @FunctionalInterface
    interface Reading {

        @Nullable
        Object read(@Nullable Object plain);
    }

    private final JavaType type;
    private final Reading reading;
    private final @Nullable String pattern;

    JacksonValidator(JsonMapper mapper, JacksonShape shape) {
        super(shape.type().getRawClass().getSimpleName());
        JacksonMember property = shape.property();
        this.type = shape.type();
        this.reading = (property != null)
                ? new JacksonProperty(mapper, property)
                : plain -> mapper.convertValue(plain, shape.type());
        this.pattern = (property != null) ? property.pattern() : null;
    }

    @Override
    boolean isInstance(@Nullable Object object) {
        return this.type.getRawClass().isInstance(object);
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
            Object value = this.reading.read(kept.raw());
            return (value != null) ? ofType(value) : fail("input should not be null", List.of(), kept, run);
        } catch (JacksonException e) {
            return fail(text(e), e.getPath(), kept, run);
        } catch (IllegalArgumentException | DateTimeException e) {
            return fail(ClientText.of(e.getMessage()), List.of(), kept, run);
        } catch (NullPointerException | ClassCastException | NoSuchElementException | IndexOutOfBoundsException e) {
            // Deserializers are written as if everything were there: node.get("x").asInt().
            return fail(ClientText.of(null), List.of(), kept, run);
        }
    }

    private Object ofType(Object value) {
        Class<?> raw = this.type.getRawClass();
        if (!raw.isPrimitive() && !raw.isInstance(value)) {
            throw new IllegalStateException("What reads a " + raw.getName() + " with Jackson made a "
                    + value.getClass().getName());
        }
        return value;
    }

    /** A format speaks for itself; else the words of a deserializer, or of what it calls. */
    private String text(JacksonException thrown) {
        if (this.pattern != null) {
            return "input should match the format " + this.pattern;
        }
        Throwable cause = thrown.getCause();
        return (cause instanceof IllegalArgumentException)
                ? ClientText.of(cause.getMessage())
                : ClientText.of(thrown.getOriginalMessage(), thrown);
    }

    private static Object fail(String message, List<JacksonException.Reference> path, Source in, Run run) {
        int mark = run.mark();
        String text = ErrorType.VALUE_ERROR.message(Map.of("error", message));
        Object input = run.isCollecting() ? at(in.raw(), path) : null;
        run.fail(ErrorType.VALUE_ERROR.type(), text, input, Map.of("error", Map.of()));
        for (int i = path.size() - 1; i >= 0; i--) {
            String name = path.get(i).getPropertyName();
            run.under(mark, name != null ? name : (Object) path.get(i).getIndex());
        }
        return Run.INVALID;
    }

    /** What was sent where the path leads to; as far as it leads, where Jackson's goes on. */
    private static @Nullable Object at(@Nullable Object input, List<JacksonException.Reference> path) {
        Object found = input;
        for (JacksonException.Reference step : path) {
            if (found instanceof Map<?, ?> map && map.containsKey(step.getPropertyName())) {
                found = map.get(step.getPropertyName());
            } else if (found instanceof List<?> list && step.getIndex() >= 0 && step.getIndex() < list.size()) {
                found = list.get(step.getIndex());
            } else {
                return found;
            }
        }
        return found;
    }
}
