package io.fastapi.input;

import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.TypeSpec;
import java.util.List;
import java.util.Map;
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
public final class Param<T> implements Input<T> {

    private record State<T>(
            In in,
            String name,
            Optional<String> alias,
            TypeSpec<T> spec,
            Fallback fallback,
            boolean model,
            boolean convertUnderscores,
            Doc doc) {}

    private final State<T> state;

    private Param(State<T> state) {
        this.state = state;
    }

    /** A parameter of a simple type, or a list or set of one. */
    public static <T> Param<T> of(In in, String name, TypeSpec<T> spec) {
        return new Param<>(
                new State<>(in, name, Optional.empty(), spec, new Fallback.Required(), false, true, Doc.NONE));
    }

    /** All parameters of one kind, as the components of a record. */
    public static <T> Param<T> model(In in, String name, TypeRef<T> type) {
        return new Param<>(new State<>(
                in, name, Optional.empty(), TypeSpec.of(type), new Fallback.Required(), true, true, Doc.NONE));
    }

    /** The same parameter with more rules; those of a list's items go before {@link #list()}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Param<T> where(Constraint<? super T>... constraints) {
        return spec(this.state.spec().where(List.of(constraints)));
    }

    /** Not required: the handler receives {@code Optional.empty()} when the request leaves the parameter out. */
    public Param<Optional<T>> optional() {
        return with(this.state.spec().optional(), new Fallback.Empty());
    }

    /** Not required: the handler receives this value when the request leaves the parameter out. */
    public Param<T> orElse(T value) {
        return with(this.state.spec(), new Fallback.Value(value));
    }

    /** Not required: the handler receives a new value when the request leaves the parameter out. */
    public Param<T> orElseGet(Supplier<? extends T> factory) {
        return with(this.state.spec(), new Fallback.Factory(factory));
    }

    /** Required, also after {@link #optional()}: then the value may be {@code null} where the source can say so. */
    public Param<T> required() {
        return with(this.state.spec(), new Fallback.Required());
    }

    /** All values of the parameter, in the order received. Repeat the name to send several; commas do not split. */
    public Param<List<T>> list() {
        return with(this.state.spec().list(), new Fallback.Required());
    }

    /** All different values of the parameter. */
    public Param<Set<T>> set() {
        return with(this.state.spec().set(), new Fallback.Required());
    }

    /** The value is a JSON document of this type inside a text, pydantic's {@code Json[T]}. */
    public Param<T> json() {
        return with(this.state.spec().jsonText(), this.state.fallback());
    }

    /** The name on the wire, where it differs from the parameter's own. */
    public Param<T> alias(String alias) {
        State<T> s = this.state;
        return new Param<>(new State<>(
                s.in, s.name, Optional.of(alias), s.spec, s.fallback, s.model, s.convertUnderscores, s.doc));
    }

    /** Whether underscores of a header's name stand for hyphens; {@code true} by default. */
    public Param<T> convertUnderscores(boolean convert) {
        State<T> s = this.state;
        return new Param<>(new State<>(s.in, s.name, s.alias, s.spec, s.fallback, s.model, convert, s.doc));
    }

    /** The title in the documentation; by default made from the name. */
    public Param<T> title(String title) {
        return doc(this.state.doc().title(title));
    }

    /** The description in the documentation; Markdown allowed. */
    public Param<T> description(String description) {
        return doc(this.state.doc().description(description));
    }

    /** Marked as deprecated in the documentation. */
    public Param<T> deprecated() {
        return doc(this.state.doc().asDeprecated());
    }

    /** Left out of the documentation. */
    public Param<T> hidden() {
        return doc(this.state.doc().asHidden());
    }

    /** One more example of a value. */
    public Param<T> example(Object value) {
        return doc(this.state.doc().example(value));
    }

    /** One more named OpenAPI example, with the keys {@code summary}, {@code description}, {@code value}. */
    public Param<T> openapiExample(String name, Map<String, Object> example) {
        return doc(this.state.doc().openapiExample(name, example));
    }

    private Param<T> doc(Doc doc) {
        State<T> s = this.state;
        return new Param<>(new State<>(s.in, s.name, s.alias, s.spec, s.fallback, s.model, s.convertUnderscores, doc));
    }

    private Param<T> spec(TypeSpec<T> spec) {
        return with(spec, this.state.fallback());
    }

    private <R> Param<R> with(TypeSpec<R> spec, Fallback fallback) {
        State<T> s = this.state;
        return new Param<>(new State<>(s.in, s.name, s.alias, spec, fallback, s.model, s.convertUnderscores, s.doc));
    }

    /** Where the parameter travels. */
    public In in() {
        return this.state.in();
    }

    /** The parameter's own name. */
    public String name() {
        return this.state.name();
    }

    /** The name on the wire: the alias, or the name, whose underscores are hyphens in a header. */
    public String wireName() {
        return this.state.alias().orElseGet(this::defaultWireName);
    }

    private String defaultWireName() {
        boolean hyphens = in() == In.HEADER && this.state.convertUnderscores();
        return hyphens ? name().replace('_', '-') : name();
    }

    /** The type of the value and its rules. */
    public TypeSpec<T> spec() {
        return this.state.spec();
    }

    /** What the value is when the request leaves it out. */
    public Fallback fallback() {
        return this.state.fallback();
    }

    /** Whether this is a record of parameters. */
    public boolean isModel() {
        return this.state.model();
    }

    /** Whether underscores of a header's name stand for hyphens. */
    public boolean convertsUnderscores() {
        return this.state.convertUnderscores();
    }

    /** What the documentation says. */
    public Doc doc() {
        return this.state.doc();
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
        return visitor.param(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Param<?> that && this.state.equals(that.state);
    }

    @Override
    public int hashCode() {
        return this.state.hashCode();
    }

    @Override
    public String toString() {
        return in().name().toLowerCase(java.util.Locale.ROOT) + "(\"" + wireName() + "\")";
    }
}
