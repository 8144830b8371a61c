package io.fastapi.docs;

import io.fastapi.autoconfigure.FastApiAutoConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every property, from the metadata that editors read, too. */
final class PropertiesPage {

    private static final String METADATA = "/META-INF/spring-configuration-metadata.json";
    private static final Map<String, String> TYPES = Map.of(
            "java.lang.String", "text",
            "java.lang.Boolean", "true or false",
            "java.lang.Integer", "number",
            "java.time.Duration", "time: `10s`, `5m`",
            "org.springframework.util.unit.DataSize", "size: `64KB`, `1MB`",
            "java.util.List<java.lang.String>", "list",
            "java.util.Map<java.lang.String,java.lang.Object>", "map");

    private static final String HEAD = """
            # Every property

            What `application.yml` can say, made of the metadata that editors complete names with. [Configuration](configuration.md) groups
            them by what they are for, and says more of each.
            """;

    private PropertiesPage() {}

    static ReferencePage make() throws IOException {
        Map<String, StringBuilder> groups = new TreeMap<>();
        for (JsonNode property : properties()) {
            String name = property.get("name").asString();
            if (name.startsWith("fastapi.")) {
                groups.computeIfAbsent(group(name), group -> new StringBuilder())
                        .append(row(name, property));
            }
        }
        StringBuilder page = new StringBuilder(HEAD);
        groups.forEach((group, rows) -> page.append("\n## `" + group + "`\n\n")
                .append("| property | type | default | what it says |\n| --- | --- | --- | --- |\n")
                .append(rows));
        return new ReferencePage("reference-properties.md", page.toString());
    }

    private static List<JsonNode> properties() throws IOException {
        try (InputStream metadata = FastApiAutoConfiguration.class.getResourceAsStream(METADATA)) {
            return List.copyOf(new JsonMapper()
                    .readTree(Objects.requireNonNull(metadata))
                    .get("properties")
                    .values());
        }
    }

    private static String group(String name) {
        String[] words = name.split("\\.");
        return (words.length == 2) ? "fastapi" : words[0] + "." + words[1];
    }

    private static String row(String name, JsonNode property) {
        JsonNode standard = property.get("defaultValue");
        String value = (standard == null || standard.asString("").isEmpty() && standard.isString())
                ? ""
                : "`" + value(standard) + "`";
        return "| `%s` | %s | %s | %s |%n"
                .formatted(
                        name,
                        type(property.get("type").asString()),
                        value,
                        ReferencePage.plain(property.get("description").asString()))
                .replace(System.lineSeparator(), "\n");
    }

    private static String value(JsonNode standard) {
        return standard.isArray()
                ? standard.values().stream().map(JsonNode::asString).collect(Collectors.joining(", "))
                : standard.asString();
    }

    private static String type(String name) {
        if (TYPES.containsKey(name)) {
            return TYPES.get(name);
        }
        if (name.startsWith("java.util.List<")) {
            return "list of objects";
        }
        return constants(name);
    }

    private static String constants(String name) {
        try {
            return Arrays.stream(Class.forName(name).getEnumConstants())
                    .map(constant -> "`"
                            + ((Enum<?>) constant)
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-') + "`")
                    .collect(Collectors.joining(", "));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("How is " + name + " written?", e);
        }
    }
}
