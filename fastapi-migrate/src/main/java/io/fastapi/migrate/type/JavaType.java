package io.fastapi.migrate.type;

import io.fastapi.migrate.document.JsonTrees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Java type for a schema.
 *
 * @param kind what it is
 * @param name how it is written, {@code long}
 * @param boxed how it is written as a type argument, {@code Long}
 * @param imports the classes that it names
 * @param rules the rules on the value
 * @param items the type of the items of a list, set or map
 * @param nullable whether it may be {@code null}
 * @param schema what the library writes for it; whatever else the schema says has to be said beside it
 */
public record JavaType(
        Kind kind,
        String name,
        String boxed,
        Set<String> imports,
        List<Rule> rules,
        Optional<JavaType> items,
        boolean nullable,
        ObjectNode schema) {

    /** What a type is. */
    public enum Kind {
        ANY,
        SCALAR,
        ENUM,
        MODEL,
        UNION,
        TUPLE,
        LIST,
        SET,
        MAP
    }

    private static final String NULLABLE = "org.jspecify.annotations.Nullable";

    static JavaType of(Kind kind, String name, Set<String> imports, ObjectNode schema) {
        return new JavaType(kind, name, name, imports, List.of(), Optional.empty(), false, schema);
    }

    static JavaType primitive(String name, String boxed, ObjectNode schema) {
        return new JavaType(Kind.SCALAR, name, boxed, Set.of(), List.of(), Optional.empty(), false, schema);
    }

    static JavaType of(Kind kind, String container, JavaType items, ObjectNode schema) {
        Set<String> imports = new TreeSet<>(items.allImports());
        imports.add("java.util." + container);
        String name = container + "<" + items.argument() + ">";
        return new JavaType(kind, name, name, imports, List.of(), Optional.of(items), false, schema);
    }

    static JavaType map(JavaType keys, JavaType values, ObjectNode schema) {
        Set<String> imports = new TreeSet<>(values.allImports());
        imports.addAll(keys.allImports());
        imports.add("java.util.Map");
        String name = "Map<" + keys.argument() + ", " + values.argument() + ">";
        return new JavaType(Kind.MAP, name, name, imports, List.of(), Optional.of(values), false, schema);
    }

    JavaType rules(List<Rule> rules) {
        return new JavaType(
                this.kind, this.name, this.boxed, this.imports, rules, this.items, this.nullable, this.schema);
    }

    /** The same type for which something else is written, such as a reference to it. */
    JavaType schema(ObjectNode schema) {
        return new JavaType(
                this.kind, this.name, this.boxed, this.imports, this.rules, this.items, this.nullable, schema);
    }

    JavaType orNull() {
        ObjectNode schema = JsonTrees.object();
        if (!this.schema.isEmpty()) {
            List<ObjectNode> members = new ArrayList<>();
            boolean flat = this.schema.has("anyOf") && this.schema.size() == 1;
            if (flat) {
                this.schema.get("anyOf").forEach(member -> members.add((ObjectNode) member));
            } else {
                members.add(this.schema);
            }
            members.add(JsonTrees.text("type", "null"));
            schema.set("anyOf", JsonTrees.array(members));
        }
        return new JavaType(this.kind, this.name, this.boxed, this.imports, this.rules, this.items, true, schema);
    }

    /** The same type where it is not {@code null}. */
    public JavaType notNull() {
        return new JavaType(this.kind, this.name, this.boxed, this.imports, this.rules, this.items, false, this.schema);
    }

    /** How a type argument says it, with its rules: {@code @Size(min = 3) String}. */
    public String argument() {
        StringBuilder argument = new StringBuilder();
        this.rules.forEach(rule -> argument.append(rule.annotation()).append(' '));
        return argument.append(this.nullable ? nullableName() : this.boxed).toString();
    }

    /** How a type is written that may be {@code null}; of an array the brackets say it. */
    public String nullableName() {
        return this.boxed.endsWith("[]") ? this.boxed.replace("[]", " @Nullable []") : "@Nullable " + this.boxed;
    }

    /** How the value of a record is written, without its rules. */
    public String component() {
        return this.nullable ? nullableName() : this.name;
    }

    /** The same type, or one of such values, for whole numbers of any size. */
    public JavaType big() {
        if (this.name.equals("long") || this.name.equals("int")) {
            Set<String> imports = Set.of("java.math.BigInteger");
            return new JavaType(
                    this.kind, "BigInteger", "BigInteger", imports, this.rules, this.items, this.nullable, this.schema);
        }
        if (this.kind == Kind.UNION) {
            return rules(this.rules.stream().map(Rule::big).toList());
        }
        JavaType item = this.items.map(JavaType::big).orElse(this);
        boolean container = isSequence() || this.kind == Kind.MAP;
        return (container && !this.items.equals(Optional.of(item))) ? around(item) : this;
    }

    /** The same container of other items or values, which are its last type argument. */
    private JavaType around(JavaType item) {
        int end = this.name.length() - 1 - this.items.orElseThrow().argument().length();
        String name = this.name.substring(0, end) + item.argument() + ">";
        Set<String> imports = new TreeSet<>(this.imports);
        imports.addAll(item.allImports());
        return new JavaType(this.kind, name, name, imports, this.rules, Optional.of(item), this.nullable, this.schema);
    }

    /** The same type in a form, where bytes are files. */
    public JavaType inForm() {
        if (this.name.equals("byte[]") && this.rules.isEmpty()) {
            Set<String> imports = Set.of("io.fastapi.input.UploadFile");
            return new JavaType(
                    this.kind, "UploadFile", "UploadFile", imports, this.rules, this.items, this.nullable, this.schema);
        }
        JavaType item = this.items.map(JavaType::inForm).orElse(this);
        return (isSequence() && !this.items.equals(Optional.of(item))) ? around(item) : this;
    }

    /** Every class that {@link #argument()} names. */
    public Set<String> allImports() {
        Set<String> all = new TreeSet<>(this.imports);
        this.rules.forEach(rule -> all.addAll(rule.imports()));
        if (this.nullable) {
            all.add(NULLABLE);
        }
        return all;
    }

    /** The class literal that says all of it, without rules. */
    public Optional<String> classLiteral() {
        boolean plain = this.rules.isEmpty() && !this.nullable && !this.name.contains("<");
        return plain ? Optional.of(this.name + ".class") : Optional.empty();
    }

    /** The class literal of what a member of an annotated union can be. */
    Optional<String> memberLiteral() {
        boolean list = this.kind == Kind.LIST && this.rules.isEmpty() && !this.nullable;
        return list
                ? this.items.flatMap(JavaType::classLiteral).map(item -> item.replace(".class", "[].class"))
                : classLiteral();
    }

    /** Whether a field of it has a title of its own: all but models, enums and what is one of these or {@code null}. */
    public boolean isTitled() {
        return this.kind != Kind.MODEL && this.kind != Kind.ENUM;
    }

    /** Whether it is a list or a set. */
    public boolean isSequence() {
        return this.kind == Kind.LIST || this.kind == Kind.SET;
    }
}
