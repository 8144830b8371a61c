package io.fastapi.openapi;

import io.fastapi.operation.ResponseClass;
import io.fastapi.operation.Settings;
import io.fastapi.operation.Settings.ModelChoice;
import io.fastapi.response.Response;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;

/**
 * What an operation answers with: one value, or a stream of items.
 *
 * @param streamed whether the value is a stream of items
 * @param type the type of the value or item; empty when the signature does not tell
 */
record ResponseContent(boolean streamed, Optional<Type> type) {

    private static final ResponseContent UNKNOWN = new ResponseContent(false, Optional.empty());

    static ResponseContent of(Settings settings, Optional<Type> returnType) {
        if (settings.responseModel() instanceof ModelChoice.Declared declared) {
            return new ResponseContent(
                    false, Optional.of(declared.model().type().type()));
        }
        if (settings.responseModel() instanceof ModelChoice.None) {
            return UNKNOWN;
        }
        ResponseContent content = returnType.map(ResponseContent::of).orElse(UNKNOWN);
        return content.streamed() && !streams(settings) ? UNKNOWN : content;
    }

    /** Items are documented where they are written one by one: as JSON lines by default, or as events. */
    private static boolean streams(Settings settings) {
        return settings.responseClass()
                .map(chosen -> chosen == ResponseClass.EVENT_SOURCE)
                .orElse(true);
    }

    private static ResponseContent of(Type returned) {
        ReactiveAdapter adapter = ReactiveAdapterRegistry.getSharedInstance().getAdapter(raw(returned));
        if (adapter == null) {
            return new ResponseContent(false, known(returned));
        }
        return new ResponseContent(adapter.isMultiValue(), argument(returned).flatMap(ResponseContent::known));
    }

    private static Optional<Type> argument(Type type) {
        return (type instanceof ParameterizedType generic && generic.getActualTypeArguments().length == 1)
                ? Optional.of(generic.getActualTypeArguments()[0])
                : Optional.empty();
    }

    /** A type that says something: Java's {@code Object} stands for no annotation at all. */
    private static Optional<Type> known(Type type) {
        boolean says = (type instanceof ParameterizedType)
                || (type instanceof Class<?> known
                        && known != Object.class
                        && known != Void.class
                        && known != void.class
                        && !Response.class.isAssignableFrom(known));
        return says ? Optional.of(type) : Optional.empty();
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> known) {
            return known;
        }
        return (type instanceof ParameterizedType generic) ? (Class<?>) generic.getRawType() : Object.class;
    }
}
