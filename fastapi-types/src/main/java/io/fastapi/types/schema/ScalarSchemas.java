package io.fastapi.types.schema;

import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.schema.JsonSchemas.Mode;
import io.fastapi.types.shape.Scalar;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.shape.Shape.ScalarShape;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Schemas of scalars, with their constraints in pydantic's order. */
final class ScalarSchemas {

    private ScalarSchemas() {}

    /** Whether a secret of this is one of pydantic's own, which say so; its {@code Secret[int]} does not. */
    static boolean isHidden(Shape secret) {
        return secret instanceof Shape.ScalarShape scalar
                && (scalar.scalar() == Scalar.STRING || scalar.scalar() == Scalar.BYTES);
    }

    static ObjectNode of(ScalarShape shape, Mode mode, BytesForm bytes) {
        if (shape.scalar() == Scalar.DECIMAL) {
            return decimal(shape.constraints(), mode);
        }
        if (shape.scalar() == Scalar.STRING) {
            return text(shape.constraints(), mode);
        }
        ObjectNode schema = plain(shape, bytes);
        ConstraintKeywords.addNumeric(schema, shape.constraints());
        ConstraintKeywords.addLengths(schema, shape.constraints(), "minLength", "maxLength");
        ConstraintKeywords.addPatterns(schema, shape.constraints());
        return schema;
    }

    /** A pattern is part of a string beside its lengths; behind all else pydantic has a step of its own for it. */
    private static ObjectNode text(List<Constraint<?>> constraints, Mode mode) {
        boolean email = constraints.stream().anyMatch(Constraint.Email.class::isInstance);
        boolean bounded = constraints.stream().anyMatch(Constraint.Bound.class::isInstance);
        ObjectNode schema = email ? format("email") : Nodes.type("string");
        ConstraintKeywords.addRawBounds(schema, constraints);
        ConstraintKeywords.addLengths(schema, constraints, "minLength", "maxLength");
        if (email || bounded) {
            return patterned(schema, constraints, mode);
        }
        ConstraintKeywords.addPatterns(schema, constraints);
        return schema;
    }

    /** Where a pattern is a step of its own, what is read is described by the step before it, and what is written by the pattern. */
    static ObjectNode patterned(ObjectNode before, List<Constraint<?>> constraints, Mode mode) {
        if (mode == Mode.INPUT || constraints.stream().noneMatch(Constraint.Pattern.class::isInstance)) {
            return before;
        }
        ObjectNode pattern = Nodes.type("string");
        ConstraintKeywords.addPatterns(pattern, constraints);
        return pattern;
    }

    private static ObjectNode plain(ScalarShape shape, BytesForm bytes) {
        return switch (shape.scalar()) {
            case STRING, LOCALE, CURRENCY -> Nodes.type("string");
            case CHAR -> Nodes.type("string").put("minLength", 1).put("maxLength", 1);
            case BOOLEAN -> Nodes.type("boolean");
            case INTEGER, BIG_INTEGER, YEAR -> Nodes.type("integer");
            case FLOAT, NUMBER, DECIMAL -> Nodes.type("number");
            case BYTES -> bytes.schema(shape.constraints().stream().anyMatch(Constraint.Base64.class::isInstance));
            case URI -> uri(shape.constraints().stream().anyMatch(Constraint.HttpUrl.class::isInstance));
            case UUID -> format(uuidFormat(shape.constraints()));
            case DATE -> format("date");
            case TIME -> format("time");
            case DATE_TIME -> format("date-time");
            case DURATION, PERIOD -> format("duration");
            case YEAR_MONTH -> Nodes.type("string").put("pattern", "^\\d{4}-\\d{2}$");
            case IP_ADDRESS -> format(addressFormat(shape.type()));
            case ZONE -> format("zoneinfo");
            case PATH -> format("path");
            case NONE -> Nodes.type("null");
        };
    }

    private static ObjectNode format(String format) {
        return Nodes.type("string").put("format", format);
    }

    private static ObjectNode uri(boolean ofWeb) {
        ObjectNode schema = format("uri").put("minLength", 1);
        return ofWeb ? schema.put("maxLength", Constraint.HttpUrl.MAX_BYTES) : schema;
    }

    private static String uuidFormat(List<Constraint<?>> constraints) {
        return constraints.stream()
                .filter(Constraint.UuidVersion.class::isInstance)
                .map(rule -> "uuid" + ((Constraint.UuidVersion<?>) rule).version())
                .findFirst()
                .orElse("uuid");
    }

    private static String addressFormat(Class<?> type) {
        if (type == Inet4Address.class) {
            return "ipv4";
        }
        return (type == Inet6Address.class) ? "ipv6" : "ipvanyaddress";
    }

    /** A number or a text that holds one; only the text in output. */
    private static ObjectNode decimal(List<Constraint<?>> constraints, Mode mode) {
        ObjectNode text = Nodes.type("string");
        if (mode == Mode.OUTPUT) {
            return text;
        }
        ObjectNode number = Nodes.type("number");
        ConstraintKeywords.addNumeric(number, constraints);
        ConstraintKeywords.toFloats(number);
        ObjectNode schema = Nodes.object();
        schema.putArray("anyOf").add(number).add(text);
        return schema;
    }
}
