package io.fastapi.input;

import io.fastapi.attribute.Attribute;
import io.fastapi.attribute.Attributes;
import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.model.TypeSpec;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The request body, or one named part of it when an operation and its dependencies have several.
 *
 * <p>A JSON body is read when the content type is {@code application/json} or {@code application/*+json}; with any other
 * content type the value is the raw bytes, which suit {@code String} and {@code byte[]}.
 *
 * @param <T> the type of the value that a handler receives
 * @see <a href="https://fastapi.tiangolo.com/tutorial/body-multiple-params/">FastAPI: body, multiple parameters</a>
 */
public final class Body<T> extends Described<Body<T>> implements Input<T> {

    private static final Attribute<Boolean> UNNAMED = Attribute.of("unnamed", false);
    private static final Attribute<Boolean> EMBED = Attribute.of("embed", false);
    private static final Attribute<String> MEDIA_TYPE = Attribute.of("mediaType", "application/json");

    private final TypeSpec<T> spec;

    private Body(String name, TypeSpec<T> spec, Attributes attributes) {
        super(name, spec, attributes);
        this.spec = spec;
    }

    /** A required JSON body; the name is its key when the body has several parts. */
    public static <T> Body<T> of(String name, TypeSpec<T> spec) {
        return new Body<>(name, spec, Attributes.NONE);
    }

    /** A required JSON body that was given no name; its key, when the body has several parts, is made from the type. */
    public static <T> Body<T> unnamed(String madeFromType, TypeSpec<T> spec) {
        return new Body<>(madeFromType, spec, Attributes.NONE.with(UNNAMED, true));
    }

    @Override
    Body<T> with(Attributes attributes) {
        return with(this.spec, attributes);
    }

    private <R> Body<R> with(TypeSpec<R> spec, Attributes attributes) {
        return new Body<>(super.name(), spec, attributes);
    }

    /** The same body with more rules. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Body<T> where(Constraint<? super T>... constraints) {
        return with(this.spec.where(List.of(constraints)), constrained());
    }

    /** Not required: the handler receives {@code Optional.empty()} when the body is empty or {@code null}. */
    public Body<Optional<T>> optional() {
        return with(this.spec.optional(), optionally(".optional()"));
    }

    /**
     * Not required, but {@code null} is an error of the type: the handler receives {@code Optional.empty()} when the body is
     * left out, as in FastAPI with {@code item: Item = None}.
     */
    public Body<Optional<T>> omittable() {
        return with(this.spec.omittable(), optionally(".omittable()"));
    }

    /** Not required: the handler receives this value when the body is empty or {@code null}. */
    public Body<T> orElse(T value) {
        return with(attributes().with(FALLBACK, new Fallback.Value(value)));
    }

    /** Not required: the handler receives a new value when the body is left out. */
    public Body<T> orElseGet(Supplier<? extends T> factory) {
        return with(attributes().with(FALLBACK, new Fallback.Factory(factory)));
    }

    /** The body is an object that holds this value under its name, although it is the only one. */
    public Body<T> embed() {
        return with(attributes().with(EMBED, true));
    }

    /** The media type that the documentation shows; {@code application/json} by default. */
    public Body<T> mediaType(String mediaType) {
        return with(attributes().with(MEDIA_TYPE, mediaType));
    }

    /** The own name: given, or the alias of one that was given none, or made from the type. */
    @Override
    public String name() {
        return attributes().get(UNNAMED) ? attributes().get(ALIAS).orElse(super.name()) : super.name();
    }

    /** Whether the user gave the name or an alias, or it was made from the type. */
    public boolean isNamed() {
        return !attributes().get(UNNAMED) || attributes().get(ALIAS).isPresent();
    }

    /** The type of the value and its rules. */
    public TypeSpec<T> spec() {
        return this.spec;
    }

    /** Whether the value stands under its name although it is the only one. */
    public boolean isEmbedded() {
        return attributes().get(EMBED);
    }

    /** The media type that the documentation shows. */
    public String mediaType() {
        return attributes().get(MEDIA_TYPE);
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
        return visitor.body(this);
    }

    @Override
    public String label() {
        return "body(\"" + wireName() + "\")";
    }
}
