package io.fastapi.operation;

import io.fastapi.attribute.Attributes;
import io.fastapi.function.Call;
import io.fastapi.input.Input;
import io.fastapi.types.model.TypeRef;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an operation can be given before or after its inputs, until it has a handler. Every method returns a new value, so
 * that a half-built operation can be used twice.
 *
 * @param <S> the operation, with the inputs that it has so far
 */
public abstract class OperationSettings<S extends OperationSettings<S>> extends Shared<S> implements RouterEntry {

    private final List<Input<?>> inputs;

    OperationSettings(Attributes attributes, List<Input<?>> inputs) {
        super(attributes);
        this.inputs = inputs;
    }

    /** The status of a successful answer; 200 by default. */
    public S status(int status) {
        return with(attributes().set(Settings.STATUS, status));
    }

    /** More groups in the documentation. */
    public S tags(String... tags) {
        return with(attributes().add(TAGS, List.of(tags)));
    }

    /** The title in the documentation; by default made from the name. */
    public S summary(String summary) {
        return with(attributes().set(Settings.SUMMARY, summary));
    }

    /** The text in the documentation; Markdown allowed. */
    public S description(String description) {
        return with(attributes().set(Settings.DESCRIPTION, description));
    }

    /** The description of the successful answer. */
    public S responseDescription(String description) {
        return with(attributes().with(Settings.RESPONSE_DESCRIPTION, description));
    }

    /** The OpenAPI operation id, used verbatim. */
    public S operationId(String operationId) {
        return with(attributes().set(Settings.OPERATION_ID, operationId));
    }

    /** The name, from which title, operation id and URLs are made; write it as a Python function's: {@code read_items}. */
    public S name(String name) {
        return with(attributes().set(NAME, name));
    }

    /** The type that the returned value is validated against and filtered to. */
    public S responseModel(Class<?> type) {
        return responseModel(TypeRef.of(type));
    }

    /** The generic type that the returned value is validated against and filtered to. */
    public S responseModel(TypeRef<?> type) {
        return responseModel(ResponseModel.of(type));
    }

    /**
     * The type that the returned value is validated against, and which of its fields are sent; {@code none()} for no
     * response model, whatever the handler's signature tells.
     */
    public S responseModel(ResponseModel<?> model) {
        return with(attributes()
                .with(
                        Settings.RESPONSE_MODEL,
                        model.isNone() ? new Settings.ModelChoice.None() : new Settings.ModelChoice.Declared(model)));
    }

    /** The kind of answer that a returned value becomes; JSON by default. */
    public S responseClass(ResponseClass responseClass) {
        return with(attributes().set(RESPONSE_CLASS, responseClass));
    }

    /**
     * A member merged into the OpenAPI operation object: texts, numbers, booleans, lists and maps of them. A {@code Class} or
     * {@code TypeRef} in it is shown as its schema; {@code null} takes away what would be there.
     */
    public S openapiExtra(String member, @Nullable Object value) {
        return with(attributes().put(Settings.OPENAPI_EXTRA, member, value));
    }

    List<Input<?>> inputs() {
        return this.inputs;
    }

    Operation operation(Call handler) {
        return new Operation(new Settings(attributes()), this.inputs, handler);
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && this.inputs.equals(((OperationSettings<?>) other).inputs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(attributes(), this.inputs);
    }
}
