package io.fastapi.types.source;

import java.util.Map;

/** A map that is not the same to every model: fields of a form, of which one model takes all values and another the last. */
public interface ByModel extends Map<String, Object> {

    /** What a model reads in place of this. */
    Map<String, Object> of(Class<?> model);
}
