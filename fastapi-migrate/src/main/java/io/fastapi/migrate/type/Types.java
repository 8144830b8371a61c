package io.fastapi.migrate.type;

import io.fastapi.migrate.document.JsonTrees;
import io.fastapi.migrate.type.JavaType.Kind;
import io.fastapi.migrate.type.UnionClass.Telling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the Java type for a schema. */
public final class Types {

    private static final ObjectNode NULL = JsonTrees.text("type", "null");
    private static final ObjectNode TEXT = JsonTrees.text("type", "string");

    private final Components components;
    private final MadeClasses made;
    private final String modelPackage;

    /** Types whose classes are in a package. */
    public Types(Components components, String modelPackage) {
        this.components = components;
        this.made = new MadeClasses(components.classNames());
        this.modelPackage = modelPackage;
    }

    /** The classes that no component names. */
    public MadeClasses made() {
        return this.made;
    }

    /** The components of the document. */
    public Components components() {
        return this.components;
    }

    /** The package of models. */
    public String modelPackage() {
        return this.modelPackage;
    }

    /**
     * The type for a schema, as much of it as a Java type can say.
     *
     * @param node the schema
     * @param mode the direction
     * @param hint the name of a class that may have to be made
     */
    public JavaType of(JsonNode node, Mode mode, String hint) {
        if (!(node instanceof ObjectNode schema)) {
            return ScalarTypes.any();
        }
        if (schema.has("$ref")) {
            return reference(schema.path("$ref").asString(""));
        }
        if (!schema.path("anyOf").isEmpty()) {
            return choice(schema, mode, hint);
        }
        if (!schema.path("oneOf").isEmpty()) {
            return told(schema, mode, hint);
        }
        if (schema.has("enum") || schema.has("const")) {
            return ScalarTypes.literal(schema);
        }
        return switch (schema.path("type").asString("")) {
            case "array" -> array(schema, mode, hint);
            case "object" -> map(schema, mode, hint);
            default -> ScalarTypes.plain(schema);
        };
    }

    private JavaType reference(String reference) {
        return this.components
                .find(reference)
                .map(component -> named(component.isEnum() ? Kind.ENUM : Kind.MODEL, component.className())
                        .schema(JsonTrees.text("$ref", reference)))
                .orElseGet(ScalarTypes::any);
    }

    private JavaType named(Kind kind, String className) {
        return JavaType.of(kind, className, Set.of(this.modelPackage + "." + className), JsonTrees.object());
    }

    private JavaType choice(ObjectNode schema, Mode mode, String hint) {
        List<JsonNode> members =
                new ArrayList<>(schema.get("anyOf").valueStream().toList());
        boolean nullable = members.size() > 1 && members.get(members.size() - 1).equals(NULL);
        if (nullable) {
            members.remove(members.size() - 1);
        }
        JavaType type = (members.size() == 1)
                ? of(members.get(0), mode, hint)
                : decimal(members, mode).orElseGet(() -> union(members, mode, hint));
        return nullable ? type.orNull() : type;
    }

    /** Python's {@code Decimal}, which clients send as a number or a text; what is sent both ways is a union. */
    private static Optional<JavaType> decimal(List<JsonNode> members, Mode mode) {
        boolean decimal = mode == Mode.INPUT
                && members.size() == 2
                && members.get(0).path("type").asString("").equals("number")
                && members.get(1).equals(TEXT);
        return decimal ? Optional.of(ScalarTypes.decimal((ObjectNode) members.get(0))) : Optional.empty();
    }

    private JavaType union(List<JsonNode> schemas, Mode mode, String hint) {
        List<JavaType> members = new ArrayList<>();
        schemas.forEach(schema -> members.add(of(schema, mode, hint)));
        ObjectNode covered = JsonTrees.object();
        covered.set(
                "anyOf", JsonTrees.array(members.stream().map(JavaType::schema).toList()));
        boolean models = members.stream().allMatch(member -> member.kind() == Kind.MODEL);
        List<String> literals = members.stream()
                .flatMap(member -> member.memberLiteral().stream())
                .toList();
        if (!models && literals.size() == members.size()) {
            return annotated(members, literals, covered);
        }
        boolean distinct = members.stream().map(JavaType::name).distinct().count() == members.size();
        if (models && !distinct) {
            return ScalarTypes.any();
        }
        String name = this.made.union(members, Telling.BY_FIT, List.of(), hint);
        return named(Kind.UNION, name).schema(covered);
    }

    private static JavaType annotated(List<JavaType> members, List<String> literals, ObjectNode covered) {
        Set<String> imports = new TreeSet<>();
        members.forEach(member -> imports.addAll(member.allImports()));
        return JavaType.of(Kind.UNION, "Object", imports, covered).rules(List.of(Rule.union(literals)));
    }

