package io.fastapi.openapi;

import io.fastapi.operation.Operation;
import io.fastapi.operation.ResponseModel;
import io.fastapi.operation.ResponseTypes;
import io.fastapi.types.model.TypeRef;
import java.util.Optional;

/**
 * What an operation answers with: one value, or a stream of items.
 *
 * @param streamed whether the value is a stream whose items are written one by one, as JSON lines or events
 * @param type the type of the value or item; empty when neither declaration nor signature tells
 */
record ResponseContent(boolean streamed, Optional<TypeRef<?>> type) {

    static ResponseContent of(Operation operation) {
        return new ResponseContent(
                ResponseTypes.isStream(operation),
                ResponseTypes.model(operation).map(ResponseModel::type));
    }
}
