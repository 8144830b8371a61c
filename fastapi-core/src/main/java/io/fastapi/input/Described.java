package io.fastapi.input;

import io.fastapi.attribute.Attribute;
import io.fastapi.attribute.Attributes;
import io.fastapi.attribute.Misuse;
import io.fastapi.types.model.TypeSpec;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a parameter and a body can both be given, each in the same words. Every method returns a new value.
 *
 * @param <S> the parameter or body
 */
public abstract sealed class Described<S extends Described<S>> permits Param, Body {

    static final Attribute<Optional<String>> ALIAS = Attribute.optional("alias");
    static final Attribute<List<String>> OTHER_ALIASES = Attribute.list("otherAliases");
    static final Attribute<Fallback> FALLBACK = Attribute.of("fallback", new Fallback.Required());

    private final String name;
    private final TypeSpec<?> type;
    private final Attributes attributes;

    Described(String name, TypeSpec<?> type, Attributes attributes) {
        this.name = name;
        this.type = type;
        this.attributes = attributes;
    }

    abstract S with(Attributes attributes);

    final Attributes attributes() {
        return this.attributes;
    }

    /**
     * The name on the wire, where it differs from the own name, and others that are read as well: pydantic's
     * {@code AliasChoices}. The first of them that was sent counts; documentation and missing values are under the first.
     */
    public S alias(String alias, String... others) {
        return with(this.attributes.set(ALIAS, alias).with(OTHER_ALIASES, List.of(others)));
    }

    /** The title in the documentation; by default made from the name. */
    public S title(String title) {
        return with(this.attributes.set(Doc.TITLE, title));
    }

    /** The description in the documentation; Markdown allowed. */
    public S description(String description) {
        return with(this.attributes.set(Doc.DESCRIPTION, description));
    }

    /** Marked as deprecated in the documentation. */
    public S deprecated() {
        return with(this.attributes.with(Doc.DEPRECATED, true));
    }

    /**
     * The example beside the schema: OpenAPI's {@code example} of a parameter or media type. One of several parts of a body
     * has no such place and does not show it. {@code null} is none.
     */
    public S example(@Nullable Object value) {
        return with(this.attributes.with(Doc.EXAMPLE, Optional.ofNullable(value)));
    }

    /** More examples inside the schema: JSON Schema's {@code examples}. */
    public S examples(@Nullable Object... values) {
        return with(this.attributes.add(Doc.EXAMPLES, Arrays.asList(values)));
    }

    /** One more named OpenAPI example, with the keys {@code summary}, {@code description}, {@code value}. */
    public S openapiExample(String name, Map<String, Object> example) {
        Map<String, Object> copy = Collections.unmodifiableMap(new LinkedHashMap<>(example));
        return with(this.attributes.put(Doc.OPENAPI_EXAMPLES, name, copy));
    }

    /**
     * One more member of the schema, which replaces one of that name, or takes it away if it is {@code null}: pydantic's
     * {@code json_schema_extra}.
     */
    public S jsonSchemaExtra(String name, @Nullable Object value) {
        return with(this.attributes.put(Doc.JSON_SCHEMA_EXTRA, name, value));
    }

    /** The own name. */
    public String name() {
        return this.name;
    }

    /** The name on the wire. */
    public String wireName() {
        return this.attributes.get(ALIAS).orElse(this.name);
    }

    /** All names on the wire, in the order in which they count. */
    public List<String> wireNames() {
        List<String> names = new ArrayList<>();
        names.add(wireName());
        names.addAll(this.attributes.get(OTHER_ALIASES));
        return names;
    }

    /** What the value is when the request leaves it out. */
    public Fallback fallback() {
        return this.attributes.get(FALLBACK);
    }

    /** What the documentation says. */
    public Doc doc() {
        return new Doc(this.attributes);
    }

    /** Words that take away what others say. */
    public List<Misuse> misuses() {
        return this.attributes.misuses();
    }

    /** How messages refer to it: {@code query("q")}. */
    public abstract String label();

    /** The attributes with a rule noted as misused if it stands behind {@code optional()}: it would get the value inside. */
    Attributes constrained() {
        return isOptional()
                ? this.attributes.misused("has a rule behind " + optionalWord(), "write .where(..)" + optionalWord())
                : this.attributes;
    }

    /** The attributes of one that may be left out. */
    Attributes optionally(String word) {
        Attributes optional = this.attributes.with(FALLBACK, new Fallback.Empty());
        return hasDefault()
                ? optional.misused(List.of(Misuse.lost(
                        ".orElse(..)",
                        word,
                        "take " + word + " away; for a default of what may also be null write"
                                + " .optional().orElse(Optional.of(..))")))
                : optional;
    }

    /** The attributes of a collection made of this: what was said of a missing item cannot be said of a missing list. */
    Attributes collected(String word, String value) {
        Attributes required = this.attributes.with(FALLBACK, new Fallback.Required());
        if (fallback() instanceof Fallback.Empty) {
            return required.misused(List.of(Misuse.lost(optionalWord(), word, "write " + word + optionalWord())));
        }
        return hasDefault()
                ? required.misused(
                        List.of(Misuse.lost(".orElse(..)", word, "write " + word + ".orElse(" + value + ".of(..))")))
                : required;
    }

    private boolean isOptional() {
        if (this.type.kind() != TypeSpec.Kind.PLAIN) {
            return this.type.isOptional();
        }
        Type type = this.type.type();
        return ((type instanceof ParameterizedType generic) ? generic.getRawType() : type) == Optional.class;
    }

    private String optionalWord() {
        return (this.type.kind() == TypeSpec.Kind.OMITTABLE) ? ".omittable()" : ".optional()";
    }

    private boolean hasDefault() {
        return fallback() instanceof Fallback.Value || fallback() instanceof Fallback.Factory;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Described<?> that
                && getClass() == that.getClass()
                && this.name.equals(that.name)
                && this.type.equals(that.type)
                && this.attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * this.name.hashCode() + this.type.hashCode()) + this.attributes.hashCode();
    }

    /** What it is and was given: {@code query("q") of java.lang.String{title=Words}}. */
    @Override
    public String toString() {
        return label() + " of " + this.type + this.attributes;
    }
}
