// Written by fastapi-core/src/arity/GenerateArity.java; change that.
package io.fastapi.operation;

import io.fastapi.input.Call;
import io.fastapi.input.Input;
import io.fastapi.types.model.TypeRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An operation with 7 inputs, still without handler. */
public final class Inputs7<A, B, C, D, E, F, G> {

    private final OperationSpec spec;
    private final Input<A> a;
    private final Input<B> b;
    private final Input<C> c;
    private final Input<D> d;
    private final Input<E> e;
    private final Input<F> f;
    private final Input<G> g;

    Inputs7(OperationSpec spec, Input<A> a, Input<B> b, Input<C> c, Input<D> d, Input<E> e, Input<F> f, Input<G> g) {
        this.spec = spec;
        this.a = a;
        this.b = b;
        this.c = c;
        this.d = d;
        this.e = e;
        this.f = f;
        this.g = g;
    }

    private Inputs7<A, B, C, D, E, F, G> with(OperationSpec changed) {
        return new Inputs7<>(changed, this.a, this.b, this.c, this.d, this.e, this.f, this.g);
    }

    /** The status of a successful answer; 200 by default. */
    public Inputs7<A, B, C, D, E, F, G> status(int status) {
        return with(this.spec.status(status));
    }

    /** More groups in the documentation. */
    public Inputs7<A, B, C, D, E, F, G> tags(String... tags) {
        return with(this.spec.tags(tags));
    }

    /** The title in the documentation; by default made from the name. */
    public Inputs7<A, B, C, D, E, F, G> summary(String summary) {
        return with(this.spec.summary(summary));
    }

    /** The text in the documentation; Markdown allowed. */
    public Inputs7<A, B, C, D, E, F, G> description(String description) {
        return with(this.spec.description(description));
    }

    /** The description of the successful answer. */
    public Inputs7<A, B, C, D, E, F, G> responseDescription(String description) {
        return with(this.spec.responseDescription(description));
    }

    /** Marked as deprecated in the documentation. */
    public Inputs7<A, B, C, D, E, F, G> deprecated() {
        return with(this.spec.deprecated());
    }

    /** The OpenAPI operation id, used verbatim. */
    public Inputs7<A, B, C, D, E, F, G> operationId(String operationId) {
        return with(this.spec.operationId(operationId));
    }

    /** The name, from which title, operation id and URLs are made. */
    public Inputs7<A, B, C, D, E, F, G> name(String name) {
        return with(this.spec.name(name));
    }

    /** Left out of the documentation. */
    public Inputs7<A, B, C, D, E, F, G> hidden() {
        return with(this.spec.hidden());
    }

    /** A further answer in the documentation. */
    public Inputs7<A, B, C, D, E, F, G> responses(int status, String description) {
        return with(this.spec.responses(status, description));
    }

    /** A further answer with a JSON body in the documentation. */
    public Inputs7<A, B, C, D, E, F, G> responses(int status, Class<?> model) {
        return with(this.spec.responses(status, model));
    }

    /** A further answer in the documentation, by status, range ({@code 4XX}) or {@code default}. */
    public Inputs7<A, B, C, D, E, F, G> responses(String status, ResponseDoc response) {
        return with(this.spec.responses(status, response));
    }

    /** The type that the returned value is validated against and filtered to. */
    public Inputs7<A, B, C, D, E, F, G> responseModel(Class<?> type) {
        return with(this.spec.responseModel(type));
    }

    /** The generic type that the returned value is validated against and filtered to. */
    public Inputs7<A, B, C, D, E, F, G> responseModel(TypeRef<?> type) {
        return with(this.spec.responseModel(type));
    }

    /** The type that the returned value is validated against, and which of its fields are sent. */
    public Inputs7<A, B, C, D, E, F, G> responseModel(ResponseModel<?> model) {
        return with(this.spec.responseModel(model));
    }

    /** No response model, whatever the handler's signature tells. */
    public Inputs7<A, B, C, D, E, F, G> noResponseModel() {
        return with(this.spec.noResponseModel());
    }

    /** The kind of answer that a returned value becomes; JSON by default. */
    public Inputs7<A, B, C, D, E, F, G> responseClass(ResponseClass responseClass) {
        return with(this.spec.responseClass(responseClass));
    }

    /** Inputs that are resolved first, in order, and whose values are dropped. */
    public Inputs7<A, B, C, D, E, F, G> dependencies(Input<?>... dependencies) {
        return with(this.spec.dependencies(dependencies));
    }

    /** A member merged into the OpenAPI operation object. */
    public Inputs7<A, B, C, D, E, F, G> openapiExtra(String member, Object value) {
        return with(this.spec.openapiExtra(member, value));
    }

    /** Whether a JSON body needs a JSON content type; {@code true} by default. */
    public Inputs7<A, B, C, D, E, F, G> strictContentType(boolean strict) {
        return with(this.spec.strictContentType(strict));
    }

    /** Served by a function that may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public Operation handle(
            Fn7<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? extends @Nullable Object>
                    function) {
        return operation(Call.blocking(
                function,
                args -> function.apply(
                        (A) args[0], (B) args[1], (C) args[2], (D) args[3], (E) args[4], (F) args[5], (G) args[6])));
    }

    /** Served on the event loop by a function that returns a {@code Publisher} or {@code CompletionStage}. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public Operation handleAsync(
            Fn7<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ?> function) {
        return operation(Call.async(
                function,
                args -> function.apply(
                        (A) args[0], (B) args[1], (C) args[2], (D) args[3], (E) args[4], (F) args[5], (G) args[6])));
    }

    private Operation operation(Call handler) {
        return new Operation(
                this.spec.settings(), List.of(this.a, this.b, this.c, this.d, this.e, this.f, this.g), handler);
    }
}
