package io.fastapi.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FastApiPropertiesTests {

    @Test
    void everyPropertyIsDescribedForEditors() throws Exception {
        JsonNode properties;
        try (InputStream metadata =
                FastApiProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            properties = new JsonMapper().readTree(metadata).get("properties");
        }

        assertThat(properties)
                .isNotEmpty()
                .allSatisfy(property -> assertThat(property.path("description").asString(""))
                        .as(property.get("name").asString())
                        .isNotBlank());
    }
}
