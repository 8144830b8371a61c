// Written by fastapi-core/src/arity/GenerateArity.java; change that.
package io.fastapi.operation;

import io.fastapi.input.Call;
import io.fastapi.input.Input;
import io.fastapi.types.model.TypeRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An operation with 3 inputs, still without handler. */
public final class Inputs3<A, B, C> {

    private final OperationSpec spec;
    private final Input<A> a;
    private final Input<B> b;
    private final Input<C> c;

    Inputs3(OperationSpec spec, Input<A> a, Input<B> b, Input<C> c) {
        this.spec = spec;
        this.a = a;
        this.b = b;
        this.c = c;
    }

    private Inputs3<A, B, C> with(OperationSpec changed) {
        return new Inputs3<>(changed, this.a, this.b, this.c);
    }

    /** The status of a successful answer; 200 by default. */
    public Inputs3<A, B, C> status(int status) {
        return with(this.spec.status(status));
    }

    /** More groups in the documentation. */
    public Inputs3<A, B, C> tags(String... tags) {
        return with(this.spec.tags(tags));
    }

    /** The title in the documentation; by default made from the name. */
    public Inputs3<A, B, C> summary(String summary) {
        return with(this.spec.summary(summary));
    }

    /** The text in the documentation; Markdown allowed. */
    public Inputs3<A, B, C> description(String description) {
        return with(this.spec.description(description));
    }

    /** The description of the successful answer. */
    public Inputs3<A, B, C> responseDescription(String description) {
        return with(this.spec.responseDescription(description));
    }

    /** Marked as deprecated in the documentation. */
    public Inputs3<A, B, C> deprecated() {
        return with(this.spec.deprecated());
    }

    /** The OpenAPI operation id, used verbatim. */
    public Inputs3<A, B, C> operationId(String operationId) {
        return with(this.spec.operationId(operationId));
    }

    /** The name, from which title, operation id and URLs are made. */
    public Inputs3<A, B, C> name(String name) {
        return with(this.spec.name(name));
    }

    /** Left out of the documentation. */
    public Inputs3<A, B, C> hidden() {
        return with(this.spec.hidden());
    }

    /** A further answer in the documentation. */
    public Inputs3<A, B, C> responses(int status, String description) {
        return with(this.spec.responses(status, description));
    }

    /** A further answer with a JSON body in the documentation. */
    public Inputs3<A, B, C> responses(int status, Class<?> model) {
        return with(this.spec.responses(status, model));
    }

    /** A further answer in the documentation, by status, range ({@code 4XX}) or {@code default}. */
    public Inputs3<A, B, C> responses(String status, ResponseDoc response) {
        return with(this.spec.responses(status, response));
    }

    /** The type that the returned value is validated against and filtered to. */
    public Inputs3<A, B, C> responseModel(Class<?> type) {
        return with(this.spec.responseModel(type));
    }

    /** The generic type that the returned value is validated against and filtered to. */
    public Inputs3<A, B, C> responseModel(TypeRef<?> type) {
        return with(this.spec.responseModel(type));
    }

    /** The type that the returned value is validated against, and which of its fields are sent. */
    public Inputs3<A, B, C> responseModel(ResponseModel<?> model) {
        return with(this.spec.responseModel(model));
    }

    /** No response model, whatever the handler's signature tells. */
    public Inputs3<A, B, C> noResponseModel() {
        return with(this.spec.noResponseModel());
    }

    /** The kind of answer that a returned value becomes; JSON by default. */
    public Inputs3<A, B, C> responseClass(ResponseClass responseClass) {
        return with(this.spec.responseClass(responseClass));
    }

    /** Inputs that are resolved first, in order, and whose values are dropped. */
    public Inputs3<A, B, C> dependencies(Input<?>... dependencies) {
        return with(this.spec.dependencies(dependencies));
    }

    /** A member merged into the OpenAPI operation object. */
    public Inputs3<A, B, C> openapiExtra(String member, Object value) {
        return with(this.spec.openapiExtra(member, value));
    }

    /** Whether a JSON body needs a JSON content type; {@code true} by default. */
    public Inputs3<A, B, C> strictContentType(boolean strict) {
        return with(this.spec.strictContentType(strict));
    }

    /** Served by a function that may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public Operation handle(Fn3<? super A, ? super B, ? super C, ? extends @Nullable Object> function) {
        return operation(Call.blocking(function, args -> function.apply((A) args[0], (B) args[1], (C) args[2])));
    }

    /** Served on the event loop by a function that returns a {@code Publisher} or {@code CompletionStage}. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public Operation handleAsync(Fn3<? super A, ? super B, ? super C, ?> function) {
        return operation(Call.async(function, args -> function.apply((A) args[0], (B) args[1], (C) args[2])));
    }

    private Operation operation(Call handler) {
        return new Operation(this.spec.settings(), List.of(this.a, this.b, this.c), handler);
    }
}
