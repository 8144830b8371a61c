package io.fastapi.operation;

import io.fastapi.input.Call;
import io.fastapi.input.Input;
import io.fastapi.types.model.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of an operation: method, path and documentation, without inputs and handler. Made by
 * {@code Dsl.get("/items")}; every method returns a new value, so that a half-built operation can be used twice.
 */
public final class OperationSpec extends Params {

    private final Settings settings;

    private OperationSpec(Settings settings) {
        this.settings = settings;
    }

    /** An operation for methods and a path. */
    public static OperationSpec of(List<String> methods, String path) {
        return new OperationSpec(Settings.of(methods, path));
    }

    private OperationSpec with(Consumer<Settings.Draft> changes) {
        return new OperationSpec(this.settings.with(changes));
    }

    /** The status of a successful answer; 200 by default. */
    public OperationSpec status(int status) {
        return with(s -> s.status = Optional.of(status));
    }

    /** More groups in the documentation. */
    public OperationSpec tags(String... tags) {
        return with(s -> s.tags = Settings.joined(s.tags, List.of(tags)));
    }

    /** The title in the documentation; by default made from the name. */
    public OperationSpec summary(String summary) {
        return with(s -> s.summary = Optional.of(summary));
    }

    /** The text in the documentation; Markdown allowed. */
    public OperationSpec description(String description) {
        return with(s -> s.description = Optional.of(description));
    }

    /** The description of the successful answer. */
    public OperationSpec responseDescription(String description) {
        return with(s -> s.responseDescription = description);
    }

    /** Marked as deprecated in the documentation. */
    public OperationSpec deprecated() {
        return with(s -> s.deprecated = true);
    }

    /** The OpenAPI operation id, used verbatim. */
    public OperationSpec operationId(String operationId) {
        return with(s -> s.operationId = Optional.of(operationId));
    }

    /** The name, from which title, operation id and URLs are made; write it as a Python function's: {@code read_items}. */
    public OperationSpec name(String name) {
        return with(s -> s.name = Optional.of(name));
    }

    /** Left out of the documentation. */
    public OperationSpec hidden() {
        return with(s -> s.includeInSchema = false);
    }

    /** A further answer in the documentation. */
    public OperationSpec responses(int status, String description) {
        return responses(String.valueOf(status), ResponseDoc.of(description));
    }

    /** A further answer with a JSON body in the documentation. */
    public OperationSpec responses(int status, Class<?> model) {
        return responses(String.valueOf(status), ResponseDoc.of(model));
    }

    /** A further answer in the documentation, by status, range ({@code 4XX}) or {@code default}. */
    public OperationSpec responses(String status, ResponseDoc response) {
        return with(s -> s.responses = Settings.merged(s.responses, Map.of(status, response)));
    }

    /** The type that the returned value is validated against and filtered to. */
    public OperationSpec responseModel(Class<?> type) {
        return responseModel(TypeRef.of(type));
    }

    /** The generic type that the returned value is validated against and filtered to. */
    public OperationSpec responseModel(TypeRef<?> type) {
        return responseModel(ResponseModel.of(type));
    }

    /** The type that the returned value is validated against, and which of its fields are sent. */
    public OperationSpec responseModel(ResponseModel<?> model) {
        return with(s -> s.responseModel = new Settings.ModelChoice.Declared(model));
    }

    /** No response model, whatever the handler's signature tells. */
    public OperationSpec noResponseModel() {
        return with(s -> s.responseModel = new Settings.ModelChoice.None());
    }

    /** The kind of answer that a returned value becomes; JSON by default. */
    public OperationSpec responseClass(ResponseClass responseClass) {
        return with(s -> s.responseClass = Optional.of(responseClass));
    }

    /** Inputs that are resolved first, in order, and whose values are dropped. */
    public OperationSpec dependencies(Input<?>... dependencies) {
        return with(s -> s.dependencies = Settings.joined(s.dependencies, List.of(dependencies)));
    }

    /** A member merged into the OpenAPI operation object. */
    public OperationSpec openapiExtra(String member, Object value) {
        return with(s -> s.openapiExtra = Settings.merged(s.openapiExtra, Map.of(member, value)));
    }

    /** Whether a JSON body needs a JSON content type; {@code true} by default. */
    public OperationSpec strictContentType(boolean strict) {
        return with(s -> s.strictContentType = Optional.of(strict));
    }

    /** Served by a function that may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    public Operation handle(Fn0<? extends @Nullable Object> function) {
        return new Operation(this.settings, List.of(), Call.blocking(function, args -> function.apply()));
    }

    /** Served on the event loop by a function that returns a {@code Publisher} or {@code CompletionStage}. */
    public Operation handleAsync(Fn0<?> function) {
        return new Operation(this.settings, List.of(), Call.async(function, args -> function.apply()));
    }

    @Override
    OperationSpec spec() {
        return this;
    }

    Settings settings() {
        return this.settings;
    }
}
