package io.fastapi.operation;

import io.fastapi.channel.ChannelEvent;
import io.fastapi.operation.ResponseClass.Rendering;
import io.fastapi.operation.Settings.ModelChoice;
import io.fastapi.response.Response;
import io.fastapi.response.ServerSentEvent;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.BaseStream;
import org.reactivestreams.Publisher;
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpEntity;
import org.springframework.web.reactive.function.server.ServerResponse;

/** What type an operation answers with. */
public final class ResponseTypes {

    private static final Set<Class<?>> UNKNOWN = Set.of(Object.class, void.class, Void.class, Response.class);

    private static final Set<Class<?>> EVENTS =
            Set.of(ServerSentEvent.class, ChannelEvent.class, org.springframework.http.codec.ServerSentEvent.class);

    private ResponseTypes() {}

    /**
     * The response model: as declared, or from the return type of the method referred to, without a publisher, future or
     * stream around it; none for a lambda, {@code void}, {@code Object} or {@code Response}. That of a {@code ResponseEntity} is its body's, for
     * the documentation: what it carries is sent as it is.
     */
    public static Optional<ResponseModel<?>> model(Operation operation) {
        ModelChoice choice = operation.settings().responseModel();
        if (choice instanceof ModelChoice.Declared declared) {
            return isEvent(declared.model().type()) ? Optional.empty() : Optional.of(declared.model());
        }
        ResponseClass responseClass = operation.settings().responseClass().orElse(ResponseClass.JSON);
        return (takesModel(responseClass.rendering()) && choice instanceof ModelChoice.Inferred)
                ? operation.handler().returnType().flatMap(ResponseTypes::inferred)
                : Optional.empty();
    }

    /** An event is sent by its parts, whatever names it: its data is of any type. */
    private static boolean isEvent(TypeRef<?> type) {
        return EVENTS.contains(type.type())
                || (type.type() instanceof ParameterizedType generic && EVENTS.contains(generic.getRawType()));
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

    private static Optional<ResponseModel<?>> inferred(AnnotatedType type) {
        return awaited(type)
                .flatMap(ResponseTypes::content)
                .filter(value -> !isUnknown(value))
                .map(value -> ResponseModel.of(TypeRef.of(value)));
    }

    private static boolean isUnknown(AnnotatedType value) {
        if (value.isAnnotationPresent(Union.class)) {
            return false;
        }
        if (raw(value) == Optional.class && value instanceof AnnotatedParameterizedType) {
            return isUnknown(argument(value));
        }
        Type type = value.getType();
        Class<?> raw = raw(value);
        return type instanceof TypeVariable
                || type instanceof WildcardType
                || UNKNOWN.contains(raw)
                || EVENTS.contains(raw)
                // is sent as it is, whatever it carries
                || ServerResponse.class.isAssignableFrom(raw);
    }

    /** The type of the body of a {@code ResponseEntity}, or the type itself; empty where it is not known. */
    private static Optional<AnnotatedType> content(AnnotatedType type) {
        if (!HttpEntity.class.isAssignableFrom(raw(type))) {
            return Optional.of(type);
        }
        return (type instanceof AnnotatedParameterizedType && !isMany(argument(type)))
                ? awaited(argument(type))
                : Optional.empty();
    }

    /** The items of a publisher in an entity are sent as one array, whose type nobody wrote down. */
    private static boolean isMany(AnnotatedType body) {
        return body instanceof AnnotatedParameterizedType && !isSingle(raw(body)) && isAround(raw(body));
    }

    /** Whether a publisher has one item at most, as a {@code Mono}. */
    private static boolean isSingle(Class<?> publisher) {
        ReactiveAdapter adapter = Publisher.class.isAssignableFrom(publisher)
                ? ReactiveAdapterRegistry.getSharedInstance().getAdapter(publisher)
                : null;
        return adapter != null && !adapter.isMultiValue();
    }

    /** The type of what a publisher, future or stream brings, or the type itself; empty where it is not known. */
    private static Optional<AnnotatedType> awaited(AnnotatedType type) {
        if (!isAround(raw(type))) {
            return Optional.of(type);
        }
        return (type instanceof AnnotatedParameterizedType) ? Optional.of(argument(type)) : Optional.empty();
    }

    private static AnnotatedType argument(AnnotatedType generic) {
        return ((AnnotatedParameterizedType) generic).getAnnotatedActualTypeArguments()[0];
    }

    private static Class<?> raw(AnnotatedType type) {
        return ResolvableType.forType(type.getType()).toClass();
    }

    private static boolean isAround(Class<?> raw) {
        return Publisher.class.isAssignableFrom(raw)
                || CompletionStage.class.isAssignableFrom(raw)
                || Iterator.class.isAssignableFrom(raw)
                || BaseStream.class.isAssignableFrom(raw);
    }
}
