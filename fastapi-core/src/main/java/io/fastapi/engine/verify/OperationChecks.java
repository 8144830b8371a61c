package io.fastapi.engine.verify;

import io.fastapi.error.Problems;
import io.fastapi.input.Fallback;
import io.fastapi.input.In;
import io.fastapi.input.Input;
import io.fastapi.input.Param;
import io.fastapi.operation.Described;
import io.fastapi.operation.Operation;
import io.fastapi.operation.ResponseClass;
import io.fastapi.operation.Settings;
import io.fastapi.operation.Settings.ModelChoice;
import io.fastapi.response.Statuses;

/** What can be said of operations from their descriptions alone. */
final class OperationChecks {

    private OperationChecks() {}

    /** Notes what is wrong with an operation, apart from its path. */
    static void check(Operation operation, Problems problems) {
        if (Described.isServedElsewhere(operation)) {
            problems.add(
                    operation,
                    "has no handler, so it can only be described",
                    "give its router to callbacks(..) or webhooks(..), or call .handle(..)");
        }
        checkStatus(operation, problems);
        checkDefaults(operation, problems);
        checkWords(operation, problems);
    }

    /** Notes what an operation was given that nobody can mean, itself or by what is around it. */
    static void checkWords(Operation operation, Problems problems) {
        Settings settings = operation.settings();
        problems.addAll(settings.inheritedMistakes());
        settings.misuses().forEach(misuse -> problems.add(operation, misuse.what(), misuse.fix()));
        MiddlewareChecks.check(settings.around(), problems);
        settings.callbacks().forEach(callback -> checkWords(callback, problems));
    }

    private static void checkStatus(Operation operation, Problems problems) {
        Settings settings = operation.settings();
        int status = settings.status()
                .orElseGet(() ->
                        settings.responseClass().orElse(ResponseClass.JSON).status());
        if (!Statuses.isStatus(status)) {
            problems.add(operation, status + " is no HTTP status", Statuses.FIX);
        }
        if (Statuses.hasNoBody(status) && settings.responseModel() instanceof ModelChoice.Declared) {
            problems.add(
                    operation,
                    "status " + status + " must not have a response body, but a response model is declared",
                    "take .responseModel(..) away, or use another status");
        }
    }

    private static void checkDefaults(Operation operation, Problems problems) {
        for (Input<?> input : operation.inputs()) {
            if (input instanceof Param<?> param
                    && param.in() == In.PATH
                    && !(param.fallback() instanceof Fallback.Required)) {
                problems.add(
                        operation,
                        param.label() + " is optional, but a path always has all its variables",
                        "take .optional() or .orElse(..) away; for a type that may be null write .optional().required()");
            }
        }
    }
}
