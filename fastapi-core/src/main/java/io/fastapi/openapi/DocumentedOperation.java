package io.fastapi.openapi;

import io.fastapi.input.In;
import io.fastapi.input.SecurityScheme;
import io.fastapi.operation.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An operation with everything that its documentation shows, before any schema is made.
 *
 * @param operation the operation
 * @param id its OpenAPI operation id
 * @param params its parameters and those of its dependencies, by kind
 * @param body its body
 * @param security its security schemes with scopes
 * @param streamed whether it answers with a stream of items
 * @param answer the answer, or an item of it; empty when its type is not known
 * @param furtherAnswers the declared types of further answers, by status
 * @param extraModels the types in what is added to it
 * @param callbacks the operations of clients that it calls
 */
record DocumentedOperation(
        Operation operation,
        String id,
        List<DocumentedParam> params,
        Optional<DocumentedBody> body,
        Map<SecurityScheme<?>, Set<String>> security,
        boolean streamed,
        Optional<SchemaField> answer,
        Map<String, SchemaField> furtherAnswers,
        ExtraModels extraModels,
        List<DocumentedOperation> callbacks) {

    private static final List<In> KINDS = List.of(In.PATH, In.QUERY, In.HEADER, In.COOKIE);

    static DocumentedOperation of(Operation operation, FieldReader reader) {
        DeclaredInputs inputs = DeclaredInputs.of(operation);
        String id = operation.operationId();
        List<DocumentedParam> params = new ArrayList<>();
        KINDS.forEach(in -> params.addAll(reader.params(in, inputs.params(in))));
        ResponseContent content = ResponseContent.of(operation);
        String answerName = (content.streamed() ? "StreamItem_" : "Response_") + id;
        return new DocumentedOperation(
                operation,
                id,
                params,
                DocumentedBody.of(inputs.body(), id, reader),
                inputs.security(),
                content.streamed(),
                content.type().map(type -> reader.output(answerName, type)),
                furtherAnswers(operation, id, reader),
                ExtraModels.of(operation, reader),
                operation.settings().callbacks().stream()
                        .map(callback -> of(callback, reader))
                        .toList());
    }

    private static Map<String, SchemaField> furtherAnswers(Operation operation, String id, FieldReader reader) {
        Map<String, SchemaField> fields = new LinkedHashMap<>();
        operation
                .settings()
                .responses()
                .forEach((status, response) -> response.model()
                        .ifPresent(model -> fields.put(status, reader.output("Response_" + status + "_" + id, model))));
        return fields;
    }

    /** Everything with a schema: callbacks, body, answers, parameters. */
    Stream<SchemaField> fields() {
        return Stream.of(
                        this.callbacks.stream()
                                .filter(DocumentedOperation::shown)
                                .flatMap(DocumentedOperation::fields),
                        this.body.map(DocumentedBody::field).stream(),
                        this.answer.stream(),
                        this.furtherAnswers.values().stream(),
                        this.extraModels.fields(),
                        this.params.stream().map(DocumentedParam::field))
                .flatMap(fields -> fields);
    }

    /** Whether the document shows it. */
    boolean shown() {
        return this.operation.settings().includeInSchema();
    }

    /** Whether a request can be wrong. */
    boolean hasInput() {
        return !this.params.isEmpty() || this.body.isPresent();
    }
}
