package io.fastapi.engine.verify;

import io.fastapi.engine.route.RouteIndex;
import io.fastapi.error.Problems;
import io.fastapi.input.Fallback;
import io.fastapi.input.In;
import io.fastapi.input.Input;
import io.fastapi.input.Param;
import io.fastapi.operation.Operation;
import io.fastapi.operation.Settings;
import io.fastapi.operation.Settings.ModelChoice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be said of operations from their descriptions alone. */
final class OperationChecks {

    private static final Pattern CONVERTER = Pattern.compile("\\{\\w+:([^}]*)}");

    private OperationChecks() {}

    /** Notes what is wrong with operations, and returns those whose path can be compiled further. */
    static List<Operation> servable(List<Operation> operations, Map<String, String> converters, Problems problems) {
        Set<String> known = new TreeSet<>(RouteIndex.CONVERTERS.keySet());
        known.addAll(converters.keySet());
        List<Operation> servable = new ArrayList<>();
        for (Operation operation : operations) {
            checkStatus(operation, problems);
            checkDefaults(operation, problems);
            if (checkPath(operation, known, problems)) {
                servable.add(operation);
            }
        }
        return servable;
    }

    private static boolean checkPath(Operation operation, Set<String> converters, Problems problems) {
        String path = operation.settings().path();
        if (!path.startsWith("/")) {
            problems.add(operation, "the path does not start with a slash", "write \"/" + path + "\"");
            return false;
        }
        if (path.contains("//")) {
            problems.add(
                    operation,
                    "the path has two slashes in a row",
                    "a router's prefix must not end with a slash: write .prefix(\"/items\")");
        }
        Matcher converter = CONVERTER.matcher(path);
        while (converter.find()) {
            if (!converters.contains(converter.group(1))) {
                problems.add(
                        operation,
                        "unknown path converter '" + converter.group(1) + "'",
                        "use one of " + converters + ", or add it with FastApi.pathConverter(..)");
                return false;
            }
        }
        return checkNames(operation, problems);
    }

    private static boolean checkNames(Operation operation, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (String name : RouteIndex.variables(operation.settings().path())) {
            if (!seen.add(name)) {
                problems.add(
                        operation, "the path has two variables {" + name + "}", "give each variable a name of its own");
                return false;
            }
        }
        return true;
    }

    private static void checkStatus(Operation operation, Problems problems) {
        Settings settings = operation.settings();
        int status = settings.status().orElse(200);
        boolean noBody = status < 200 || status == 204 || status == 205 || status == 304;
        if (noBody && settings.responseModel() instanceof ModelChoice.Declared) {
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
                        param + " is optional, but a path always has all its variables",
                        "take .optional() or .orElse(..) away");
            }
        }
    }
}
