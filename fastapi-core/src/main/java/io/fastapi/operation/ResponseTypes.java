package io.fastapi.operation;

import io.fastapi.operation.Settings.ModelChoice;
import io.fastapi.response.Response;
import io.fastapi.types.model.TypeRef;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.reactivestreams.Publisher;

/** What type an operation answers with. */
public final class ResponseTypes {

    private ResponseTypes() {}

    /**
     * The response model: as declared, or from the return type of the method referred to, without a {@code Mono} or
     * {@code CompletionStage} around it; none for a lambda, {@code void}, {@code Object} or {@code Response}.
     */
    public static Optional<ResponseModel<?>> model(Operation operation) {
        ModelChoice choice = operation.settings().responseModel();
        if (choice instanceof ModelChoice.Declared declared) {
            return Optional.of(declared.model());
        }
        boolean json = operation.settings().responseClass().orElse(ResponseClass.JSON) == ResponseClass.JSON;
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
        return type == Object.class
                || type == Void.class
                || type == void.class
                || type == Response.class
                || type instanceof TypeVariable
                || type instanceof WildcardType;
    }

    /** The type inside a publisher of one value or a future. */
    private static Type awaited(Type type) {
        if (type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && (Publisher.class.isAssignableFrom(raw) || CompletionStage.class.isAssignableFrom(raw))) {
            return generic.getActualTypeArguments()[0];
        }
        boolean rawFuture = type instanceof Class<?> raw
                && (Publisher.class.isAssignableFrom(raw) || CompletionStage.class.isAssignableFrom(raw));
        return rawFuture ? Object.class : type;
    }
}
