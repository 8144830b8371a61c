package io.fastapi.migrate.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings a document of an older FastAPI or pydantic 2 to what today's would write for the same program, and says what it
 * changed.
 */
final class Upgrade {

    private static final Set<String> ONE =
            Set.of("items", "additionalProperties", "propertyNames", "not", "contentSchema");
    private static final Set<String> SEVERAL = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> NAMED = Set.of("properties", "patternProperties");

    private static final Set<String> VALIDATION = Set.of("ValidationError", "HTTPValidationError");
    private static final String DECIMAL = "^(?!^[-+.]*$)[+-]?0*";

    private final Map<String, Integer> changes = new TreeMap<>();

    private final boolean today;

    private Upgrade(boolean today) {
        this.today = today;
    }

    static ServiceDocument of(ObjectNode document) {
        Upgrade upgrade = new Upgrade(isOfToday(document));
        ObjectNode copy = document.deepCopy();
        upgrade.schemas(copy);
        upgrade.validationErrors(copy.path("components").path("schemas"));
        List<String> lines = new ArrayList<>();
        upgrade.changes.forEach((change, count) -> lines.add(change + " (" + count + " times)"));
        return new ServiceDocument(copy, List.copyOf(lines));
    }

    /** Today's FastAPI says in the schema of an error what was sent. */
    private static boolean isOfToday(ObjectNode document) {
        return document.at("/components/schemas/ValidationError/properties").has("ctx");
    }

    /** Every schema below a node: what stands under {@code schema} or {@code itemSchema}, and the components. */
    private void schemas(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                boolean schema =
                        member.getKey().equals("schema") || member.getKey().equals("itemSchema");
                if (schema && member.getValue() instanceof ObjectNode found) {
                    if (!isDownload(found)) {
                        schema(found);
                    }
                } else if (member.getKey().equals("schemas")) {
                    member.getValue().properties().forEach(entry -> {
                        boolean own = VALIDATION.contains(entry.getKey());
                        if (!own && entry.getValue() instanceof ObjectNode component) {
                            component(component);
                        }
                    });
                } else {
                    schemas(member.getValue());
                }
            }
        } else {
            node.forEach(this::schemas);
        }
    }

    /** Whether a service said itself that bytes are answered; FastAPI's own schemas of bytes have a title. */
    private static boolean isDownload(ObjectNode schema) {
        return schema.path("format").asString("").equals("binary") && !schema.has("title");
    }

    private void component(ObjectNode schema) {
        if (!this.today && schema.has("const") && schema.has("title") && !schema.has("enum")) {
            ArrayNode values = JsonTrees.array(List.of(schema.remove("const")));
            schema.set("enum", values);
            changed("an enum of one value said \"const\"");
        }
        schema(schema);
    }

    private void schema(ObjectNode schema) {
        decimal(schema);
        if (!this.today) {
            older(schema);
        }
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            inside(member.getKey(), member.getValue());
        }
    }

    private void older(ObjectNode schema) {
        reference(schema);
        upload(schema);
        constant(schema);
        if (schema.path("type").asString("").equals("object")
                && !schema.has("properties")
                && !schema.has("additionalProperties")
                && !schema.has("patternProperties")) {
            schema.put("additionalProperties", true);
            changed("a dict said no \"additionalProperties\"");
        }
    }

    private void inside(String keyword, JsonNode value) {
        if (ONE.contains(keyword) && value instanceof ObjectNode inner) {
            schema(inner);
        } else if (SEVERAL.contains(keyword)) {
            value.forEach(item -> {
                if (item instanceof ObjectNode inner) {
                    schema(inner);
                }
            });
        } else if (NAMED.contains(keyword)) {
            value.properties().forEach(entry -> {
                if (entry.getValue() instanceof ObjectNode inner) {
                    schema(inner);
                }
            });
        }
    }

    private void reference(ObjectNode schema) {
        JsonNode only = schema.path("allOf");
        if (only.size() == 1 && only.path(0).has("$ref") && only.path(0).size() == 1) {
            schema.remove("allOf");
            schema.set("$ref", only.path(0).get("$ref"));
            if (only.path(0).path("$ref").asString("").contains("/Body_")) {
                schema.remove("title");
            }
            changed("a reference beside a default or description stood in \"allOf\"");
        }
    }

    private void upload(ObjectNode schema) {
        if (schema.path("format").asString("").equals("binary")
                && schema.path("type").asString("").equals("string")) {
            schema.remove("format");
            schema.put("contentMediaType", "application/octet-stream");
            changed("a file had \"format\": \"binary\"");
        }
    }

    private void decimal(ObjectNode schema) {
        if (schema.path("pattern").asString("").startsWith(DECIMAL)) {
            schema.remove("pattern");
            changed("the text of a Decimal had a \"pattern\"");
        }
    }

    private void constant(ObjectNode schema) {
        JsonNode value = schema.path("const");
        if (value.isMissingNode()) {
            return;
        }
        if (schema.path("enum").size() == 1) {
            schema.remove("enum");
            changed("a literal of one value had \"enum\" beside \"const\"");
        }
        if (!schema.has("type") && (value.isString() || value.isIntegralNumber())) {
            schema.put("type", value.isString() ? "string" : "integer");
            changed("a literal of one value had no \"type\"");
        }
    }

    private void validationErrors(JsonNode schemas) {
        JsonNode properties = schemas.path("ValidationError").path("properties");
        if (properties instanceof ObjectNode members && members.has("loc") && !members.has("ctx")) {
            members.set("input", JsonTrees.text("title", "Input"));
            members.set("ctx", JsonTrees.text("title", "Context").put("type", "object"));
            changed("a validation error had neither \"input\" nor \"ctx\"");
        }
    }

    private void changed(String change) {
        this.changes.merge(change, 1, Integer::sum);
    }
}
