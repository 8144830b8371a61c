package io.fastapi.migrate.type;

import io.fastapi.migrate.document.OperationDocument;
import io.fastapi.migrate.document.ServiceDocument;
import io.fastapi.migrate.java.JavaNames;
import io.fastapi.migrate.java.NameScope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The components for which classes are made: not those that FastAPI makes of the parts of a body, nor its own errors. */
public final class Components {

    /** What stands before the name of a component in a reference. */
    public static final String PREFIX = "#/components/schemas/";

    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^a-zA-Z0-9.\\-_]");

    private final Map<String, Component> byName = new LinkedHashMap<>();
    private final Map<String, ObjectNode> unreached = new LinkedHashMap<>();
    private final NameScope names = NameScope.ofClasses();

    private Components() {}

    /** Those of a document. */
    public static Components of(ServiceDocument document) {
        Map<String, ObjectNode> schemas = new LinkedHashMap<>(document.schemas());
        List<OperationDocument> operations = new ArrayList<>(document.operations());
        operations.addAll(document.webhooks());
        operations.forEach(
                operation -> operation.callbacks().values().forEach(operations2 -> hideBodies(operations2, schemas)));
        hideBodies(operations, schemas);
        hideErrors(schemas);
        Reach reach = Reach.of(document.tree(), document.schemas(), unread(operations, document.schemas()));
        Components components = new Components();
        Pairs pairs = Pairs.of(schemas);
        Set<String> forms = forms(operations);
        schemas.forEach((name, schema) -> components.add(name, schema, pairs, reach, forms));
        return components;
    }

    private static void hideBodies(List<OperationDocument> operations, Map<String, ObjectNode> schemas) {
        for (OperationDocument operation : operations) {
            operation
                    .body()
                    .ifPresent(body -> body.path("content").forEach(media -> {
                        String reference = media.path("schema").path("$ref").asString("");
                        if (isBodyOf(operation, reference)) {
                            schemas.remove(reference.substring(PREFIX.length()));
                        }
                    }));
        }
    }

    /** Whether a reference is to the object that FastAPI makes of several parts of a body. */
    public static boolean isBodyOf(OperationDocument operation, String reference) {
        String name = NOT_IN_A_NAME.matcher("Body_" + operation.operationId()).replaceAll("_");
        return reference.equals(PREFIX + name);
    }

    /** The parameters that no operation reads, whose models are nothing but documentation. */
    private static Set<JsonNode> unread(List<OperationDocument> operations, Map<String, ObjectNode> schemas) {
        ReadableParameters readable = new ReadableParameters(schemas);
        Set<JsonNode> unread = Collections.newSetFromMap(new IdentityHashMap<>());
        operations.forEach(operation -> operation.parameters().stream()
                .filter(parameter -> !readable.isReadable(parameter, operation))
                .forEach(unread::add));
        return unread;
    }

    private static void hideErrors(Map<String, ObjectNode> schemas) {
        ObjectNode error = schemas.get("ValidationError");
        ObjectNode errors = schemas.get("HTTPValidationError");
        boolean own = error != null
                && errors != null
                && error.path("properties").has("loc")
                && errors.path("properties").has("detail");
        if (own) {
            schemas.remove("ValidationError");
            schemas.remove("HTTPValidationError");
        }
    }

    /** The models that are forms as a whole. */
    private static Set<String> forms(List<OperationDocument> operations) {
        Set<String> forms = new HashSet<>();
        for (OperationDocument operation : operations) {
            operation
                    .body()
                    .ifPresent(body -> body.path("content").properties().forEach(media -> {
                        String reference =
                                media.getValue().path("schema").path("$ref").asString("");
                        boolean form = media.getKey().equals("multipart/form-data")
                                || media.getKey().equals("application/x-www-form-urlencoded");
                        if (form && reference.startsWith(PREFIX)) {
                            forms.add(reference.substring(PREFIX.length()));
                        }
                    }));
        }
        return forms;
    }

    private void add(String name, ObjectNode schema, Pairs pairs, Reach reach, Set<String> forms) {
        if (!reach.reaches(name)) {
            this.unreached.put(name, schema);
            return;
        }
        Optional<String> base = pairs.base(name);
        if (base.isEmpty()) {
            this.byName.put(
                    name,
                    new Component(
                            name, className(name), schema, Optional.empty(), reach.mode(name), forms.contains(name)));
            return;
        }
        Component known = this.byName.get(base.get() + Pairs.INPUT);
        Component component = (known != null)
                ? known
                : new Component(
                        base.get(),
                        className(base.get()),
                        pairs.input(base.get()),
                        Optional.of(pairs.output(base.get())),
                        Mode.INPUT,
                        false);
        this.byName.put(base.get() + Pairs.INPUT, component);
        this.byName.put(base.get() + Pairs.OUTPUT, component);
    }

    private String className(String name) {
        return this.names.unique(JavaNames.type(name), "Model");
    }

    /** The component that a reference is to. */
    public Optional<Component> find(String reference) {
        return reference.startsWith(PREFIX)
                ? Optional.ofNullable(this.byName.get(reference.substring(PREFIX.length())))
                : Optional.empty();
    }

    /** All components, each once. */
    public Set<Component> all() {
        return new LinkedHashSet<>(this.byName.values());
    }

    /** The schemas that no operation refers to, which something else than FastAPI added. */
    public Map<String, ObjectNode> unreached() {
        return this.unreached;
    }

    /** The names of classes that are taken. */
    NameScope classNames() {
        return this.names;
    }

    /** In which direction each component is used. */
    private record Reach(Set<String> input, Set<String> output, Set<JsonNode> unread) {

        static Reach of(ObjectNode tree, Map<String, ObjectNode> schemas, Set<JsonNode> unread) {
            Reach reach = new Reach(new HashSet<>(), new HashSet<>(), unread);
            reach.walk(tree.path("paths"), Mode.BOTH, schemas);
            reach.walk(tree.path("webhooks"), Mode.BOTH, schemas);
            return reach;
        }

        private void walk(JsonNode node, Mode mode, Map<String, ObjectNode> schemas) {
            if (this.unread.contains(node)) {
                return;
            }
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                String key = member.getKey();
                Mode inside = switch (key) {
                    case "parameters", "requestBody" -> (mode == Mode.BOTH) ? Mode.INPUT : mode;
                    case "responses" -> (mode == Mode.BOTH) ? Mode.OUTPUT : mode;
                    default -> mode;
                };
                if (key.equals("$ref") && member.getValue().isString()) {
                    follow(member.getValue().stringValue(), inside, schemas);
                } else {
                    walk(member.getValue(), inside, schemas);
                }
            }
            if (node.isArray()) {
                node.forEach(item -> walk(item, mode, schemas));
            }
        }

        private void follow(String reference, Mode mode, Map<String, ObjectNode> schemas) {
            String name = reference.startsWith(PREFIX) ? reference.substring(PREFIX.length()) : "";
            ObjectNode schema = schemas.get(name);
            if (schema != null && (mode == Mode.INPUT ? this.input : this.output).add(name)) {
                walk(schema, mode, schemas);
            }
        }

        boolean reaches(String name) {
            return this.input.contains(name) || this.output.contains(name);
        }

        Mode mode(String name) {
            boolean sent = this.input.contains(name);
            boolean answered = this.output.contains(name);
            return (sent == answered) ? Mode.BOTH : sent ? Mode.INPUT : Mode.OUTPUT;
        }
    }
}
