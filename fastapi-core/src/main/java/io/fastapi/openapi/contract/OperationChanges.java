package io.fastapi.openapi.contract;

import io.fastapi.openapi.contract.DocumentChanges.Found;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Compares two operations.
 *
 * @param comparison the documents
 * @param requests who writes requests: clients, or for webhooks the application
 */
record OperationChanges(Comparison comparison, Direction requests) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]*)[^}]*}");

    Notes notes() {
        return this.comparison.notes();
    }

    private Side before() {
        return this.comparison.before();
    }

    private Side after() {
        return this.comparison.after();
    }

    void compare(Found earlier, Found later) {
        String where = later.name();
        if (!earlier.id().equals(later.id())) {
            notes().breaking(
                            where,
                            "has the id " + later.id() + " in place of " + earlier.id()
                                    + ", which clients name methods after");
        }
        if (later.operation().path("deprecated").asBoolean(false)
                && !earlier.operation().path("deprecated").asBoolean(false)) {
            notes().compatible(where, "is deprecated now");
        }
        compareParameters(where, earlier, later);
        compareBodies(where, earlier.operation(), later.operation());
        compareResponses(
                where, earlier.operation().path("responses"), later.operation().path("responses"));
        new SecurityChanges(this.comparison).compare(where, earlier.operation(), later.operation());
        compareCallbacks(
                where, earlier.operation().path("callbacks"), later.operation().path("callbacks"));
    }

    private static String id(Found operation) {
        return operation.id().isEmpty() ? "none" : "the id " + operation.id();
    }

    private void compareParameters(String where, Found earlier, Found later) {
        Map<String, JsonNode> known = parameters(earlier, before(), names(later.path()));
        Map<String, JsonNode> now = parameters(later, after(), names(later.path()));
        known.forEach((name, parameter) -> {
            JsonNode same = now.get(name);
            if (same == null) {
                notes().breaking(where, "no longer takes the " + name);
                return;
            }
            String at = where + ", " + name;
            boolean wasRequired = parameter.path("required").asBoolean(false);
            if (same.path("required").asBoolean(false) != wasRequired) {
                required(at, !wasRequired);
            }
            compareStyle(at, parameter, same);
            SchemaChanges.ofTexts(this.comparison).compareAll(schema(parameter), schema(same), at, this.requests);
        });
        now.forEach((name, parameter) -> {
            if (!known.containsKey(name)) {
                added(where, parameter.path("required").asBoolean(false), "the " + name);
            }
        });
    }

    /** How lists and objects are written as text. */
    private void compareStyle(String at, JsonNode known, JsonNode now) {
        String style = style(known);
        String newStyle = style(now);
        if (!style.equals(newStyle)) {
            notes().breaking(at, "is written as " + newStyle + ", and not as " + style);
        }
    }

    /** Of a parameter, or of the one media type in which it is written. */
    private static JsonNode schema(JsonNode parameter) {
        return parameter.path("content").properties().stream()
                .findFirst()
                .map(content -> content.getValue().path("schema"))
                .orElse(parameter.path("schema"));
    }

    private static String style(JsonNode parameter) {
        if (parameter.has("content")) {
            return String.join(", ", parameter.get("content").propertyNames());
        }
        String kind = parameter.path("in").asString("");
        boolean form = kind.equals("query") || kind.equals("cookie");
        String style = parameter.path("style").asString(form ? "form" : "simple");
        boolean each = parameter.path("explode").asBoolean(style.equals("form"));
        return style + (each ? " with each item by itself" : " with all items together");
    }

    private void required(String at, boolean now) {
        if (now) {
            this.requests.narrowed(notes(), at, "is required now");
        } else {
            this.requests.widened(notes(), at, "is no longer required");
        }
    }

    private void added(String where, boolean required, String what) {
        if (required) {
            this.requests.narrowed(notes(), where, "requires " + what + ", which is new");
        } else {
            notes().compatible(where, "takes " + what + ", which is new");
        }
    }

    /** By kind and name; variables of the path have the names of the later path, in their order. */
    private static Map<String, JsonNode> parameters(Found operation, Side side, List<String> pathNames) {
        List<String> own = names(operation.path());
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        for (JsonNode all : List.of(
                operation.item().path("parameters"), operation.operation().path("parameters"))) {
            for (JsonNode each : all) {
                JsonNode parameter = side.resolved(each);
                String kind = parameter.path("in").asString("");
                String name = name(kind, parameter.path("name").asString(""));
                int index = kind.equals("path") ? own.indexOf(name) : -1;
                String shown = (index >= 0 && index < pathNames.size()) ? pathNames.get(index) : name;
                parameters.put(kind + " parameter '" + shown + "'", parameter);
            }
        }
        return parameters;
    }

    /** Case is nothing that tells headers apart. */
    private static String name(String kind, String name) {
        return kind.equals("header") ? name.toLowerCase(Locale.ROOT) : name;
    }

    private static List<String> names(String path) {
        List<String> names = new ArrayList<>();
        Matcher variables = VARIABLE.matcher(path);
        while (variables.find()) {
            names.add(variables.group(1));
        }
        return names;
    }

    private void compareBodies(String where, JsonNode earlier, JsonNode later) {
        JsonNode known = before().resolved(earlier.path("requestBody"));
        JsonNode now = after().resolved(later.path("requestBody"));
        if (known.isMissingNode() && now.isMissingNode()) {
            return;
        }
        boolean required = now.path("required").asBoolean(false);
        if (known.isMissingNode()) {
            added(where, required, "a body");
        } else if (now.isMissingNode()) {
            notes().breaking(where, "no longer takes a body");
        } else {
            if (required != known.path("required").asBoolean(false)) {
                required(where + ", body", required);
            }
            compareContent(where, "body", known.path("content"), now.path("content"), this.requests);
        }
    }

    private void compareContent(String where, String what, JsonNode known, JsonNode now, Direction direction) {
        known.properties().forEach(type -> {
            JsonNode same = now.path(type.getKey());
            if (same.isMissingNode()) {
                notes().breaking(where + ", " + what, "is no longer " + type.getKey());
            } else {
                String member = type.getValue().has("itemSchema") ? "itemSchema" : "schema";
                schemas(type.getKey())
                        .compareAll(type.getValue().path(member), same.path(member), where + ", " + what, direction);
            }
        });
        now.properties().forEach(type -> {
            if (!known.has(type.getKey())) {
                notes().compatible(where + ", " + what, "may be " + type.getKey() + " now");
            }
        });
    }

    private void compareResponses(String where, JsonNode known, JsonNode now) {
        known.properties().forEach(response -> {
            String status = response.getKey();
            JsonNode same = after().resolved(now.path(status));
            if (!same.isMissingNode()) {
                JsonNode earlier = before().resolved(response.getValue());
                compareContent(
                        where,
                        "answer " + status,
                        earlier.path("content"),
                        same.path("content"),
                        this.requests.other());
            } else if (isSuccess(status)) {
                notes().breaking(where, "no longer answers " + status);
            } else {
                notes().compatible(where, "no longer answers " + status);
            }
        });
        now.properties().forEach(response -> {
            if (known.has(response.getKey())) {
                return;
            }
            if (isSuccess(response.getKey())) {
                notes().breaking(where, "may answer " + response.getKey() + ", which clients do not know");
            } else {
                notes().compatible(where, "may answer " + response.getKey() + " now");
            }
        });
    }

    private static boolean isSuccess(String status) {
        return status.startsWith("2");
    }

    private void compareCallbacks(String where, JsonNode known, JsonNode now) {
        OperationChanges callbacks = new OperationChanges(this.comparison, this.requests.other());
        DocumentChanges.compare(
                DocumentChanges.callbacks(where, known), DocumentChanges.callbacks(where, now), callbacks);
    }

    /** Forms are made of texts, which may be there several times. */
    private SchemaChanges schemas(String mediaType) {
        boolean form = mediaType.startsWith("multipart/") || mediaType.startsWith("application/x-www-form-urlencoded");
        return form ? SchemaChanges.ofTexts(this.comparison) : SchemaChanges.of(this.comparison);
    }
}
