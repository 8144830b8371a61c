package io.fastapi.types.validate;

import io.fastapi.types.error.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A violation whose location still grows, from the inside outwards. */
final class Finding {

    private final String type;
    private final String message;
    private @Nullable Object input;
    private final Map<String, Object> context;
    private final List<Object> innerFirst = new ArrayList<>(4);

    Finding(String type, String message, @Nullable Object input, Map<String, Object> context) {
        this.type = type;
        this.message = message;
        this.input = input;
        this.context = context;
    }

    /** Puts a place before its location. */
    void under(Object place) {
        this.innerFirst.add(place);
    }

    /** Shows something else as its input. */
    void show(Object shown) {
        this.input = shown;
    }

    Violation violation() {
        List<Object> loc = new ArrayList<>(this.innerFirst);
        Collections.reverse(loc);
        return new Violation(this.type, loc, this.message, this.input, this.context);
    }
}
