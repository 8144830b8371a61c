package io.fastapi.migrate.write;

import io.fastapi.migrate.document.JsonTrees;
import io.fastapi.migrate.java.Code;
import io.fastapi.migrate.java.JavaFile;
import io.fastapi.migrate.java.Text;
import io.fastapi.migrate.type.Component;
import io.fastapi.migrate.type.EnumConstants;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes enums. */
final class EnumWriter {

    private static final String OURS = "io.fastapi.types.model.";
    private static final String JACKSON = "com.fasterxml.jackson.annotation.";

    private EnumWriter() {}

    static JavaFile write(Component component, String modelPackage) {
        ObjectNode schema = component.schema();
        Code code = new Code();
        String description = schema.path("description").asString("");
        String said = description.isBlank() ? "The choice " + component.name() + "." : description;
        code.add("/** " + Text.comment(said.strip().lines().findFirst().orElse("")) + " */\n");
        annotation(code, "SchemaName", component.name(), component.className());
        annotation(code, "Title", schema.path("title").asString(component.name()), component.name());
        annotation(code, "Description", description, "");
        Map<JsonNode, String> constants = EnumConstants.of(schema);
        code.add("public enum " + component.className() + " {\n");
        if (constants.keySet().stream().allMatch(JsonNode::isString)) {
            texts(code, constants);
        } else {
            values(code, component.className(), constants);
        }
        return code.add("}\n").file(modelPackage, component.className());
    }

    private static void annotation(Code code, String name, String text, String unless) {
        if (!Text.isConstant(text)) {
            code.add(Text.missing(name) + "\n");
        } else if (!text.equals(unless)) {
            code.uses(OURS + name).add("@" + name + "(" + Text.literal(text) + ")\n");
        }
    }

    private static void texts(Code code, Map<JsonNode, String> constants) {
        List<String> lines = new ArrayList<>();
        constants.forEach((value, name) -> {
            boolean same = value.stringValue().equals(name);
            if (!same) {
                code.uses(JACKSON + "JsonProperty");
            }
            lines.add((same ? "" : "    @JsonProperty(" + Text.literal(value.stringValue()) + ")\n") + "    " + name);
        });
        code.add(String.join(",\n", lines) + "\n");
    }

    private static void values(Code code, String className, Map<JsonNode, String> constants) {
        code.uses(JACKSON + "JsonValue");
        String type = type(constants);
        if (type.startsWith("@")) {
            code.uses("org.jspecify.annotations.Nullable");
        }
        List<String> lines = new ArrayList<>();
        constants.forEach((value, name) -> lines.add("    " + name + "(" + expression(value, type, code) + ")"));
        code.add(String.join(",\n", lines) + ";\n\n");
        code.add("    private final " + type + " value;\n\n");
        code.add("    " + className + "(" + type + " value) {\n        this.value = value;\n    }\n\n");
        code.add("    @JsonValue\n    public " + type + " value() {\n        return this.value;\n    }\n");
    }

    private static String type(Map<JsonNode, String> constants) {
        if (constants.keySet().stream().allMatch(value -> value.isIntegralNumber() && value.canConvertToInt())) {
            return "int";
        }
        if (constants.keySet().stream().allMatch(value -> value.isNumber() && !value.isIntegralNumber())) {
            return "double";
        }
        if (constants.keySet().stream().anyMatch(JsonNode::isNull)) {
            return "@Nullable Object";
        }
        return constants.keySet().stream().allMatch(JsonNode::isBoolean) ? "boolean" : "Object";
    }

    private static String expression(JsonNode value, String type, Code code) {
        if (value.isString()) {
            return Text.literal(value.stringValue());
        }
        if (JsonTrees.isBeyondLong(value)) {
            code.uses("java.math.BigInteger");
            return "new BigInteger(" + Text.literal(value.asString()) + ")";
        }
        if (value.isIntegralNumber()) {
            return value.asLong() + ((type.equals("int") || value.canConvertToInt()) ? "" : "L");
        }
        return value.isNumber() ? Double.toString(value.doubleValue()) : value.isNull() ? "null" : value.asString();
    }
}
