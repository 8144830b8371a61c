package io.fastapi.openapi;

import io.fastapi.operation.Operation;
import io.fastapi.operation.ResponseClass;
import io.fastapi.operation.ResponseClass.Rendering;
import io.fastapi.operation.ResponseModel;
import io.fastapi.operation.ResponseTypes;
import io.fastapi.types.model.TypeRef;
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
record ResponseContent(boolean streamed, Optional<TypeRef<?>> type) {

    static ResponseContent of(Operation operation) {
        ResponseClass responseClass = operation.settings().responseClass().orElse(ResponseClass.JSON);
        boolean stream = operation
                .handler()
                .returnType()
                .filter(type -> isStream(raw(type)))
                .isPresent();
        return new ResponseContent(
                responseClass.rendering() == Rendering.EVENTS || (stream && responseClass.equals(ResponseClass.JSON)),
                ResponseTypes.model(operation).map(ResponseModel::type));
    }

    private static boolean isStream(Class<?> type) {
        ReactiveAdapter adapter = ReactiveAdapterRegistry.getSharedInstance().getAdapter(type);
        return (adapter != null)
                ? adapter.isMultiValue()
                : Iterator.class.isAssignableFrom(type) || BaseStream.class.isAssignableFrom(type);
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> known) {
            return known;
        }
        return (type instanceof ParameterizedType generic) ? (Class<?>) generic.getRawType() : Object.class;
    }
}
