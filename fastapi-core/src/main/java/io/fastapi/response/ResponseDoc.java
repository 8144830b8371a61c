package io.fastapi.response;

import io.fastapi.types.model.TypeRef;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A further answer that the documentation shows; never checked at run time.
 *
 * @param description what it means; by default the standard phrase of the status
 * @param model the type of its JSON body
 * @param extra more members of the OpenAPI response object, e.g. {@code content}, {@code headers}, {@code links}
 * @see <a href="https://fastapi.tiangolo.com/advanced/additional-responses/">FastAPI: additional responses</a>
 */
public record ResponseDoc(Optional<String> description, Optional<TypeRef<?>> model, Map<String, Object> extra) {

    public ResponseDoc {
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    /** An answer with a description. */
    public static ResponseDoc of(String description) {
        return new ResponseDoc(Optional.of(description), Optional.empty(), Map.of());
    }

    /** An answer with a JSON body. */
    public static ResponseDoc of(Class<?> model) {
        return new ResponseDoc(Optional.empty(), Optional.of(TypeRef.of(model)), Map.of());
    }

    /** An answer with a JSON body of a generic type. */
    public static ResponseDoc of(TypeRef<?> model) {
        return new ResponseDoc(Optional.empty(), Optional.of(model), Map.of());
    }

    /** The same answer with a description. */
    public ResponseDoc description(String text) {
        return new ResponseDoc(Optional.of(text), this.model, this.extra);
    }

    /** The same answer with a JSON body. */
    public ResponseDoc model(Class<?> type) {
        return new ResponseDoc(this.description, Optional.of(TypeRef.of(type)), this.extra);
    }

    /** The same answer with a JSON body of a generic type. */
    public ResponseDoc model(TypeRef<?> type) {
        return new ResponseDoc(this.description, Optional.of(type), this.extra);
    }

    /**
     * The same answer with a further member of the OpenAPI response object; a {@code Class} or {@code TypeRef} in it is shown
     * as its schema.
     */
    public ResponseDoc with(String member, @Nullable Object value) {
        Map<String, Object> more = new LinkedHashMap<>(this.extra);
        more.put(member, value);
        return new ResponseDoc(this.description, this.model, more);
    }
}
