package io.fastapi.operation;

import io.fastapi.function.Call;
import io.fastapi.function.Fn0;
import io.fastapi.types.error.MisuseException;
import java.util.ArrayList;
import java.util.List;

/** Operations that only the documentation shows, since others serve them: callbacks and webhooks. */
public final class Described {

    /** What handles an operation that nobody here serves. */
    private static final Call ELSEWHERE = Call.now((Fn0<Object>) () -> {
        throw new IllegalStateException("Served by others");
    });

    private Described() {}

    /**
     * The operations of a list, those of routers included; they need no handlers.
     *
     * @throws MisuseException if an entry is neither an operation nor a router of operations
     */
    public static List<Operation> operations(RouterEntry... entries) {
        List<Operation> operations = new ArrayList<>();
        for (RouterEntry entry : entries) {
            if (entry instanceof OperationSettings<?> withoutHandler) {
                operations.add(withoutHandler.operation(ELSEWHERE));
            } else if (entry instanceof Routable routable) {
                routable.routes(Inherited.NONE).forEach(route -> operations.add(operation(route)));
            } else {
                throw noOperation(entry);
            }
        }
        return List.copyOf(operations);
    }

    /** Whether an operation was given no handler, so that nobody can serve it here. */
    public static boolean isServedElsewhere(Operation operation) {
        return operation.handler() == ELSEWHERE;
    }

    private static Operation operation(Route route) {
        if (route instanceof Operation operation) {
            return operation;
        }
        throw noOperation(route);
    }

    private static MisuseException noOperation(Object entry) {
        return new MisuseException(
                entry + " is no operation that can be described", "give operations, or routers of such");
    }
}
