package io.fastapi.input;

import io.fastapi.attribute.Attribute;
import io.fastapi.attribute.Attributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the documentation says of an input. */
public final class Doc {

    static final Attribute<Optional<String>> TITLE = Attribute.optional("title");
    static final Attribute<Optional<String>> DESCRIPTION = Attribute.optional("description");
    static final Attribute<Boolean> DEPRECATED = Attribute.of("deprecated", false);
    static final Attribute<Boolean> INCLUDE_IN_SCHEMA = Attribute.of("includeInSchema", true);
    static final Attribute<Optional<Object>> EXAMPLE = Attribute.optional("example");
    static final Attribute<List<@Nullable Object>> EXAMPLES = Attribute.list("examples");
    static final Attribute<Map<String, Map<String, Object>>> OPENAPI_EXAMPLES = Attribute.map("openapiExamples");
    static final Attribute<Map<String, @Nullable Object>> JSON_SCHEMA_EXTRA = Attribute.map("jsonSchemaExtra");

    private static final List<Attribute<?>> ALL = List.of(
            TITLE, DESCRIPTION, DEPRECATED, INCLUDE_IN_SCHEMA, EXAMPLE, EXAMPLES, OPENAPI_EXAMPLES, JSON_SCHEMA_EXTRA);

    private final Attributes attributes;

    Doc(Attributes all) {
        this.attributes = all.only(ALL);
    }

    /** The schema's title; by default made from the name. */
    public Optional<String> title() {
        return this.attributes.get(TITLE);
    }

    /** Text, Markdown allowed. */
    public Optional<String> description() {
        return this.attributes.get(DESCRIPTION);
    }

    /** Whether clients should stop using it. */
    public boolean isDeprecated() {
        return this.attributes.get(DEPRECATED);
    }

    /** Whether the OpenAPI document shows it. */
    public boolean isInSchema() {
        return this.attributes.get(INCLUDE_IN_SCHEMA);
    }

    /** The example beside the schema. */
    public Optional<Object> example() {
        return this.attributes.get(EXAMPLE);
    }

    /** Example values inside the schema. */
    public List<@Nullable Object> examples() {
        return this.attributes.get(EXAMPLES);
    }

    /** Named OpenAPI examples with {@code summary}, {@code description}, {@code value}. */
    public Map<String, Map<String, Object>> openapiExamples() {
        return this.attributes.get(OPENAPI_EXAMPLES);
    }

    /** Further members of the schema. */
    public Map<String, @Nullable Object> jsonSchemaExtra() {
        return this.attributes.get(JSON_SCHEMA_EXTRA);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Doc that && this.attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return this.attributes.hashCode();
    }

    @Override
    public String toString() {
        return "Doc" + this.attributes;
    }
}
