package io.fastapi.security;

import io.fastapi.attribute.Attribute;
import io.fastapi.attribute.Attributes;
import io.fastapi.input.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What every scheme can be given, in the same words.
 *
 * @param <T> the type of the credentials
 * @param <S> the scheme
 */
abstract class SecurityBase<T, S extends SecurityBase<T, S>> extends SecurityScheme<T> {

    private static final Attribute<Optional<String>> SCHEME_NAME = Attribute.optional("schemeName");
    private static final Attribute<Optional<String>> DESCRIPTION = Attribute.optional("description");

    private final Reading<T> reading;
    private final Attributes attributes;

    /**
     * A scheme.
     *
     * @param defaultName the name of FastAPI's class
     * @param members the members of the document, without the description
     * @param reading where the credentials are and what is made of them
     * @param attributes what the scheme was given
     */
    SecurityBase(String defaultName, Map<String, Object> members, Reading<T> reading, Attributes attributes) {
        super(
                attributes.get(SCHEME_NAME).filter(name -> !name.isEmpty()).orElse(defaultName),
                described(members, attributes),
                reading.required());
        this.reading = reading;
        this.attributes = attributes;
    }

    private static Map<String, Object> described(Map<String, Object> members, Attributes attributes) {
        Map<String, Object> document = new LinkedHashMap<>(members);
        attributes.get(DESCRIPTION).ifPresent(text -> document.put("description", text));
        return document;
    }

    abstract S with(Attributes attributes);

    final Attributes attributes() {
        return this.attributes;
    }

    /** The key of the scheme in the OpenAPI document; by default the name of FastAPI's class. */
    public S schemeName(String name) {
        return with(this.attributes.set(SCHEME_NAME, name));
    }

    /** The description in the document; Markdown allowed. */
    public S description(String description) {
        return with(this.attributes.set(DESCRIPTION, description));
    }

    /**
     * Whether a request without credentials is answered with 401 at once. With {@code false} the value is empty then, so
     * that a dependency can go on without them or look for others. Said last, since the type of the value changes.
     */
    public SecurityScheme<Optional<T>> autoError(boolean autoError) {
        return new SecurityScheme<>(
                name(), document(), autoError ? this.reading.requiredAsOptional() : this.reading.optional());
    }
}