    /** A union of which exactly one member has to fit, told by a property or by a function. */
    private JavaType told(ObjectNode schema, Mode mode, String hint) {
        List<JavaType> members = new ArrayList<>();
        schema.get("oneOf").forEach(member -> members.add(of(member, mode, hint + (members.size() + 1))));
        boolean byProperty = schema.path("discriminator").has("propertyName");
        if (!members.stream().allMatch(member -> canBeTold(member, byProperty))) {
            return ScalarTypes.any();
        }
        ObjectNode covered = JsonTrees.object();
        covered.set(
                "oneOf", JsonTrees.array(members.stream().map(JavaType::schema).toList()));
        JsonNode discriminator = schema.path("discriminator");
        Optional<String> property = discriminator.path("propertyName").stringValueOpt();
        if (property.isPresent()) {
            covered.set("discriminator", discriminator);
        }
        String name = this.made.union(members, new Telling(true, property), List.of(), hint);
        return named(Kind.UNION, name).schema(covered);
    }

    /** Whether it can be a member: of a union by a property only what has it, a record or a union of such. */
    private static boolean canBeTold(JavaType member, boolean byProperty) {
        boolean any = member.kind() == Kind.ANY || member.nullable();
        return !any && (!byProperty || MadeClasses.isDeclared(member));
    }

    private JavaType array(ObjectNode schema, Mode mode, String hint) {
        boolean nothing = !schema.has("items") && schema.path("maxItems").asInt(-1) == 0;
        if (schema.has("prefixItems") || nothing) {
            return tuple(schema, mode, hint);
        }
        if (!schema.has("items")) {
            return ScalarTypes.any();
        }
        JavaType items = of(schema.get("items"), mode, hint);
        ObjectNode covered = JsonTrees.text("type", "array");
        covered.set("items", items.schema());
        boolean unique = schema.path("uniqueItems").asBoolean(false);
        if (unique) {
            covered.put("uniqueItems", true);
        }
        List<Rule> rules = Rule.lengths(schema, "Items", covered);
        return (unique ? JavaType.of(Kind.SET, "Set", items, covered) : JavaType.of(Kind.LIST, "List", items, covered))
                .rules(rules);
    }

    private JavaType tuple(ObjectNode schema, Mode mode, String hint) {
        JsonNode positions = schema.path("prefixItems");
        int size = positions.size();
        if (schema.path("minItems").asInt(-1) != size || schema.path("maxItems").asInt(-1) != size) {
            return ScalarTypes.any();
        }
        List<JavaType> types = new ArrayList<>();
        positions.forEach(position -> types.add(of(position, mode, hint)));
        ObjectNode covered =
                JsonTrees.text("type", "array").put("minItems", size).put("maxItems", size);
        if (size > 0) {
            covered.set(
                    "prefixItems",
                    JsonTrees.array(types.stream().map(JavaType::schema).toList()));
        }
        return named(Kind.TUPLE, this.made.tuple(types, hint)).schema(covered);
    }

    private JavaType map(ObjectNode schema, Mode mode, String hint) {
        JsonNode values = schema.path("additionalProperties");
        JsonNode patterns = schema.path("patternProperties");
        boolean pattern = patterns.size() == 1 && values.isMissingNode();
        ObjectNode covered = JsonTrees.text("type", "object");
        JavaType key = key(schema, pattern, mode, covered);
        JsonNode inner = pattern ? patterns.iterator().next() : values;
        boolean any = inner.isBoolean() && inner.booleanValue();
        if (!any && (!inner.isObject() || inner.isEmpty())) {
            return ScalarTypes.any();
        }
        JavaType type = any ? ScalarTypes.any() : of(inner, mode, hint);
        if (pattern) {
            covered.putObject("patternProperties")
                    .set(patterns.propertyNames().iterator().next(), type.schema());
        } else if (any) {
            covered.put("additionalProperties", true);
        } else {
            covered.set("additionalProperties", type.schema());
        }
        return JavaType.map(key, type, covered).rules(Rule.lengths(schema, "Properties", covered));
    }

    /** The type of the keys of a map, of which the schema says the rules. */
    private JavaType key(ObjectNode schema, boolean pattern, Mode mode, ObjectNode covered) {
        ObjectNode key =
                schema.path("propertyNames") instanceof ObjectNode names ? names.deepCopy() : JsonTrees.object();
        if (!key.has("$ref")) {
            key.put("type", "string");
        }
        if (pattern) {
            key.put(
                    "pattern",
                    schema.path("patternProperties").propertyNames().iterator().next());
        }
        JavaType type = of(key, mode, "Key");
        if (schema.has("propertyNames")) {
            covered.set("propertyNames", JsonTrees.without(type.schema(), Set.of("type", "pattern")));
        }
        return type;
    }
}
