package io.fastapi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConfigurationPageTests {

    private static final String METADATA = "/META-INF/spring-configuration-metadata.json";
    private static final Pattern PROPERTY = Pattern.compile("`(fastapi\\.[a-z0-9.-]+)`");

    @Test
    void thePageNamesEveryPropertyAndNoOther() throws IOException {
        assertThat(named()).isEqualTo(properties());
    }

    private static Set<String> named() throws IOException {
        Set<String> names = new TreeSet<>();
        Files.readAllLines(Path.of("pages/configuration.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .forEach(line -> {
                    Matcher property = PROPERTY.matcher(line);
                    while (property.find()) {
                        names.add(property.group(1));
                    }
                });
        return names;
    }

    private static Set<String> properties() throws IOException {
        Set<String> names = new TreeSet<>();
        Class<?> module = io.fastapi.autoconfigure.FastApiAutoConfiguration.class;
        try (InputStream metadata = module.getResourceAsStream(METADATA)) {
            for (JsonNode property : new JsonMapper().readTree(metadata).get("properties")) {
                if (property.get("name").asString().startsWith("fastapi.")) {
                    names.add(property.get("name").asString());
                }
            }
        }
        return names;
    }
}
