package io.fastapi.operation;

import io.fastapi.attribute.Attribute;
import io.fastapi.attribute.Attributes;
import io.fastapi.attribute.Misuse;
import io.fastapi.error.DefinitionException.Problem;
import io.fastapi.input.Input;
import io.fastapi.middleware.Middleware;
import io.fastapi.response.ResponseDoc;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything about an operation but its inputs and handler, with what it inherits once a router yields it. */
public final class Settings {

    /** Where the response model comes from. */
    public sealed interface ModelChoice {

        /** From the return type of the method referred to; none for a lambda. */
        record Inferred() implements ModelChoice {}

        /** None: the value is encoded by what it is, and the documentation shows no schema. */
        record None() implements ModelChoice {}

        /** As declared. */
        record Declared(ResponseModel<?> model) implements ModelChoice {}
    }

    static final Attribute<List<String>> METHODS = Attribute.list("methods");
    static final Attribute<Optional<Integer>> STATUS = Attribute.optional("status");
    static final Attribute<Optional<String>> SUMMARY = Attribute.optional("summary");
    static final Attribute<Optional<String>> DESCRIPTION = Attribute.optional("description");
    static final Attribute<String> RESPONSE_DESCRIPTION = Attribute.of("responseDescription", "Successful Response");
    static final Attribute<Optional<String>> OPERATION_ID = Attribute.optional("operationId");
    static final Attribute<ModelChoice> RESPONSE_MODEL = Attribute.of("responseModel", new ModelChoice.Inferred());
    static final Attribute<Map<String, @Nullable Object>> OPENAPI_EXTRA = Attribute.map("openapiExtra");

    private final Attributes attributes;

    Settings(Attributes attributes) {
        this.attributes = attributes;
    }

    Attributes attributes() {
        return this.attributes;
    }

    /** HTTP methods in upper case. */
    public List<String> methods() {
        return this.attributes.get(METHODS);
    }

    /** The path template, {@code /items/{item_id}}. */
    public String path() {
        return this.attributes.get(Shared.PATH);
    }

    /** The status of a successful answer; that of the response class when not set. */
    public Optional<Integer> status() {
        return this.attributes.get(STATUS);
    }

    /** Groups in the documentation. */
    public List<String> tags() {
        return this.attributes.get(Shared.TAGS);
    }

    /** The title in the documentation; by default made from the name. */
    public Optional<String> summary() {
        return this.attributes.get(SUMMARY);
    }

    /** The text in the documentation. */
    public Optional<String> description() {
        return this.attributes.get(DESCRIPTION);
    }

    /** The description of the successful answer. */
    public String responseDescription() {
        return this.attributes.get(RESPONSE_DESCRIPTION);
    }

    /** Whether clients should stop using it. */
    public boolean deprecated() {
        return this.attributes.get(Shared.DEPRECATED);
    }

    /** The OpenAPI operation id; by default made from name, path and method. */
    public Optional<String> operationId() {
        return this.attributes.get(OPERATION_ID);
    }

    /** The name for URLs and the defaults above, in snake case as a Python function's. */
    public Optional<String> name() {
        return this.attributes.get(Shared.NAME);
    }

    /** Operations that clients serve and this one calls. */
    public List<Operation> callbacks() {
        return this.attributes.get(Shared.CALLBACKS);
    }

    /** What makes the OpenAPI operation id if there is none. */
    Optional<Function<? super Operation, String>> uniqueId() {
        return this.attributes.get(Shared.UNIQUE_ID);
    }

    /** Whether the documentation shows the operation. */
    public boolean includeInSchema() {
        return this.attributes.get(Shared.INCLUDE_IN_SCHEMA);
    }

    /** Further answers, by status, range ({@code 4XX}) or {@code default}. */
    public Map<String, ResponseDoc> responses() {
        return this.attributes.get(Shared.RESPONSES);
    }

    /** The same with further answers where there are none of their statuses yet. */
    public Settings withResponses(Map<String, ResponseDoc> further) {
        return new Settings(this.attributes.with(Shared.RESPONSES, Attribute.merged(further, responses())));
    }

    /** The declared response model, none, or whatever the handler's signature tells. */
    public ModelChoice responseModel() {
        return this.attributes.get(RESPONSE_MODEL);
    }

    /** The kind of answer that a returned value becomes; JSON when not set. */
    public Optional<ResponseClass> responseClass() {
        return this.attributes.get(Shared.RESPONSE_CLASS);
    }

    /** What stands around the operation, the outermost first. */
    public List<Middleware> around() {
        return this.attributes.get(Shared.AROUND);
    }

    /** Inputs that are resolved first and whose values are dropped. */
    public List<Input<?>> dependencies() {
        return this.attributes.get(Shared.DEPENDENCIES);
    }

    /** Members merged into the OpenAPI operation object. */
    public Map<String, @Nullable Object> openapiExtra() {
        return this.attributes.get(OPENAPI_EXTRA);
    }

    /** Whether a JSON body needs a JSON content type; {@code true} when not set. */
    public Optional<Boolean> strictContentType() {
        return this.attributes.get(Shared.STRICT_CONTENT_TYPE);
    }

    /** The most bytes of a body. */
    public Optional<Long> maxBodySize() {
        return this.attributes.get(Shared.MAX_BODY_SIZE);
    }

    /** The most that is read of a form. */
    public FormLimits formLimits() {
        return this.attributes.get(Shared.FORM_LIMITS);
    }

    /** The same with something noted that nobody can mean. */
    Settings misused(String what, String fix) {
        return new Settings(this.attributes.misused(what, fix));
    }

    /** What it was given itself that nobody can mean. */
    public List<Misuse> misuses() {
        return this.attributes.misuses();
    }

    /** What the routers and the application around were given that nobody can mean. */
    public List<Problem> inheritedMistakes() {
        return this.attributes.get(Shared.MISTAKES);
    }

    /** The first list followed by the second. */
    public static <E> List<E> joined(List<? extends E> first, List<? extends E> second) {
        return Attribute.joined(first, second);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings that && this.attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return this.attributes.hashCode();
    }

    @Override
    public String toString() {
        return "Settings" + this.attributes;
    }
}
