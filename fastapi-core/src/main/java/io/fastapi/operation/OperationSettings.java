package io.fastapi.operation;

import io.fastapi.function.Call;
import io.fastapi.input.Input;
import io.fastapi.types.model.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What an operation can be given before or after its inputs, until it has a handler. Every method returns a new value, so
 * that a half-built operation can be used twice.
 *
 * @param <S> the operation, with the inputs that it has so far
 */
public abstract class OperationSettings<S extends OperationSettings<S>> {

    private final Settings settings;
    private final List<Input<?>> inputs;

    OperationSettings(Settings settings, List<Input<?>> inputs) {
        this.settings = settings;
        this.inputs = inputs;
    }

    abstract S with(Settings settings);

    private S with(Consumer<Settings.Draft> changes) {
        return with(this.settings.with(changes));
    }

    /** The status of a successful answer; 200 by default. */
    public S status(int status) {
        return with(s -> s.status = Optional.of(status));
    }

    /** More groups in the documentation. */
    public S tags(String... tags) {
        return with(s -> s.tags = Settings.joined(s.tags, List.of(tags)));
    }

    /** The title in the documentation; by default made from the name. */
    public S summary(String summary) {
        return with(s -> s.summary = Optional.of(summary));
    }

    /** The text in the documentation; Markdown allowed. */
    public S description(String description) {
        return with(s -> s.description = Optional.of(description));
    }

    /** The description of the successful answer. */
    public S responseDescription(String description) {
        return with(s -> s.responseDescription = description);
    }

    /** Marked as deprecated in the documentation. */
    public S deprecated() {
        return with(s -> s.deprecated = true);
    }

    /** The OpenAPI operation id, used verbatim. */
    public S operationId(String operationId) {
        return with(s -> s.operationId = Optional.of(operationId));
    }

    /** The name, from which title, operation id and URLs are made; write it as a Python function's: {@code read_items}. */
    public S name(String name) {
        return with(s -> s.name = Optional.of(name));
    }

    /** Left out of the documentation. */
    public S hidden() {
        return with(s -> s.includeInSchema = false);
    }

    /** A further answer in the documentation. */
    public S responses(int status, String description) {
        return responses(String.valueOf(status), ResponseDoc.of(description));
    }

    /** A further answer with a JSON body in the documentation. */
    public S responses(int status, Class<?> model) {
        return responses(String.valueOf(status), ResponseDoc.of(model));
    }

    /** A further answer in the documentation, by status, range ({@code 4XX}) or {@code default}. */
    public S responses(String status, ResponseDoc response) {
        return with(s -> s.responses = Settings.merged(s.responses, Map.of(status, response)));
    }

    /** The type that the returned value is validated against and filtered to. */
    public S responseModel(Class<?> type) {
        return responseModel(TypeRef.of(type));
    }

    /** The generic type that the returned value is validated against and filtered to. */
    public S responseModel(TypeRef<?> type) {
        return responseModel(ResponseModel.of(type));
    }

    /** The type that the returned value is validated against, and which of its fields are sent. */
    public S responseModel(ResponseModel<?> model) {
        return with(s -> s.responseModel = new Settings.ModelChoice.Declared(model));
    }

    /** No response model, whatever the handler's signature tells. */
    public S noResponseModel() {
        return with(s -> s.responseModel = new Settings.ModelChoice.None());
    }

    /** The kind of answer that a returned value becomes; JSON by default. */
    public S responseClass(ResponseClass responseClass) {
        return with(s -> s.responseClass = Optional.of(responseClass));
    }

    /** Inputs that are resolved first, in order, and whose values are dropped. */
    public S dependencies(Input<?>... dependencies) {
        return with(s -> s.dependencies = Settings.joined(s.dependencies, List.of(dependencies)));
    }

    /** A member merged into the OpenAPI operation object. */
    public S openapiExtra(String member, Object value) {
        return with(s -> s.openapiExtra = Settings.merged(s.openapiExtra, Map.of(member, value)));
    }

    /** Whether a JSON body needs a JSON content type; {@code true} by default. */
    public S strictContentType(boolean strict) {
        return with(s -> s.strictContentType = Optional.of(strict));
    }

    Settings settings() {
        return this.settings;
    }

    List<Input<?>> inputs() {
        return this.inputs;
    }

    Operation operation(Call handler) {
        return new Operation(this.settings, this.inputs, handler);
    }
}
