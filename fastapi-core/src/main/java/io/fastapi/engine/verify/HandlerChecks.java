package io.fastapi.engine.verify;

import io.fastapi.FastApi;
import io.fastapi.error.Problems;
import io.fastapi.function.Call;
import io.fastapi.response.Response;
import io.fastapi.response.Statuses;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.reactivestreams.Publisher;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpEntity;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Checks that exception handlers return answers, as far as their types tell. */
final class HandlerChecks {

    private static final List<Class<?>> ANSWERS = List.of(Response.class, HttpEntity.class, ServerResponse.class);

    private HandlerChecks() {}

    /** Notes exception handlers that cannot return an answer. */
    static void check(FastApi app, Problems problems) {
        for (Map.Entry<Object, Call> handler : app.exceptionHandlers().entrySet()) {
            if (handler.getKey() instanceof Integer status && !Statuses.isStatus(status)) {
                problems.add("exception handler of " + name(status), status + " is no HTTP status", Statuses.FIX);
            }
            Class<?> made = made(handler.getValue());
            boolean fits =
                    ANSWERS.stream().anyMatch(answer -> made.isAssignableFrom(answer) || answer.isAssignableFrom(made));
            if (!fits) {
                problems.add(
                        "exception handler of " + name(handler.getKey()),
                        "returns " + made.getSimpleName() + ", which is no answer",
                        "return a Response, such as Response.json(400, value), a ResponseEntity or a ServerResponse");
            }
        }
    }

    /** What a handler returns, or what it returns brings; {@code Object} if that is unknown. */
    private static Class<?> made(Call handler) {
        Class<?> result = handler.resultClass();
        if (!Publisher.class.isAssignableFrom(result) && !CompletionStage.class.isAssignableFrom(result)) {
            return result;
        }
        Type type = handler.returnType().map(AnnotatedType::getType).orElse(result);
        return ResolvableType.forType(type).getGeneric(0).resolve(Object.class);
    }

    private static Object name(Object key) {
        return (key instanceof Class<?> type) ? type.getSimpleName() : "status " + key;
    }
}
