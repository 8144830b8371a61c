package io.fastapi.migrate.write;

import io.fastapi.migrate.java.Code;
import io.fastapi.migrate.java.JavaNames;
import io.fastapi.migrate.java.NameScope;
import io.fastapi.migrate.java.Text;
import io.fastapi.migrate.type.JavaType;
import io.fastapi.migrate.type.JavaType.Kind;
import io.fastapi.migrate.type.Mode;
import io.fastapi.migrate.type.Rule;
import io.fastapi.migrate.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what an operation takes: parameters, form fields, files and parts of a JSON body. */
final class InputWriter {

    /**
     * An input of a document.
     *
     * @param verb the function of the library, {@code query}
     * @param name its name on the wire
     * @param schema its schema
     * @param required whether it has to be there
     * @param beside what stands beside the schema: description, examples, deprecation
     * @param calls more that is said of it in Java
     */
    record Spec(String verb, String name, JsonNode schema, boolean required, ObjectNode beside, String calls) {}

    private static final String TYPE_REF = "io.fastapi.types.model.TypeRef";

    private final Types types;
    private final Values values;
    private final Code code;
    private final NameScope names;
    private final String hint;

    InputWriter(Types types, Values values, Code code, NameScope names, String hint) {
        this.types = types;
        this.values = values;
        this.code = code;
        this.names = names;
        this.hint = hint;
    }

    /** A parameter. */
    InputSource parameter(ObjectNode parameter) {
        String in = parameter.path("in").asString("query");
        String name = parameter.path("name").asString("");
        boolean underscores = in.equals("header") && name.contains("_");
        return write(new Spec(
                in,
                name,
                parameter.path("schema"),
                in.equals("path") || parameter.path("required").asBoolean(false),
                parameter,
                underscores ? "\n.convertUnderscores(false)" : ""));
    }

    InputSource write(Spec spec) {
        String hint = this.hint + JavaNames.type(spec.name());
        JsonText text = JsonText.of(spec.schema());
        Described field =
                text.described(Described.of(this.types, spec.name(), text.plain(), Mode.INPUT, hint), spec.name());
        boolean file = spec.verb().equals("file");
        boolean nothing =
                spec.verb().equals("body") && spec.required() && field.type().nullable();
        JavaType type = nothing ? field.type() : field.type().notNull();
        String declared = (file ? file(spec.name(), type) : declared(spec.verb(), spec.name(), type)) + text.call();
        Code documentation = documentation(spec, field);
        Absence absence = nothing ? new Absence("", false) : absence(spec, field, file);
        String bare = file
                ? (type.isSequence() ? "List<UploadFile>" : "UploadFile")
                : nothing ? "@Nullable " + type.boxed() : type.name();
        String boxed = file ? bare : type.boxed();
        boolean optional = absence.optional();
        this.code.uses(type.imports()).uses(optional ? Set.of("java.util.Optional") : Set.of());
        String given = "Optional<" + boxed + ">";
        return new InputSource(
                this.names.unique(JavaNames.member(spec.name()), ""),
                optional ? given : bare,
                optional ? given : boxed,
                Text.chain(declared + documentation + spec.calls() + absence.call()));
    }

    private String file(String name, JavaType type) {
        this.code.uses("io.fastapi.input.UploadFile");
        String list = type.isSequence() ? "\n.list()" + where(type.rules()) : "";
        this.code.uses(type.isSequence() ? Set.of("java.util.List") : Set.of());
        return "file(" + Text.literal(name) + ")" + list;
    }

    /** The function with name and type, and the rules. */
    String declared(String verb, String name, JavaType type) {
        Optional<JavaType> items = type.isSequence() ? type.items() : Optional.empty();
        if (items.filter(item -> isSimple(item) && item.kind() != Kind.ANY).isPresent()
                && !verb.equals("body")
                && callable(type.rules())
                && !items.get().isSequence()) {
            String collect = (type.kind() == Kind.SET) ? "\n.set()" : "\n.list()";
            return simple(verb, name, items.get()) + collect + where(type.rules());
        }
        if (isSimple(type)) {
            return simple(verb, name, type);
        }
        this.code.uses(TYPE_REF).uses(type.allImports());
        return verb + "(" + Text.literal(name) + ", new TypeRef<" + type.argument() + ">() {})";
    }

