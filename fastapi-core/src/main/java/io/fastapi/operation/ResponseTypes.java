package io.fastapi.operation;

import io.fastapi.operation.ResponseClass.Rendering;
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
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.http.HttpEntity;
import org.springframework.web.reactive.function.server.ServerResponse;

/** What type an operation answers with. */
public final class ResponseTypes {

    private ResponseTypes() {}

    /**
     * The response model: as declared, or from the return type of the method referred to, without a publisher, future or
     * stream around it; none for a lambda, {@code void}, {@code Object} or {@code Response}. That of a {@code ResponseEntity} is its body's, for
     * the documentation: what it carries is sent as it is.
     */
    public static Optional<ResponseModel<?>> model(Operation operation) {
        ModelChoice choice = operation.settings().responseModel();
        if (choice instanceof ModelChoice.Declared declared) {
            return Optional.of(declared.model());
        }
        ResponseClass responseClass = operation.settings().responseClass().orElse(ResponseClass.JSON);
        return (takesModel(responseClass.rendering()) && choice instanceof ModelChoice.Inferred)
                ? operation.handler().returnType().flatMap(ResponseTypes::inferred)
                : Optional.empty();
    }

    private static boolean takesModel(Rendering rendering) {
        return rendering == Rendering.JSON || rendering == Rendering.EVENTS || rendering == Rendering.OWN;
    }

    /**
     * Whether an operation answers with a stream of items, as far as the type tells that its handler returns: JSON lines or
     * events.
     */
    public static boolean isStream(Operation operation) {
        ResponseClass responseClass = operation.settings().responseClass().orElse(ResponseClass.JSON);
        return responseClass.rendering() == Rendering.EVENTS
                || (responseClass.equals(ResponseClass.JSON)
                        && isStream(operation.handler().resultClass()));
    }

    /** Whether values of a class are sent item by item, as a Python generator is. */
    public static boolean isStream(Class<?> type) {
        return (Publisher.class.isAssignableFrom(type) && !isSingle(type))
                || Iterator.class.isAssignableFrom(type)
                || BaseStream.class.isAssignableFrom(type);
    }

    private static Optional<ResponseModel<?>> inferred(Type type) {
        Type value = content(awaited(type));
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
                || isServerResponse(type)
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

    /** A {@code ServerResponse} is sent as it is, whatever it carries. */
    private static boolean isServerResponse(Type type) {
        Type raw = (type instanceof ParameterizedType generic) ? generic.getRawType() : type;
        return raw instanceof Class<?> known && ServerResponse.class.isAssignableFrom(known);
    }

    /** The type of the body of a {@code ResponseEntity}, or the type itself. */
    private static Type content(Type type) {
        if (type instanceof ParameterizedType generic && isEntity((Class<?>) generic.getRawType())) {
            Type body = generic.getActualTypeArguments()[0];
            return isMany(body) ? Object.class : awaited(body);
        }
        return (type instanceof Class<?> raw && isEntity(raw)) ? Object.class : type;
    }

    /** The items of a publisher in an entity are sent as one array, whose type nobody wrote down. */
    private static boolean isMany(Type body) {
        return body instanceof ParameterizedType generic
                && !isSingle((Class<?>) generic.getRawType())
                && isAround((Class<?>) generic.getRawType());
    }

    /** Whether a publisher has one item at most, as a {@code Mono}. */
    private static boolean isSingle(Class<?> publisher) {
        ReactiveAdapter adapter = Publisher.class.isAssignableFrom(publisher)
                ? ReactiveAdapterRegistry.getSharedInstance().getAdapter(publisher)
                : null;
        return adapter != null && !adapter.isMultiValue();
    }

    private static boolean isEntity(Class<?> raw) {
        return HttpEntity.class.isAssignableFrom(raw);
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
