package io.fastapi.engine.verify;

import io.fastapi.FastApi;
import io.fastapi.engine.route.RouteIndex.Definition;
import io.fastapi.error.Problems;
import io.fastapi.operation.Operation;
import io.fastapi.operation.Settings;
import java.util.ArrayList;
import java.util.List;

/** Checks what can be said of operations from their descriptions alone. */
public final class DefinitionChecks {

    private DefinitionChecks() {}

    /**
     * Notes what is wrong with operations and returns the routes of those that can be compiled further.
     *
     * @param operations the operations, in matching order
     * @param app knows the path converters
     * @param strict whether what is only suspicious is a problem, instead of a warning in the log
     * @param problems where mistakes are noted
     */
    public static List<Definition<Operation>> routes(
            List<Operation> operations, FastApi app, boolean strict, Problems problems) {
        List<Definition<Operation>> routes = new ArrayList<>();
        for (Operation operation : OperationChecks.servable(operations, app.pathConverters(), problems)) {
            Settings settings = operation.settings();
            routes.add(new Definition<>(settings.methods(), settings.path(), operation));
        }
        Suspicions.report(routes, app.pathConverters(), strict, problems);
        return routes;
    }
}