    private static boolean isSimple(JavaType type) {
        return !type.nullable() && !type.name().contains("<") && callable(type.rules());
    }

    private static boolean callable(List<Rule> rules) {
        return rules.stream().allMatch(rule -> rule.call().isPresent());
    }

    private String simple(String verb, String name, JavaType type) {
        this.code.uses(type.imports());
        boolean text = type.name().equals("String") && !verb.equals("body");
        String arguments = Text.literal(name) + (text ? "" : ", " + type.name() + ".class");
        return verb + "(" + arguments + ")" + where(type.rules());
    }

    private String where(List<Rule> rules) {
        if (rules.isEmpty()) {
            return "";
        }
        this.code.usesStatic("io.fastapi.types.constraint.Constraints.*");
        return rules.stream()
                .map(rule -> rule.call().orElseThrow())
                .collect(Collectors.joining(", ", "\n.where(", ")"));
    }

    /** What the documentation says beside the type. */
    private Code documentation(Spec spec, Described field) {
        Code calls = new Code();
        ObjectNode beside = spec.beside();
        field.title().ifPresent(title -> call(calls, "title", Text.literal(title)));
        field.description()
                .or(() -> beside.path("description").stringValueOpt())
                .ifPresent(text -> call(calls, "description", Text.literal(text)));
        if (field.deprecated() || beside.path("deprecated").asBoolean(false)) {
            call(calls, "deprecated", "");
        }
        JsonNode examples = field.schema().path("examples");
        if (!examples.isEmpty()) {
            List<String> shown = new ArrayList<>();
            examples.forEach(example -> shown.add(this.values.plain(example, this.code)));
            call(calls, "examples", String.join(", ", shown));
        }
        examples(calls, beside);
        field.extra()
                .properties()
                .forEach(member -> call(
                        calls,
                        "jsonSchemaExtra",
                        Text.literal(member.getKey()) + ", " + this.values.plain(member.getValue(), this.code)));
        return calls;
    }

    /** Examples that stand beside the schema. */
    void examples(Code calls, ObjectNode beside) {
        if (beside.has("example")) {
            call(calls, "example", this.values.plain(beside.get("example"), this.code));
        }
        beside.path("examples")
                .properties()
                .forEach(example -> call(
                        calls,
                        "openapiExample",
                        Text.literal(example.getKey()) + ", " + this.values.object(example.getValue(), this.code)));
    }

    private static void call(Code calls, String name, String arguments) {
        calls.add("\n." + name + "(" + arguments + ")");
    }

    /**
     * What is received when it was left out.
     *
     * @param call what says it
     * @param optional whether the handler gets an {@code Optional}
     */
    private record Absence(String call, boolean optional) {}

    private Absence absence(Spec spec, Described field, boolean file) {
        boolean nullable = field.type().nullable();
        Optional<JsonNode> value = field.defaultValue();
        if (spec.required() && value.isEmpty()) {
            return nullable ? new Absence("\n.optional().required()", true) : new Absence("", false);
        }
        Optional<String> expression = file
                ? Optional.empty()
                : value.flatMap(given -> this.values.expression(field.type(), given, this.code));
        if (expression.isPresent()) {
            return nullable
                    ? new Absence("\n.optional()\n.orElse(Optional.of(" + expression.get() + "))", true)
                    : new Absence("\n.orElse(" + expression.get() + ")", false);
        }
        String shown = value.map(
                        given -> "\n.jsonSchemaExtra(\"default\", " + this.values.plain(given, this.code) + ")")
                .orElse("");
        boolean any = field.type().kind() == Kind.ANY;
        return new Absence(shown + (nullable || any ? "\n.optional()" : "\n.omittable()"), true);
    }
}
