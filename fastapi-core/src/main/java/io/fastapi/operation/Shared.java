package io.fastapi.operation;

import io.fastapi.attribute.Attribute;
import io.fastapi.attribute.Attributes;
import io.fastapi.error.DefinitionException.Problem;
import io.fastapi.input.Input;
import io.fastapi.middleware.Middleware;
import io.fastapi.response.ResponseDoc;
import io.fastapi.types.model.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an operation, a router and the application can all be given, each in the same words. An operation inherits what
 * the routers and the application around it were given.
 *
 * @param <S> the operation, router or application
 */
public abstract class Shared<S extends Shared<S>> {

    /** An operation's path, or what a router puts before it. */
    protected static final Attribute<String> PATH = Attribute.of("path", "", String::concat);

    protected static final Attribute<List<String>> TAGS = Attribute.list("tags");
    /** The name in URLs, of an operation or of what is mounted. */
    protected static final Attribute<Optional<String>> NAME = Attribute.optional("name");

    static final Attribute<List<Input<?>>> DEPENDENCIES = Attribute.list("dependencies");
    static final Attribute<Map<String, ResponseDoc>> RESPONSES = Attribute.map("responses");
    static final Attribute<Boolean> DEPRECATED = Attribute.of("deprecated", false, Boolean::logicalOr);
    static final Attribute<Boolean> INCLUDE_IN_SCHEMA = Attribute.of("includeInSchema", true, Boolean::logicalAnd);
    static final Attribute<List<Middleware>> AROUND = Attribute.list("around");
    static final Attribute<List<Operation>> CALLBACKS = Attribute.list("callbacks");
    static final Attribute<Optional<Function<? super Operation, String>>> UNIQUE_ID =
            Attribute.optional("generateUniqueIdFunction");
    protected static final Attribute<Optional<ResponseClass>> RESPONSE_CLASS = Attribute.optional("responseClass");
    static final Attribute<Optional<Boolean>> STRICT_CONTENT_TYPE = Attribute.optional("strictContentType");
    protected static final Attribute<Optional<Long>> MAX_BODY_SIZE = Attribute.optional("maxBodySize");
    protected static final Attribute<FormLimits> FORM_LIMITS =
            Attribute.of("formLimits", FormLimits.of(), (outer, inner) -> inner.within(outer));

    /** What the routers and the application around were given that nobody can mean. */
    static final Attribute<List<Problem>> MISTAKES = Attribute.list("mistakes");

    /** All of the above: what an operation inherits. */
    static final List<Attribute<?>> INHERITED = List.of(
            PATH,
            TAGS,
            DEPENDENCIES,
            RESPONSES,
            DEPRECATED,
            INCLUDE_IN_SCHEMA,
            AROUND,
            CALLBACKS,
            UNIQUE_ID,
            RESPONSE_CLASS,
            STRICT_CONTENT_TYPE,
            MAX_BODY_SIZE,
            FORM_LIMITS,
            MISTAKES);

    /** Those that what is mounted inherits, too. */
    static final List<Attribute<?>> LIMITS = List.of(MAX_BODY_SIZE, FORM_LIMITS);

    private final Attributes attributes;

    /** With what was given so far. */
    protected Shared(Attributes attributes) {
        this.attributes = attributes;
    }

    /** What this was given itself that nobody can mean; it is told at the start of the application. */
    public final List<Problem> mistakes() {
        return this.attributes.misuses().stream()
                .map(misuse -> new Problem(label(), misuse.what(), misuse.fix()))
                .toList();
    }

    /** For messages: {@code ApiRouter /items}. */
    private String label() {
        String path = this.attributes.get(PATH);
        return getClass().getSimpleName() + (path.isEmpty() ? "" : " " + Operation.shown(path));
    }

    /** The same with other attributes. */
    protected abstract S with(Attributes attributes);

    /** What was given. */
    protected final Attributes attributes() {
        return this.attributes;
    }

    /** What was given, inside of the limits that reach what is mounted. */
    protected final Attributes withinLimits(Inherited outer) {
        return this.attributes.within(outer.attributes().only(LIMITS));
    }

    /** Inputs that are resolved before those of the operation, in the order given, and whose values are dropped. */
    public S dependencies(Input<?>... dependencies) {
        return with(this.attributes.add(DEPENDENCIES, List.of(dependencies)));
    }

