package io.fastapi.migrate.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One operation of a document.
 *
 * @param method its method in lower case
 * @param path its path
 * @param tree its object
 */
public record OperationDocument(String method, String path, ObjectNode tree) {

    private static final Pattern NO_WORD = Pattern.compile("\\W", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern STATUS = Pattern.compile("[1-5][0-9][0-9]|[1-5]XX|default");
    private static final Set<String> KNOWN = Set.of(
            "tags",
            "summary",
            "description",
            "operationId",
            "deprecated",
            "security",
            "parameters",
            "requestBody",
            "responses",
            "callbacks");

    /** The tags. */
    public List<String> tags() {
        return JsonTrees.texts(this.tree.path("tags"));
    }

    /** A text of the operation. */
    public Optional<String> text(String member) {
        return this.tree.path(member).stringValueOpt();
    }

    /** The operation id; made from method and path where the document has none. */
    public String operationId() {
        return text("operationId").orElseGet(() -> word(this.path) + "_" + this.method);
    }

    /**
     * The name of the Python function, where the operation id is FastAPI's: function, path and method.
     */
    public Optional<String> functionName() {
        String end = word(this.path) + "_" + this.method;
        String id = operationId();
        boolean made = id.endsWith(end) && id.length() > end.length();
        return made ? Optional.of(id.substring(0, id.length() - end.length())) : Optional.empty();
    }

    private static String word(String text) {
        return NO_WORD.matcher(text).replaceAll("_");
    }

    /** The names of the variables in the path. */
    public List<String> pathVariables() {
        return VARIABLE.matcher(this.path)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    /** The parameters. */
    public List<ObjectNode> parameters() {
        return objects(this.tree.path("parameters"));
    }

    /** The body. */
    public Optional<ObjectNode> body() {
        return (this.tree.get("requestBody") instanceof ObjectNode body) ? Optional.of(body) : Optional.empty();
    }

    /** The answers by status, in the order of the document. */
    public Map<String, ObjectNode> responses() {
        Map<String, ObjectNode> responses = ServiceDocument.objects(this.tree.path("responses"));
        responses.keySet().removeIf(status -> !STATUS.matcher(status).matches());
        return responses;
    }

    /** Whether the document says that a request may be wrong, as it does of every operation that takes something. */
    public boolean canBeInvalid() {
        return Stream.of("422", "4XX", "default")
                .anyMatch(status -> this.tree.path("responses").has(status));
    }

    /** What has to be shown for the operation; each entry names one scheme, with the scopes asked for. */
    public List<ObjectNode> security() {
        return objects(this.tree.path("security"));
    }

    /** The callbacks by name, each with its one operation per path and method. */
    public Map<String, List<OperationDocument>> callbacks() {
        Map<String, List<OperationDocument>> callbacks = new LinkedHashMap<>();
        ServiceDocument.objects(this.tree.path("callbacks"))
                .forEach((name, paths) -> callbacks.put(name, ServiceDocument.operations(paths)));
        return callbacks;
    }

    /** The paths of callbacks that the document does not show, by name. */
    public Map<String, String> hiddenCallbacks() {
        Map<String, String> hidden = new LinkedHashMap<>();
        ServiceDocument.objects(this.tree.path("callbacks"))
                .forEach((name, paths) -> ServiceDocument.objects(paths).forEach((path, item) -> {
                    if (item.isEmpty()) {
                        hidden.put(name, path);
                    }
                }));
        return hidden;
    }

    /** What no function of FastAPI makes: what {@code openapi_extra} added, and answers of a status that is none. */
    public ObjectNode extra() {
        ObjectNode extra = JsonTrees.without(this.tree, KNOWN);
        ServiceDocument.objects(this.tree.path("responses")).forEach((status, answer) -> {
            if (!STATUS.matcher(status).matches()) {
                extra.withObject("responses").set(status, answer);
            }
        });
        return extra;
    }

    private static List<ObjectNode> objects(JsonNode array) {
        List<ObjectNode> objects = new ArrayList<>();
        array.forEach(item -> {
            if (item instanceof ObjectNode object) {
                objects.add(object);
            }
        });
        return objects;
    }
}
