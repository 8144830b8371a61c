package io.fastapi.input;

import io.fastapi.attribute.Attribute;
import io.fastapi.attribute.Attributes;
import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.TypeSpec;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A named value from the path, the query string, a header, a cookie, a form field or an uploaded file; or, made from a
 * record type without a name, all parameters of one kind at once (FastAPI's parameter models).
 *
 * <p>A parameter is required unless {@link #optional()} or {@link #orElse} says otherwise. Every method returns a new
 * value; parameters are equal when they describe the same thing.
 *
 * <pre>{@code
 * static final Param<Integer> LIMIT = query("limit", int.class).where(ge(1), le(100)).orElse(20);
 * }</pre>
 *
 * @param <T> the type of the value that a handler receives
 * @see <a href="https://fastapi.tiangolo.com/tutorial/query-params-str-validations/">FastAPI: query parameters</a>
 */
public final class Param<T> extends Described<Param<T>> implements Input<T> {

    private static final Attribute<Boolean> MODEL = Attribute.of("model", false);
    private static final Attribute<Boolean> PATH_OR_QUERY = Attribute.of("pathOrQuery", false);
    private static final Attribute<Boolean> CONVERT_UNDERSCORES = Attribute.of("convertUnderscores", true);
    private static final Attribute<Optional<String>> MEDIA_TYPE = Attribute.optional("mediaType");

    private final In in;
    private final TypeSpec<T> spec;

    private Param(In in, String name, TypeSpec<T> spec, Attributes attributes) {
        super(name, spec, attributes);
        this.in = in;
        this.spec = spec;
    }

    /** A parameter of a simple type, or a list or set of one. */
    public static <T> Param<T> of(In in, String name, TypeSpec<T> spec) {
        return new Param<>(in, name, spec, Attributes.NONE);
    }

    /** All parameters of one kind, as the components of a record. */
    public static <T> Param<T> model(In in, String name, TypeRef<T> type) {
        return new Param<>(in, name, TypeSpec.of(type), Attributes.NONE.with(MODEL, true));
    }

    /** A path parameter where the path has a variable of its name, else a query parameter. */
    public static <T> Param<T> pathOrQuery(String name, TypeSpec<T> spec) {
        return new Param<>(In.QUERY, name, spec, Attributes.NONE.with(PATH_OR_QUERY, true));
    }

    @Override
    Param<T> with(Attributes attributes) {
        return new Param<>(this.in, name(), this.spec, attributes);
    }

    private <R> Param<R> with(TypeSpec<R> spec, Attributes attributes) {
        return new Param<>(this.in, name(), spec, attributes);
    }

    private Param<T> with(Fallback fallback) {
        return with(attributes().with(FALLBACK, fallback));
    }

    /** The same parameter with more rules; those of a list's items go before {@link #list()}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Param<T> where(Constraint<? super T>... constraints) {
        return with(this.spec.where(List.of(constraints)), constrained());
    }

    /** Not required: the handler receives {@code Optional.empty()} when the request leaves the parameter out. */
    public Param<Optional<T>> optional() {
        return with(this.spec.optional(), optionally(".optional()"));
    }

    /**
     * Not required, and never {@code null}: the handler receives {@code Optional.empty()} when the request leaves the
     * parameter out, and the documentation shows the type alone, as FastAPI does of {@code q: str = None}.
     */
    public Param<Optional<T>> omittable() {
        return with(this.spec.omittable(), optionally(".omittable()"));
    }

    /** Not required: the handler receives this value when the request leaves the parameter out. */
    public Param<T> orElse(T value) {
        return with(new Fallback.Value(value));
    }

    /** Not required: the handler receives a new value when the request leaves the parameter out. */
    public Param<T> orElseGet(Supplier<? extends T> factory) {
        return with(new Fallback.Factory(factory));
    }

    /** Required, also after {@link #optional()}: then the value may be {@code null} where the source can say so. */
    public Param<T> required() {
        return with(new Fallback.Required());
    }

    /**
     * All values of the parameter, in the order received. Repeat the name to send several; commas do not split. What is
     * received when there is none is said behind this: {@code list().optional()}.
     */
    public Param<List<T>> list() {
        return with(this.spec.list(), collected(".list()", "List"));
    }

    /** All different values of the parameter; what is received when there is none is said behind this. */
    public Param<Set<T>> set() {
        return with(this.spec.set(), collected(".set()", "Set"));
    }

    /** The value is a JSON document of this type inside a text, pydantic's {@code Json[T]}. */
    public Param<T> json() {
        return with(this.spec.jsonText(), attributes());
    }

    /** Whether underscores of a header's name stand for hyphens; {@code true} by default. */
    public Param<T> convertUnderscores(boolean convert) {
        return with(attributes().with(CONVERT_UNDERSCORES, convert));
    }

    /**
     * The media type of its form that the documentation shows, such as {@code multipart/form-data} for a record with files;
     * URL-encoded by default.
     */
    public Param<T> mediaType(String mediaType) {
        Attributes attributes = attributes().set(MEDIA_TYPE, mediaType);
        return with(
                (this.in == In.FORM)
                        ? attributes
                        : attributes.misused("has .mediaType(..), which only fields of forms have", "take it away"));
    }

    /** Whether the documentation shows it; {@code true} by default. */
    public Param<T> includeInSchema(boolean include) {
        return with(attributes().with(Doc.INCLUDE_IN_SCHEMA, include));
    }

    /**
     * This parameter in an operation whose path has these variables: a required path parameter, if it was left to the path
     * whether it is one and it is among them. A path always has all its variables, so a default is never used there.
     */
    public Param<T> in(Collection<String> pathVariables) {
        if (!attributes().get(PATH_OR_QUERY)) {
            return this;
        }
        Attributes decided = attributes().with(PATH_OR_QUERY, false);
        return pathVariables.contains(wireName())
                ? new Param<>(In.PATH, name(), this.spec, decided.with(FALLBACK, new Fallback.Required()))
                : with(decided);
    }

    /** Where the parameter travels. */
    public In in() {
        return this.in;
    }

    /** The name on the wire: the alias, or the name, whose underscores are hyphens in a header. */
    @Override
    public String wireName() {
        return attributes().get(ALIAS).orElseGet(this::defaultWireName);
    }

    private String defaultWireName() {
        return (this.in == In.HEADER && convertsUnderscores()) ? name().replace('_', '-') : name();
    }

    /** The type of the value and its rules. */
    public TypeSpec<T> spec() {
        return this.spec;
    }

    /** Whether this is a record of parameters. */
    public boolean isModel() {
        return attributes().get(MODEL);
    }

    /** Whether underscores of a header's name stand for hyphens. */
    public boolean convertsUnderscores() {
        return attributes().get(CONVERT_UNDERSCORES);
    }

    /** The media type of its form that the documentation shows, where one was given. */
    public Optional<String> mediaType() {
        return attributes().get(MEDIA_TYPE);
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
        return visitor.param(this);
    }

    @Override
    public String label() {
        String word = attributes().get(PATH_OR_QUERY) ? "param" : this.in.name().toLowerCase(Locale.ROOT);
        return word + "(\"" + wireName() + "\")";
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof Param<?> that && this.in == that.in;
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + this.in.hashCode();
    }
}
