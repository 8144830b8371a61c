package io.fastapi.migrate.write;

import io.fastapi.migrate.document.JsonTrees;
import io.fastapi.migrate.java.Code;
import io.fastapi.migrate.java.Text;
import io.fastapi.migrate.type.Component;
import io.fastapi.migrate.type.Components;
import io.fastapi.migrate.type.EnumConstants;
import io.fastapi.migrate.type.JavaType;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.Validation;
import io.fastapi.types.model.Secret;
import io.fastapi.types.shape.UnsupportedTypeException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Values of a document as expressions of Java.
 *
 * @param components the enums
 * @param basePackage where the helper class for JSON is
 */
record Values(Components components, String basePackage) {

    /** Classes that a text is parsed by. */
    private static final Map<String, String> PARSED = Map.of(
            "LocalDate", "LocalDate.parse(%s)",
            "LocalTime", "LocalTime.parse(%s)",
            "Duration", "Duration.parse(%s)",
            "UUID", "UUID.fromString(%s)",
            "URI", "URI.create(%s)");

    /** Whether a default is of a type, as the library checks it at the start. */
    boolean isOf(JavaType type, JsonNode value) {
        if (value.isNull()) {
            return false;
        }
        return switch (type.kind()) {
            case ANY -> true;
            case UNION -> type.name().equals("Object") || !JsonTrees.isBeyondLong(value);
            case TUPLE -> !JsonTrees.isBeyondLong(value);
            case MODEL -> value.isObject() && !JsonTrees.isBeyondLong(value);
            case ENUM -> constant(type, value).isPresent() && !JsonTrees.isBeyondLong(value);
            case LIST, SET ->
                value.isArray()
                        && value.valueStream()
                                .allMatch(item -> isOf(type.items().orElseThrow(), item));
            case MAP ->
                value.isObject()
                        && value.valueStream()
                                .allMatch(item -> isOf(type.items().orElseThrow(), item));
            case SCALAR -> isScalar(type, value);
        };
    }

    private static boolean isScalar(JavaType type, JsonNode value) {
        JsonNode choices = type.schema().path("enum");
        if (choices.isArray() || type.schema().has("const")) {
            return type.schema().path("const").equals(value)
                    || choices.valueStream().anyMatch(choice -> choice.equals(value));
        }
        return switch (type.name()) {
            case "long", "int" -> value.isIntegralNumber() && value.canConvertToLong();
            case "BigInteger" -> value.isIntegralNumber();
            case "double" -> JsonTrees.isFinite(value);
            case "boolean" -> value.isBoolean();
            case "BigDecimal" -> value.isNumber() || (value.isString() && isRead(type, value.stringValue()));
            case "Secret<String>", "Secret<byte[]>" ->
                value.isString() && !value.stringValue().equals(Secret.MASK);
            case "String", "byte[]" -> value.isString();
            default -> value.isString() && !value.stringValue().isBlank() && isRead(type, value.stringValue());
        };
    }

    /** Whether the library reads a text as a type; a default of Python is not checked, and may be anything. */
    private static boolean isRead(JavaType type, String text) {
        try {
            Class<?> java = Class.forName(type.imports().iterator().next());
            return TypeAdapters.defaults().of(java).validateText(text) instanceof Validation.Valid;
        } catch (ClassNotFoundException | UnsupportedTypeException ex) {
            return true;
        }
    }

    /** Whether Java parses a text, of which it takes fewer forms. */
    private static boolean isParsed(String name, String text) {
        try {
            switch (name) {
                case "LocalDate" -> LocalDate.parse(text);
                case "LocalTime" -> LocalTime.parse(text);
                case "Duration" -> Duration.parse(text);
                case "UUID" -> UUID.fromString(text);
                case "URI" -> URI.create(text);
                default -> new BigDecimal(text);
            }
            return true;
        } catch (DateTimeParseException | IllegalArgumentException ex) {
            return false;
        }
    }

