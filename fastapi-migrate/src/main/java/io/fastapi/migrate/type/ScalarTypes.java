package io.fastapi.migrate.type;

import io.fastapi.migrate.document.JsonTrees;
import io.fastapi.migrate.type.JavaType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Types of texts, numbers and the like. */
final class ScalarTypes {

    /** The classes of texts by their format. */
    private static final Map<String, String> FORMATS = Map.ofEntries(
            Map.entry("date", "java.time.LocalDate"),
            Map.entry("date-time", "java.time.temporal.Temporal"),
            Map.entry("time", "java.time.LocalTime"),
            Map.entry("duration", "java.time.Duration"),
            Map.entry("uuid", "java.util.UUID"),
            Map.entry("path", "java.nio.file.Path"),
            Map.entry("ipv4", "java.net.Inet4Address"),
            Map.entry("ipv6", "java.net.Inet6Address"),
            Map.entry("ipvanyaddress", "java.net.InetAddress"));

    private static final List<String> BOUNDS = List.of("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum");
    private static final Pattern UUID_OF_VERSION = Pattern.compile("uuid[1-8]");
    private static final int LONGEST_WEB_URL = 2083;

    private ScalarTypes() {}

    static JavaType any() {
        return JavaType.of(Kind.ANY, "Object", Set.of(), JsonTrees.object());
    }

    static JavaType bool() {
        return JavaType.primitive("boolean", "Boolean", JsonTrees.text("type", "boolean"));
    }

    /** A whole number; {@code int} where the bounds say that it always is one. */
    static JavaType integer(ObjectNode schema) {
        ObjectNode covered = JsonTrees.text("type", "integer");
        List<Rule> rules = Rule.ofNumber(schema, true, covered);
        boolean beyond = JsonTrees.isBeyondLong(schema.path("enum")) || JsonTrees.isBeyondLong(schema.path("const"));
        if (beyond || BOUNDS.stream().map(schema::path).anyMatch(ScalarTypes::isBig)) {
            return JavaType.primitive("long", "Long", covered).rules(rules).big();
        }
        boolean small =
                isSmall(schema, "minimum", "exclusiveMinimum") && isSmall(schema, "maximum", "exclusiveMaximum");
        return (small ? JavaType.primitive("int", "Integer", covered) : JavaType.primitive("long", "Long", covered))
                .rules(rules);
    }

    /** Whether a bound is more than that of a {@code long}, which FastAPI writes as the {@code double} next to it. */
    private static boolean isBig(JsonNode limit) {
        return limit.isNumber() && Math.abs(limit.decimalValue().doubleValue()) > 0x1p63;
    }

    private static boolean isSmall(ObjectNode schema, String inclusive, String exclusive) {
        JsonNode limit = schema.has(inclusive) ? schema.get(inclusive) : schema.path(exclusive);
        return limit.isNumber() && Math.abs(limit.doubleValue()) < Integer.MAX_VALUE;
    }

    static JavaType number(ObjectNode schema) {
        ObjectNode covered = JsonTrees.text("type", "number");
        List<Rule> rules = Rule.ofNumber(schema, false, covered);
        return JavaType.primitive("double", "Double", covered).rules(rules);
    }

    /** A {@code Decimal} that clients send: a number or a text. */
    static JavaType decimal(ObjectNode number) {
        ObjectNode covered = JsonTrees.text("type", "number");
        List<Rule> rules = Rule.ofNumber(number, false, covered);
        ObjectNode schema = JsonTrees.object();
        schema.set("anyOf", JsonTrees.array(List.of(covered, JsonTrees.text("type", "string"))));
        return JavaType.of(Kind.SCALAR, "BigDecimal", Set.of("java.math.BigDecimal"), schema)
                .rules(rules);
    }

