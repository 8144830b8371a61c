package io.fastapi.templating;

import io.fastapi.request.Request;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every template knows beside its model, such as the user of the request. With Spring Boot, a bean. May block. Where names
 * are the same, it replaces those of the model, and of processors before it.
 */
@FunctionalInterface
public interface ContextProcessor {

    /** More values by name. */
    Map<String, ? extends @Nullable Object> process(Request request);
}