    private Optional<String> constant(JavaType type, JsonNode value) {
        return this.components
                .find(type.schema().path("$ref").asString(enumReference(type)))
                .map(Component::schema)
                .map(schema -> EnumConstants.of(schema).get(value));
    }

    /** The reference inside of a nullable enum. */
    private static String enumReference(JavaType type) {
        return type.schema().path("anyOf").path(0).path("$ref").asString("");
    }

    /** The value as an expression of the type; empty where it takes more than one. */
    Optional<String> expression(JavaType type, JsonNode value, Code code) {
        if (!isOf(type, value)) {
            return Optional.empty();
        }
        return switch (type.kind()) {
            case ANY -> value.isValueNode() ? Optional.of(plain(value, code)) : Optional.empty();
            case UNION -> member(type, value, code);
            case MODEL, TUPLE, MAP -> Optional.empty();
            case ENUM -> constant(type, value).map(constant -> type.name() + "." + constant);
            case LIST, SET -> items(type, value, code);
            case SCALAR -> scalar(type, value, code);
        };
    }

    /** A value of a union of simple types, where an integer is a {@code long}. */
    private Optional<String> member(JavaType type, JsonNode value, Code code) {
        boolean simple = type.name().equals("Object") && value.isValueNode();
        boolean integer = value.isIntegralNumber() && value.canConvertToLong();
        return simple ? Optional.of(integer ? value.asLong() + "L" : plain(value, code)) : Optional.empty();
    }

    private Optional<String> items(JavaType type, JsonNode value, Code code) {
        List<String> items = new ArrayList<>();
        for (JsonNode item : value) {
            Optional<String> expression = expression(type.items().orElseThrow(), item, code);
            if (expression.isEmpty()) {
                return Optional.empty();
            }
            items.add(expression.get());
        }
        boolean list = type.kind() == JavaType.Kind.LIST;
        if (!list && Set.copyOf(items).size() < items.size()) {
            return Optional.empty();
        }
        code.uses("java.util.List");
        code.uses(list ? Set.of() : Set.of("java.util.LinkedHashSet")); // Set.of has another order at each start
        String all = "List.of(" + String.join(", ", items) + ")";
        return Optional.of(list ? all : "new LinkedHashSet<>(" + all + ")");
    }

    private static Optional<String> scalar(JavaType type, JsonNode value, Code code) {
        String parsed = PARSED.get(type.name());
        if ((parsed != null || type.name().startsWith("Big")) && !isParsed(type.name(), value.asString())) {
            return Optional.empty();
        }
        if (parsed != null) {
            code.uses(type.imports());
            return Optional.of(String.format(parsed, Text.literal(value.stringValue())));
        }
        return switch (type.name()) {
            case "long" -> Optional.of(value.asLong() + "L");
            case "int" -> Optional.of(String.valueOf(value.asInt()));
            case "double" -> Optional.of(Double.toString(value.doubleValue()));
            case "boolean" -> Optional.of(String.valueOf(value.booleanValue()));
            case "String" -> Optional.of(Text.literal(value.stringValue()));
            case "BigDecimal", "BigInteger" -> {
                code.uses(type.imports());
                yield Optional.of("new " + type.name() + "(" + Text.literal(value.asString()) + ")");
            }
            default -> Optional.empty();
        };
    }

    /** Any JSON as an object: literals for what is simple, else JSON that is read. */
    String plain(JsonNode value, Code code) {
        if (value.isString()) {
            return Text.literal(value.stringValue());
        }
        if (value.isBoolean()) {
            return String.valueOf(value.booleanValue());
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.canConvertToInt() ? String.valueOf(value.asInt()) : value.asLong() + "L";
        }
        code.uses(this.basePackage + ".Json");
        return "Json.value(" + Text.literal(JsonTrees.json(value)) + ")";
    }

    /** A JSON object as a map. */
    String object(JsonNode value, Code code) {
        code.uses(this.basePackage + ".Json");
        return "Json.object(" + Text.literal(JsonTrees.json(value)) + ")";
    }
}