    /** One of a few values. */
    static JavaType literal(ObjectNode schema) {
        boolean one = schema.has("const");
        JsonNode values = one ? JsonTrees.array(List.of(schema.get("const"))) : schema.get("enum");
        boolean texts = !values.isEmpty() && values.valueStream().allMatch(JsonNode::isString);
        boolean numbers = !values.isEmpty()
                && values.valueStream().allMatch(value -> value.isIntegralNumber() && value.canConvertToLong());
        boolean flags = !values.isEmpty() && values.valueStream().allMatch(JsonNode::isBoolean);
        boolean single = !one && values.size() == 1;
        if (single || (!texts && !numbers && !flags)) {
            return plain(schema);
        }
        List<String> shown = values.valueStream().map(JsonNode::asString).toList();
        ObjectNode covered = JsonTrees.text("type", texts ? "string" : flags ? "boolean" : "integer");
        covered.set(one ? "const" : "enum", one ? values.get(0) : values);
        if (flags) {
            return JavaType.primitive("boolean", "Boolean", covered).rules(List.of(Rule.flags(shown)));
        }
        JavaType type = texts ? text(covered) : JavaType.primitive("long", "Long", covered);
        return type.rules(List.of(Rule.literal(shown, texts)));
    }

    /** By the type alone. */
    static JavaType plain(ObjectNode schema) {
        return switch (schema.path("type").asString("")) {
            case "string" -> string(schema);
            case "integer" -> integer(schema);
            case "number" -> number(schema);
            case "boolean" -> bool();
            default -> any();
        };
    }

    private static JavaType text(ObjectNode schema) {
        return JavaType.of(Kind.SCALAR, "String", Set.of(), schema);
    }

    static JavaType string(ObjectNode schema) {
        String format = schema.path("format").asString("");
        boolean secret = format.equals("password") && schema.path("writeOnly").asBoolean(false);
        if (schema.path("contentMediaType").asString("").equals("application/octet-stream")) {
            return secret ? secretBytes() : bytes(schema);
        }
        String known = FORMATS.get(format);
        if (known != null) {
            String name = known.substring(known.lastIndexOf('.') + 1);
            return JavaType.of(Kind.SCALAR, name, Set.of(known), typed(format));
        }
        if (UUID_OF_VERSION.matcher(format).matches()) {
            return uuid(format);
        }
        if (format.equals("uri") && schema.path("minLength").asInt(0) == 1) {
            return uri(schema);
        }
        if (secret) {
            return secret(schema);
        }
        ObjectNode covered = JsonTrees.text("type", "string");
        List<Rule> rules = new ArrayList<>();
        if (format.equals("email")) {
            covered.put("format", format);
            rules.add(Rule.email());
        }
        rules.addAll(Rule.ofText(schema, covered));
        return text(covered).rules(rules);
    }

    private static JavaType uuid(String format) {
        String version = "(" + format.charAt(format.length() - 1) + ")";
        return JavaType.of(Kind.SCALAR, "UUID", Set.of("java.util.UUID"), typed(format))
                .rules(List.of(Rule.ours("UuidVersion", version, "uuidVersion" + version)));
    }

    private static ObjectNode typed(String format) {
        return JsonTrees.text("type", "string").put("format", format);
    }

    private static JavaType bytes(ObjectNode schema) {
        ObjectNode covered = JsonTrees.text("type", "string").put("contentMediaType", "application/octet-stream");
        boolean base64 = schema.path("contentEncoding").asString("").equals("base64");
        JavaType bytes = JavaType.of(Kind.SCALAR, "byte[]", Set.of(), covered);
        if (!base64) {
            return bytes;
        }
        covered.put("contentEncoding", "base64");
        return bytes.rules(List.of(Rule.ours("Base64", "", "base64()")));
    }

    private static JavaType uri(ObjectNode schema) {
        ObjectNode covered = typed("uri").put("minLength", 1);
        JavaType uri = JavaType.of(Kind.SCALAR, "URI", Set.of("java.net.URI"), covered);
        if (schema.path("maxLength").asInt(0) != LONGEST_WEB_URL) {
            return uri;
        }
        covered.put("maxLength", LONGEST_WEB_URL);
        return uri.rules(List.of(Rule.ours("HttpUrl", "", "httpUrl()")));
    }

    private static JavaType secretBytes() {
        ObjectNode covered = typed("password")
                .put("contentMediaType", "application/octet-stream")
                .put("writeOnly", true);
        return JavaType.of(Kind.SCALAR, "Secret<byte[]>", Set.of("io.fastapi.types.model.Secret"), covered);
    }

    private static JavaType secret(ObjectNode schema) {
        ObjectNode covered = typed("password").put("writeOnly", true);
        List<Rule> rules = Rule.lengths(schema, "Length", covered);
        return JavaType.of(Kind.SCALAR, "Secret<String>", Set.of("io.fastapi.types.model.Secret"), covered)
                .rules(rules);
    }
}
