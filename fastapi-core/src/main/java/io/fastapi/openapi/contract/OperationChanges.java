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
 * @param before the document that clients know
 * @param after the document as it is
 * @param notes what was found
 * @param requests who writes requests: clients, or for webhooks the application
 */
record OperationChanges(Side before, Side after, Notes notes, Direction requests) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]*)[^}]*}");

    void compare(Found earlier, Found later) {
        String where = later.name();
        String id = earlier.operation().path("operationId").asString("");
        String newId = later.operation().path("operationId").asString("");
        if (!id.equals(newId)) {
            this.notes.breaking(
                    where, "has the id " + newId + " in place of " + id + ", which clients name methods after");
        }
        if (later.operation().path("deprecated").asBoolean(false)
                && !earlier.operation().path("deprecated").asBoolean(false)) {
            this.notes.compatible(where, "is deprecated now");
        }
        compareParameters(where, earlier, later);
        compareBodies(where, earlier.operation(), later.operation());
        compareResponses(
                where, earlier.operation().path("responses"), later.operation().path("responses"));
        new SecurityChanges(this.before, this.after, this.notes).compare(where, earlier.operation(), later.operation());
        compareCallbacks(
                where, earlier.operation().path("callbacks"), later.operation().path("callbacks"));
    }

    private void compareParameters(String where, Found earlier, Found later) {
        Map<String, JsonNode> known = parameters(earlier, this.before, names(later.path()));
        Map<String, JsonNode> now = parameters(later, this.after, names(later.path()));
        known.forEach((name, parameter) -> {
            JsonNode same = now.get(name);
            if (same == null) {
                this.notes.breaking(where, "no longer takes the " + name);
                return;
            }
            String at = where + ", " + name;
            boolean wasRequired = parameter.path("required").asBoolean(false);
            if (same.path("required").asBoolean(false) != wasRequired) {
                required(at, !wasRequired);
            }
            SchemaChanges.ofTexts(this.before, this.after, this.notes)
                    .compare(parameter.path("schema"), same.path("schema"), at, this.requests);
        });
        now.forEach((name, parameter) -> {
            if (!known.containsKey(name)) {
                added(where, parameter.path("required").asBoolean(false), "the " + name);
            }
        });
    }

    private void required(String at, boolean now) {
        if (now) {
            this.requests.narrowed(this.notes, at, "is required now");
        } else {
            this.requests.widened(this.notes, at, "is no longer required");
        }
    }

    private void added(String where, boolean required, String what) {
        if (required) {
            this.requests.narrowed(this.notes, where, "requires " + what + ", which is new");
        } else {
            this.notes.compatible(where, "takes " + what + ", which is new");
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
        JsonNode known = this.before.resolved(earlier.path("requestBody"));
        JsonNode now = this.after.resolved(later.path("requestBody"));
        if (known.isMissingNode() && now.isMissingNode()) {
            return;
        }
        boolean required = now.path("required").asBoolean(false);
        if (known.isMissingNode()) {
            added(where, required, "a body");
        } else if (now.isMissingNode()) {
            this.notes.breaking(where, "no longer takes a body");
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
                this.notes.breaking(where + ", " + what, "is no longer " + type.getKey());
            } else {
                String member = type.getValue().has("itemSchema") ? "itemSchema" : "schema";
                schemas().compare(type.getValue().path(member), same.path(member), where + ", " + what, direction);
            }
        });
        now.properties().forEach(type -> {
            if (!known.has(type.getKey())) {
                this.notes.compatible(where + ", " + what, "may be " + type.getKey() + " now");
            }
        });
    }

    private void compareResponses(String where, JsonNode known, JsonNode now) {
        known.properties().forEach(response -> {
            String status = response.getKey();
            JsonNode same = this.after.resolved(now.path(status));
            if (!same.isMissingNode()) {
                JsonNode earlier = this.before.resolved(response.getValue());
                compareContent(
                        where,
                        "answer " + status,
                        earlier.path("content"),
                        same.path("content"),
                        this.requests.other());
            } else if (isSuccess(status)) {
                this.notes.breaking(where, "no longer answers " + status);
            } else {
                this.notes.compatible(where, "no longer answers " + status);
            }
        });
        now.properties().forEach(response -> {
            if (known.has(response.getKey())) {
                return;
            }
            if (isSuccess(response.getKey())) {
                this.notes.breaking(where, "may answer " + response.getKey() + ", which clients do not know");
            } else {
                this.notes.compatible(where, "may answer " + response.getKey() + " now");
            }
        });
    }

    private static boolean isSuccess(String status) {
        return status.startsWith("2");
    }

    private void compareCallbacks(String where, JsonNode known, JsonNode now) {
        OperationChanges callbacks = new OperationChanges(this.before, this.after, this.notes, this.requests.other());
        DocumentChanges.compare(
                DocumentChanges.callbacks(where, known), DocumentChanges.callbacks(where, now), callbacks);
    }

    private SchemaChanges schemas() {
        return SchemaChanges.of(this.before, this.after, this.notes);
    }
}
