package io.fastapi.migrate.write;

import io.fastapi.migrate.document.JsonTrees;
import io.fastapi.migrate.java.Code;
import io.fastapi.migrate.java.JavaNames;
import io.fastapi.migrate.java.NameScope;
import io.fastapi.migrate.java.Text;
import io.fastapi.migrate.type.JavaType;
import io.fastapi.migrate.type.JavaType.Kind;
import io.fastapi.migrate.type.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Writes one component of a record. */
final class FieldWriter {

    /** When a field is there. */
    enum Presence {
        /** Always. */
        REQUIRED,
        /** Clients may leave it out. */
        OPTIONAL,
        /** In answers only. */
        READ_ONLY
    }

    private static final String OURS = "io.fastapi.types.model.";
    private static final String NULLABLE = "org.jspecify.annotations.Nullable";
    private static final Set<String> NUMBERS = Set.of("long", "int", "double", "boolean", "BigDecimal", "BigInteger");
    private static final int WIDE = 100;

    private final Values values;
    private final Code code;
    private final NameScope names;
    private final boolean boxed;

    /** Writes into source; where types are boxed, each takes one of the places that a constructor of Java has. */
    FieldWriter(Values values, Code code, NameScope names, boolean boxed) {
        this.boxed = boxed;
        this.values = values;
        this.code = code;
        this.names = names;
    }

    /** The component, with its annotations. */
    String write(String property, Described field, Presence presence) {
        JavaType type = field.type();
        String name = this.names.unique(JavaNames.member(property), "");
        List<String> annotations = new ArrayList<>();
        jsonProperty(property, name, type, presence).ifPresent(annotations::add);
        type.rules().forEach(rule -> annotations.add(rule(rule)));
        boolean nullable = type.nullable() | presence(field, presence, annotations);
        documentation(field, annotations);
        this.code.uses(type.imports()).uses(nullable ? Set.of(NULLABLE) : Set.of());
        String declaration = (nullable ? type.nullableName() : this.boxed ? type.boxed() : type.name()) + " " + name;
        String line = String.join(" ", annotations);
        boolean wide = line.length() + declaration.length() > WIDE || line.contains("\n");
        return (line.isEmpty() ? "" : wide ? String.join("\n", annotations) + "\n" : line + " ") + declaration;
    }

    private String rule(Rule rule) {
        this.code.uses(rule.imports());
        return rule.annotation();
    }

    private String annotation(String fullName, String arguments) {
        this.code.uses(fullName);
        return "@" + fullName.substring(fullName.lastIndexOf('.') + 1) + arguments;
    }

    /** An annotation with a text. */
    private String said(String name, String text) {
        return Text.isConstant(text) ? annotation(OURS + name, "(" + Text.literal(text) + ")") : Text.missing(name);
    }

    private Optional<String> jsonProperty(String property, String name, JavaType type, Presence presence) {
        List<String> arguments = new ArrayList<>();
        boolean same = JavaNames.wire(name).equals(property);
        if (!same) {
            arguments.add(Text.literal(property));
        }
        if (presence == Presence.REQUIRED && type.nullable()) {
            arguments.add("required = true");
        }
        if (presence == Presence.READ_ONLY) {
            arguments.add("access = JsonProperty.Access.READ_ONLY");
        }
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        if (!same && arguments.size() > 1) {
            arguments.set(0, "value = " + arguments.get(0));
        }
        return Optional.of(
                annotation("com.fasterxml.jackson.annotation.JsonProperty", "(" + String.join(", ", arguments) + ")"));
    }

    /** Adds what says that a field may be left out; returns whether it is {@code null} then. */
    private boolean presence(Described field, Presence presence, List<String> annotations) {
        JavaType type = field.type();
        Optional<JsonNode> value = field.defaultValue();
        if (value.filter(given -> this.values.isOf(type, given)).isPresent()) {
            String text = json(type, value.get());
            annotations.add(said("Default", text));
            if (Text.isConstant(text)) {
                return false;
            }
        }
        if (presence != Presence.OPTIONAL || type.nullable()) {
            return false;
        }
        if (type.kind() == Kind.ANY && !field.inText()) {
            return true;
        }
        boolean container = type.isSequence() || type.kind() == Kind.MAP;
        if (container && value.isEmpty()) {
            String empty = (type.kind() == Kind.MAP) ? "{}" : "[]";
            annotations.add(annotation(OURS + "Default", "(value = \"" + empty + "\", inSchema = false)"));
            return false;
        }
        annotations.add(annotation(OURS + "Omittable", ""));
        return true;
    }

    /** A default or example; the quotes of a text are left out where the library puts them back. */
    private static String json(JavaType type, JsonNode value) {
        boolean bare = (type.kind() == Kind.SCALAR || type.kind() == Kind.ENUM)
                && value.isString()
                && !value.stringValue().startsWith("\"")
                && !value.stringValue().isBlank()
                && !value.stringValue().equals("null")
                && !type.name().equals("BigDecimal");
        return bare ? value.stringValue() : JsonTrees.json(value);
    }

    /** Whether an example is what the library makes of its JSON: for a text, JSON of anything else is a text itself. */
    private static boolean isReadAs(JavaType type, JsonNode example) {
        boolean text = type.kind() == Kind.ENUM || (type.kind() == Kind.SCALAR && !NUMBERS.contains(type.name()));
        return !text || example.isString();
    }

    private void documentation(Described field, List<String> annotations) {
        field.title().ifPresent(title -> annotations.add(said("Title", title)));
        field.description().ifPresent(text -> annotations.add(said("Description", text)));
        JsonNode examples = field.schema().path("examples");
        boolean plain = examples.valueStream().allMatch(example -> isReadAs(field.type(), example));
        for (JsonNode example : plain ? examples : JsonTrees.object()) {
            annotations.add(said("Example", JsonTrees.json(example)));
        }
        if (field.deprecated()) {
            annotations.add("@Deprecated");
        }
        var extra = field.extra().deepCopy();
        if (!plain) {
            extra.set("examples", examples);
        }
        field.defaultValue()
                .filter(value -> !this.values.isOf(field.type(), value))
                .ifPresent(value -> extra.set("default", value));
        if (!extra.isEmpty()) {
            annotations.add(said("JsonSchemaExtra", JsonTrees.json(extra)));
        }
    }
}
