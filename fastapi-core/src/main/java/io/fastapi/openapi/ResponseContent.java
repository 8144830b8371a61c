package io.fastapi.openapi;

import io.fastapi.operation.ResponseClass;
import io.fastapi.operation.Settings;
import io.fastapi.operation.Settings.ModelChoice;
import io.fastapi.response.Response;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.BaseStream;
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;

/**
 * What an operation answers with: one value, or a stream of items.
 *
 * @param streamed whether the value is a stream whose items are written one by one, as JSON lines or events
 * @param type the type of the value or item; empty when neither declaration nor signature tells
 */
record ResponseContent(boolean streamed, Optional<Type> type) {

    static ResponseContent of(Settings settings, Optional<Type> returnType) {
        ResponseClass responseClass = settings.responseClass().orElse(ResponseClass.JSON);
        boolean itemwise = responseClass == ResponseClass.JSON || responseClass == ResponseClass.EVENT_SOURCE;
        boolean stream = returnType
                .map(ResponseContent::raw)
                .filter(ResponseContent::isStream)
                .isPresent();
        return new ResponseContent(stream && itemwise, type(settings.responseModel(), returnType));
    }

    private static Optional<Type> type(ModelChoice model, Optional<Type> returnType) {
        if (model instanceof ModelChoice.Declared declared) {
            return Optional.of(declared.model().type().type());
        }
        return (model instanceof ModelChoice.Inferred)
                ? returnType.flatMap(ResponseContent::content).filter(ResponseContent::says)
                : Optional.empty();
    }

    private static boolean isStream(Class<?> type) {
        ReactiveAdapter adapter = ReactiveAdapterRegistry.getSharedInstance().getAdapter(type);
        return (adapter != null)
                ? adapter.isMultiValue()
                : Iterator.class.isAssignableFrom(type) || BaseStream.class.isAssignableFrom(type);
    }

    /** The type inside a publisher, future or stream, or the type itself. */
    private static Optional<Type> content(Type type) {
        Class<?> raw = raw(type);
        if (!isStream(raw) && ReactiveAdapterRegistry.getSharedInstance().getAdapter(raw) == null) {
            return Optional.of(type);
        }
        return (type instanceof ParameterizedType generic)
                ? Optional.of(generic.getActualTypeArguments()[0])
                : Optional.empty();
    }

    /** Whether a type says something: Java's {@code Object} stands for no annotation at all. */
    private static boolean says(Type type) {
        Class<?> raw = raw(type);
        return raw != Object.class && raw != Void.class && raw != void.class && !Response.class.isAssignableFrom(raw);
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> known) {
            return known;
        }
        return (type instanceof ParameterizedType generic) ? (Class<?>) generic.getRawType() : Object.class;
    }
}
