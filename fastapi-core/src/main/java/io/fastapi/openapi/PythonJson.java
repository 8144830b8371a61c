package io.fastapi.openapi;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Writes trees as Python's {@code json.dumps}, whose text FastAPI sends: floats and escapes differ from Jackson's. */
final class PythonJson {

    private final StringBuilder out = new StringBuilder();
    private final String itemSeparator;
    private final String keySeparator;
    private final boolean asciiOnly;

    private PythonJson(String itemSeparator, String keySeparator, boolean asciiOnly) {
        this.itemSeparator = itemSeparator;
        this.keySeparator = keySeparator;
        this.asciiOnly = asciiOnly;
    }

    /** As Starlette's {@code JSONResponse} writes it: compact, in UTF-8. */
    static byte[] compact(JsonNode tree) {
        PythonJson json = new PythonJson(",", ":", false);
        json.write(tree);
        return json.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As {@code json.dumps} writes it by default: with spaces, in ASCII. */
    static String dumps(JsonNode tree) {
        PythonJson json = new PythonJson(", ", ": ", true);
        json.write(tree);
        return json.out.toString();
    }

    private void write(JsonNode node) {
        if (node.isObject()) {
            writeObject(node);
        } else if (node.isArray()) {
            writeArray(node);
        } else if (node.isString()) {
            writeText(node.stringValue());
        } else if (node.isFloat() || node.isDouble()) {
            this.out.append(PythonFloats.repr(node.doubleValue()));
        } else {
            this.out.append(node);
        }
    }

    private void writeObject(JsonNode object) {
        this.out.append('{');
        Iterator<Map.Entry<String, JsonNode>> members = object.properties().iterator();
        while (members.hasNext()) {
            Map.Entry<String, JsonNode> member = members.next();
            writeText(member.getKey());
            this.out.append(this.keySeparator);
            write(member.getValue());
            this.out.append(members.hasNext() ? this.itemSeparator : "");
        }
        this.out.append('}');
    }

    private void writeArray(JsonNode array) {
        this.out.append('[');
        for (int i = 0; i < array.size(); i++) {
            this.out.append((i == 0) ? "" : this.itemSeparator);
            write(array.get(i));
        }
        this.out.append(']');
    }

    private void writeText(String text) {
        this.out.append('"');
        for (int i = 0; i < text.length(); i++) {
            writeChar(text.charAt(i));
        }
        this.out.append('"');
    }

    private void writeChar(char c) {
        switch (c) {
            case '"' -> this.out.append("\\\"");
            case '\\' -> this.out.append("\\\\");
            case '\n' -> this.out.append("\\n");
            case '\r' -> this.out.append("\\r");
            case '\t' -> this.out.append("\\t");
            case '\f' -> this.out.append("\\f");
            case '\b' -> this.out.append("\\b");
            default -> {
                if (c < ' ' || (this.asciiOnly && c > '~')) {
                    this.out.append(String.format("\\u%04x", (int) c));
                } else {
                    this.out.append(c);
                }
            }
        }
    }
}
