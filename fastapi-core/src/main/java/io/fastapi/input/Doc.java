package io.fastapi.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the documentation says of an input.
 *
 * @param title the schema's title; by default made from the name
 * @param description text, Markdown allowed
 * @param deprecated whether clients should stop using it
 * @param hidden whether it is left out of the OpenAPI document
 * @param examples example values of the schema
 * @param openapiExamples named OpenAPI examples with {@code summary}, {@code description}, {@code value}
 */
public record Doc(
        Optional<String> title,
        Optional<String> description,
        boolean deprecated,
        boolean hidden,
        List<Object> examples,
        Map<String, Map<String, Object>> openapiExamples) {

    /** Documentation that says nothing. */
    public static final Doc NONE = new Doc(Optional.empty(), Optional.empty(), false, false, List.of(), Map.of());

    public Doc {
        examples = List.copyOf(examples);
        openapiExamples = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(openapiExamples));
    }

    Doc title(String value) {
        return new Doc(Optional.of(value), description, deprecated, hidden, examples, openapiExamples);
    }

    Doc description(String value) {
        return new Doc(title, Optional.of(value), deprecated, hidden, examples, openapiExamples);
    }

    Doc asDeprecated() {
        return new Doc(title, description, true, hidden, examples, openapiExamples);
    }

    Doc asHidden() {
        return new Doc(title, description, deprecated, true, examples, openapiExamples);
    }

    Doc example(Object value) {
        List<Object> more = new ArrayList<>(examples);
        more.add(value);
        return new Doc(title, description, deprecated, hidden, more, openapiExamples);
    }

    Doc openapiExample(String name, Map<String, Object> example) {
        Map<String, Map<String, Object>> more = new LinkedHashMap<>(openapiExamples);
        more.put(name, java.util.Collections.unmodifiableMap(new LinkedHashMap<>(example)));
        return new Doc(title, description, deprecated, hidden, examples, more);
    }
}