    /** A further answer in the documentation. */
    public S responses(int status, String description) {
        return responses(status, ResponseDoc.of(description));
    }

    /** A further answer with a JSON body in the documentation. */
    public S responses(int status, Class<?> model) {
        return responses(status, ResponseDoc.of(model));
    }

    /** A further answer with a JSON body of a generic type in the documentation. */
    public S responses(int status, TypeRef<?> model) {
        return responses(status, ResponseDoc.of(model));
    }

    /** A further answer in the documentation. */
    public S responses(int status, ResponseDoc response) {
        return responses(String.valueOf(status), response);
    }

    /** A further answer in the documentation, by range ({@code 4XX}) or {@code default}. */
    public S responses(String statuses, String description) {
        return responses(statuses, ResponseDoc.of(description));
    }

    /** A further answer with a JSON body in the documentation, by range ({@code 4XX}) or {@code default}. */
    public S responses(String statuses, Class<?> model) {
        return responses(statuses, ResponseDoc.of(model));
    }

    /** A further answer with a JSON body of a generic type, by range ({@code 4XX}) or {@code default}. */
    public S responses(String statuses, TypeRef<?> model) {
        return responses(statuses, ResponseDoc.of(model));
    }

    /** A further answer in the documentation, by status, range ({@code 4XX}) or {@code default}. */
    public S responses(String statuses, ResponseDoc response) {
        return with(this.attributes.put(RESPONSES, statuses, response));
    }

    /** Marked as deprecated in the documentation. */
    public S deprecated() {
        return with(this.attributes.with(DEPRECATED, true));
    }

    /** Whether the documentation shows it; {@code true} by default, and {@code false} wins. */
    public S includeInSchema(boolean include) {
        return with(this.attributes.with(INCLUDE_IN_SCHEMA, include));
    }

    /**
     * Operations that clients serve and this application calls, for the documentation only: with handlers, without any, or
     * routers of such. Their paths are runtime expressions, <code>{$callback_url}/paid/{$request.body.id}</code>.
     *
     * @throws io.fastapi.types.error.MisuseException if one of them is no operation
     * @see <a href="https://fastapi.tiangolo.com/advanced/openapi-callbacks/">FastAPI: OpenAPI callbacks</a>
     */
    public S callbacks(RouterEntry... callbacks) {
        return with(this.attributes.add(CALLBACKS, Described.operations(callbacks)));
    }

    /**
     * Makes the OpenAPI operation ids of operations that were not given one; the innermost counts. It is asked when the
     * document is made and at the start, so it answers the same each time.
     *
     * @see <a href="https://fastapi.tiangolo.com/advanced/generate-clients/">FastAPI: generate clients</a>
     */
    public S generateUniqueIdFunction(Function<? super Operation, String> function) {
        return with(this.attributes.with(UNIQUE_ID, Optional.of(function)));
    }

    /** Whether a JSON body needs a JSON content type; {@code true} by default. */
    public S strictContentType(boolean strict) {
        return with(this.attributes.set(STRICT_CONTENT_TYPE, strict));
    }

    /**
     * The most bytes of a body, with all files and the multipart form around them; 0 for none. The answer to more is 413,
     * at an application also where no operation serves the path. The innermost limit counts; without any,
     * {@code fastapi.limits.body-size} and {@code form-size} do, for what is not read as a stream.
     *
     * @see <a href="https://fastapi.tiangolo.com/advanced/request-body-limits/">FastAPI: request body limits</a>
     */
    public S maxBodySize(long bytes) {
        return with(this.attributes.set(MAX_BODY_SIZE, bytes).least("maxBodySize", bytes, 0));
    }

    /** The most that is read of a form. What it does not say is inherited. */
    public S formLimits(FormLimits limits) {
        return with(this.attributes.with(FORM_LIMITS, limits).misused(limits.misuses()));
    }

    @Override
    public boolean equals(Object other) {
        return other != null
                && getClass() == other.getClass()
                && this.attributes.equals(((Shared<?>) other).attributes);
    }

    @Override
    public int hashCode() {
        return this.attributes.hashCode();
    }

    /** What it was given: {@code ApiRouter{path=/items, tags=[items]}}. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + this.attributes;
    }
}
