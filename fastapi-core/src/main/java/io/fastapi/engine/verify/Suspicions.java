package io.fastapi.engine.verify;

import io.fastapi.engine.route.RouteIndex;
import io.fastapi.engine.route.RouteIndex.Definition;
import io.fastapi.engine.route.RouteIndex.Found;
import io.fastapi.error.Problems;
import io.fastapi.operation.Operation;
import io.fastapi.operation.Route;
import io.fastapi.operation.Settings.ModelChoice;
import io.fastapi.operation.Transport;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.model.TypeSpec;
import io.fastapi.types.serialize.FieldFilter;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.shape.UnsupportedTypeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What FastAPI allows but nobody means: an operation that an earlier one hides, two operations with one id. */
final class Suspicions {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+(?::(\\w+))?}");
    private static final String ANY_METHOD = "~";
    private static final Map<String, String> SAMPLES =
            Map.of("int", "1", "float", "1.5", "uuid", "00000000-0000-0000-0000-000000000000");

    private Suspicions() {}

    /** Notes each suspicious definition. */
    static void find(
            List<Definition<Route>> definitions,
            Map<String, String> converters,
            TypeAdapters adapters,
            Problems suspicious) {
        hidden(Transport.REQUEST.of(definitions, Definition::target), converters, suspicious);
        hidden(Transport.WEB_SOCKET.of(definitions, Definition::target), converters, suspicious);
        repeated(definitions, suspicious);
        definitions.forEach(definition -> SuspiciousPaths.check(definition, suspicious));
        for (Definition<Route> definition : definitions) {
            if (definition.target() instanceof Operation operation) {
                MixedParams.check(operation, adapters, suspicious);
                filtered(operation, adapters, suspicious);
            }
        }
    }

    private static void hidden(
            List<Definition<Route>> definitions, Map<String, String> converters, Problems suspicious) {
        RouteIndex<Route> index = RouteIndex.of(definitions, converters);
        for (Definition<Route> definition : definitions) {
            String host = sample(definition.host().orElse(""));
            String path = sample(definition.path());
            List<String> methods = definition.methods().isEmpty() ? List.of(ANY_METHOD) : definition.methods();
            for (String method : methods) {
                if (index.find(method, path, host) instanceof Found<Route> found
                        && found.target() != definition.target()) {
                    suspicious.add(
                            definition.target(),
                            neverReached(definition.target(), found.target()),
                            "declare it first, or change one of the paths");
                }
            }
        }
    }

    private static String neverReached(Route hidden, Route first) {
        boolean alike = hidden.toString().equals(first.toString());
        if (alike && hidden instanceof Operation later && first instanceof Operation earlier) {
            return later.handler().label() + " is never reached, because "
                    + earlier.handler().label() + " is declared before it for the same path";
        }
        return "it is never reached, because " + first + " is declared before it and fits the same paths";
    }

    /** Fields to include or exclude that the response model does not have. */
    private static void filtered(Operation operation, TypeAdapters adapters, Problems suspicious) {
        if (!(operation.settings().responseModel() instanceof ModelChoice.Declared declared)) {
            return;
        }
        try {
            Shape shape = adapters.shape(TypeSpec.of(declared.model().type()));
            for (FieldFilter.Unknown unknown : declared.model().filter().unknown(shape)) {
                suspicious.add(
                        operation,
                        "its response model includes or excludes " + unknown.path() + ", which is no field of it",
                        unknown.known().isEmpty()
                                ? "name a field, one inside of it behind a dot, and every element of a list by __all__"
                                : "name one of " + String.join(", ", unknown.known())
                                        + ", and what is inside of one behind a dot");
            }
        } catch (UnsupportedTypeException reported) {
            // where the model is compiled
        }
    }

    /** A path that fits a template and nothing narrower. */
    private static String sample(String template) {
        Matcher variable = VARIABLE.matcher(template);
        return variable.replaceAll(match -> SAMPLES.getOrDefault(String.valueOf(match.group(1)), "~"));
    }

    private static void repeated(List<Definition<Route>> definitions, Problems suspicious) {
        Map<String, Operation> byId = new HashMap<>();
        for (Definition<Route> definition : definitions) {
            if (definition.target() instanceof Operation operation
                    && operation.settings().includeInSchema()) {
                Operation first = byId.putIfAbsent(operation.operationId(), operation);
                if (first != null) {
                    suspicious.add(
                            operation,
                            "its operation id " + operation.operationId() + " is also that of " + first,
                            "give one of them another .name(..) or .operationId(..)");
                } else if (definition.methods().size() > 1) {
                    suspicious.add(
                            operation,
                            "its operation id " + operation.operationId() + " stands for all of " + definition.methods()
                                    + " in the document",
                            "declare an operation for each method, or leave it out of the document");
                }
            }
        }
    }
}
