package io.fastapi.types.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One broken rule in one value, with FastAPI's five fields.
 *
 * @param type the error type, e.g. {@code int_parsing}; see {@link ErrorType} for the catalogue
 * @param loc where: the names and indices from the outermost value inwards, strings and integers
 * @param msg what a person reads
 * @param input the offending value as received: plain objects, lists and maps
 * @param ctx the numbers and words of the message, empty when the type has none
 */
public record Violation(
        String type,
        List<Object> loc,
        String msg,
        @Nullable Object input,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> ctx) {

    public Violation {
        loc = List.copyOf(loc);
        ctx = Collections.unmodifiableMap(ctx);
    }

    /** The same violation with places put before its location. */
    public Violation under(Object... outer) {
        List<Object> places = new ArrayList<>(outer.length + this.loc.size());
        Collections.addAll(places, outer);
        places.addAll(this.loc);
        return new Violation(this.type, places, this.msg, this.input, this.ctx);
    }
}
