package io.fastapi.openapi;

import io.fastapi.input.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Converts security schemes. */
final class SecuritySchemes {

    private SecuritySchemes() {}

    /** What an operation asks for: one entry per scheme, with the scopes. */
    static ArrayNode requirements(Map<SecurityScheme<?>, Set<String>> security) {
        Map<String, Set<String>> scopes = new LinkedHashMap<>();
        security.forEach((scheme, asked) -> scopes.computeIfAbsent(scheme.name(), name -> new LinkedHashSet<>())
                .addAll(asked));
        ArrayNode requirements = JsonNodeFactory.instance.arrayNode();
        scopes.forEach((name, asked) -> requirements.addObject().set(name, Trees.texts(asked)));
        return requirements;
    }

    /** The components, by name; of two schemes with one name the later stays. */
    static ObjectNode components(Iterable<DocumentedOperation> operations, JsonValues values) {
        ObjectNode components = Trees.object();
        for (DocumentedOperation operation : operations) {
            operation
                    .security()
                    .keySet()
                    .forEach(scheme -> components.set(scheme.name(), values.ofMap(scheme.document())));
        }
        return components;
    }
}
