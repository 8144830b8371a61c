package io.fastapi.operation;

import io.fastapi.operation.Settings.ModelChoice;
import io.fastapi.response.Response;
import io.fastapi.response.ServerSentEvent;
import io.fastapi.types.model.TypeRef;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.BaseStream;
import org.reactivestreams.Publisher;

/** What type an operation answers with. */
public final class ResponseTypes {

    private ResponseTypes() {}

    /**
     * The response model: as declared, or from the return type of the method referred to, without a publisher, future or
     * stream around it; none for a lambda, {@code void}, {@code Object} or {@code Response}.
     */
    public static Optional<ResponseModel<?>> model(Operation operation) {
        ModelChoice choice = operation.settings().responseModel();
        if (choice instanceof ModelChoice.Declared declared) {
            return Optional.of(declared.model());
        }
        ResponseClass responseClass = operation.settings().responseClass().orElse(ResponseClass.JSON);
        boolean json = responseClass == ResponseClass.JSON || responseClass == ResponseClass.EVENT_SOURCE;
        return (json && choice instanceof ModelChoice.Inferred)
                ? operation.handler().returnType().flatMap(ResponseTypes::inferred)
                : Optional.empty();
    }

    private static Optional<ResponseModel<?>> inferred(Type type) {
        Type value = awaited(type);
        return isUnknown(value) ? Optional.empty() : Optional.of(ResponseModel.of(TypeRef.of(value)));
    }

    private static boolean isUnknown(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return isUnknown(generic.getActualTypeArguments()[0]);
        }
        if (ServerSentEvent.class == type || isSpringsEvent(type)) {
            return true;
        }
        return type == Object.class
                || type == Void.class
                || type == void.class
                || type == Response.class
                || type instanceof TypeVariable
                || type instanceof WildcardType;
    }

    private static boolean isSpringsEvent(Type type) {
        Type raw = (type instanceof ParameterizedType generic) ? generic.getRawType() : type;
        return raw == org.springframework.http.codec.ServerSentEvent.class;
    }

    /** The type of what a publisher, future or stream brings, or the type itself. */
    private static Type awaited(Type type) {
        if (type instanceof ParameterizedType generic && isAround((Class<?>) generic.getRawType())) {
            return generic.getActualTypeArguments()[0];
        }
        return (type instanceof Class<?> raw && isAround(raw)) ? Object.class : type;
    }

    private static boolean isAround(Class<?> raw) {
        return Publisher.class.isAssignableFrom(raw)
                || CompletionStage.class.isAssignableFrom(raw)
                || Iterator.class.isAssignableFrom(raw)
                || BaseStream.class.isAssignableFrom(raw);
    }
}
