package io.fastapi.input;

import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.model.TypeSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
public final class Body<T> implements Input<T> {

    private record State<T>(
            String name,
            boolean named,
            TypeSpec<T> spec,
            Fallback fallback,
            boolean embed,
            String mediaType,
            Doc doc) {}

    private final State<T> state;

    private Body(State<T> state) {
        this.state = state;
    }

    /** A required JSON body; the name is its key when the body has several parts. */
    public static <T> Body<T> of(String name, TypeSpec<T> spec) {
        return of(name, true, spec);
    }

    /** A required JSON body that was given no name; its key, when the body has several parts, is made from the type. */
    public static <T> Body<T> unnamed(String madeFromType, TypeSpec<T> spec) {
        return of(madeFromType, false, spec);
    }

    private static <T> Body<T> of(String name, boolean named, TypeSpec<T> spec) {
        return new Body<>(new State<>(name, named, spec, new Fallback.Required(), false, "application/json", Doc.NONE));
    }

    /** The same body with more rules. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Body<T> where(Constraint<? super T>... constraints) {
        return with(this.state.spec().where(List.of(constraints)), this.state.fallback());
    }

    /** Not required: the handler receives {@code Optional.empty()} when the body is empty or {@code null}. */
    public Body<Optional<T>> optional() {
        return with(this.state.spec().optional(), new Fallback.Empty());
    }

    /** Not required: the handler receives this value when the body is empty or {@code null}. */
    public Body<T> orElse(T value) {
        return with(this.state.spec(), new Fallback.Value(value));
    }

    /** The body is an object that holds this value under its name, although it is the only one. */
    public Body<T> embed() {
        State<T> s = this.state;
        return new Body<>(new State<>(s.name, s.named, s.spec, s.fallback, true, s.mediaType, s.doc));
    }

    /** The media type that the documentation shows; {@code application/json} by default. */
    public Body<T> mediaType(String mediaType) {
        State<T> s = this.state;
        return new Body<>(new State<>(s.name, s.named, s.spec, s.fallback, s.embed, mediaType, s.doc));
    }

    /** The key of this part, where it differs from the name of the type. */
    public Body<T> alias(String name) {
        State<T> s = this.state;
        return new Body<>(new State<>(name, true, s.spec, s.fallback, s.embed, s.mediaType, s.doc));
    }

    /** The title in the documentation. */
    public Body<T> title(String title) {
        return doc(this.state.doc().title(title));
    }

    /** The description in the documentation; Markdown allowed. */
    public Body<T> description(String description) {
        return doc(this.state.doc().description(description));
    }

    /** Marked as deprecated in the documentation. */
    public Body<T> deprecated() {
        return doc(this.state.doc().asDeprecated());
    }

    /** One more example of a value. */
    public Body<T> example(Object value) {
        return doc(this.state.doc().example(value));
    }

    /** One more named OpenAPI example, with the keys {@code summary}, {@code description}, {@code value}. */
    public Body<T> openapiExample(String name, Map<String, Object> example) {
        return doc(this.state.doc().openapiExample(name, example));
    }

    private Body<T> doc(Doc doc) {
        State<T> s = this.state;
        return new Body<>(new State<>(s.name, s.named, s.spec, s.fallback, s.embed, s.mediaType, doc));
    }

    private <R> Body<R> with(TypeSpec<R> spec, Fallback fallback) {
        State<T> s = this.state;
        return new Body<>(new State<>(s.name, s.named, spec, fallback, s.embed, s.mediaType, s.doc));
    }

    /** The key of this part when the body has several. */
    public String name() {
        return this.state.name();
    }

    /** Whether the user gave the name, or it was made from the type. */
    public boolean isNamed() {
        return this.state.named();
    }

    /** The type of the value and its rules. */
    public TypeSpec<T> spec() {
        return this.state.spec();
    }

    /** What the value is when the request leaves it out. */
    public Fallback fallback() {
        return this.state.fallback();
    }

    /** Whether the value stands under its name although it is the only one. */
    public boolean isEmbedded() {
        return this.state.embed();
    }

    /** The media type that the documentation shows. */
    public String mediaType() {
        return this.state.mediaType();
    }

    /** What the documentation says. */
    public Doc doc() {
        return this.state.doc();
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
        return visitor.body(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Body<?> that && this.state.equals(that.state);
    }

    @Override
    public int hashCode() {
        return this.state.hashCode();
    }

    @Override
    public String toString() {
        return "body(\"" + name() + "\")";
    }
}
