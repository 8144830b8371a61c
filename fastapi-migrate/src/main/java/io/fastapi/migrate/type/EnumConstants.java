package io.fastapi.migrate.type;

import io.fastapi.migrate.java.JavaNames;
import io.fastapi.migrate.java.NameScope;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The constants of an enum, by value. */
public final class EnumConstants {

    private EnumConstants() {}

    /** The names of the constants in the order of the schema. */
    public static Map<JsonNode, String> of(ObjectNode schema) {
        NameScope names = new NameScope();
        Map<JsonNode, String> constants = new LinkedHashMap<>();
        for (JsonNode value : schema.path("enum")) {
            constants.computeIfAbsent(value, key -> names.unique(JavaNames.constant(text(key)), "_"));
        }
        return constants;
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "none";
        }
        boolean negative = value.isNumber() && value.decimalValue().signum() < 0;
        return negative ? "minus " + value.decimalValue().negate() : value.asString("");
    }
}
