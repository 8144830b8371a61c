package io.fastapi.migrate.write;

import io.fastapi.migrate.java.Code;
import io.fastapi.migrate.java.JavaFile;
import io.fastapi.migrate.java.Text;
import io.fastapi.migrate.type.JavaType;
import io.fastapi.migrate.type.Types;
import io.fastapi.migrate.type.UnionClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes sealed interfaces. */
final class UnionWriter {

    private static final String JACKSON = "com.fasterxml.jackson.annotation.";

    private final Types types;

    UnionWriter(Types types) {
        this.types = types;
    }

    JavaFile write(UnionClass union) {
        Code code = new Code().add("/** One of " + union.size() + " types. */\n");
        List<String> permitted = new ArrayList<>();
        Map<String, JavaType> values = new TreeMap<>();
        for (int i = 0; i < union.size(); i++) {
            JavaType value = union.values().get(i);
            String model = union.models().get(i);
            String name = (value == null) ? String.valueOf(model) : "Option" + (i + 1);
            permitted.add((value == null) ? name : union.name() + "." + name);
            if (value != null) {
                values.put(name, value);
            }
        }
        union.told().property().ifPresent(property -> {
            code.uses(JACKSON + "JsonTypeInfo");
            code.add("@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = " + Text.literal(property) + ")\n");
        });
        List<String> outer = this.types.made().unionsOf(union.name()).stream()
                .map(UnionClass::name)
                .toList();
        if (!outer.isEmpty() && !union.told().exactly()) { // else its members are those of the outer one
            code.uses(JACKSON + "JsonTypeName").add("@JsonTypeName(" + Text.literal(union.name()) + ")\n");
        }
        String parents = outer.isEmpty() ? "" : " extends " + String.join(", ", outer);
        code.add("public sealed interface " + union.name() + parents + " permits " + String.join(", ", permitted)
                + " {");
        values.forEach((name, type) -> code.add(option(code, union.name(), name, type)));
        if (union.told().exactly() && union.told().property().isEmpty()) {
            code.add(discriminator(code));
        }
        return code.add("}\n").file(this.types.modelPackage(), union.name());
    }

    /** A record around a value that is no record itself. */
    private static String option(Code code, String union, String name, JavaType type) {
        code.uses(type.allImports()).uses(JACKSON + "JsonValue");
        StringBuilder rules = new StringBuilder();
        type.rules().forEach(rule -> rules.append(rule.annotation()).append(' '));
        String value = type.component();
        return "\n\n    record " + name + "(@JsonValue " + rules + value + " value) implements " + union + " {}\n";
    }

    private static String discriminator(Code code) {
        code.uses("io.fastapi.types.model.Discriminator", "org.jspecify.annotations.Nullable");
        return "\n\n    // TODO: tell the name of the class of what was sent; the document does not say how.\n"
                + "    @Discriminator\n    static @Nullable String kind(Object sent) {\n        return null;\n    }\n";
    }
}
