package io.fastapi.engine.write;

import io.fastapi.error.ResponseValidationException;
import io.fastapi.operation.ResponseModel;
import io.fastapi.types.TypeAdapter;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.Validation;
import io.fastapi.types.error.Violation;
import io.fastapi.types.model.TypeSpec;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Validates a value against a response model and writes the chosen fields of it, in pydantic's JSON. */
final class ModelEncoder implements JsonEncoder {

    private final String operation;
    private final TypeAdapter<Object> adapter;

    ModelEncoder(String operation, ResponseModel<?> model, TypeAdapters adapters) {
        this.operation = operation;
        TypeSpec<?> type = TypeSpec.of(model.type());
        TypeSpec<?> read = model.filter().excludesUnset() ? type.validated() : type;
        this.adapter = adapter(adapters, read).forOutput().filter(model.filter());
    }

    @SuppressWarnings("unchecked") // what is written was made by the adapter itself
    private static TypeAdapter<Object> adapter(TypeAdapters adapters, TypeSpec<?> type) {
        return (TypeAdapter<Object>) adapters.of(type);
    }

    @Override
    public void encode(@Nullable Object value, OutputStream out) {
        Validation<Object> validation = this.adapter.validateObject(value);
        if (validation instanceof Validation.Invalid<Object> invalid) {
            throw new ResponseValidationException(this.operation, under(invalid.violations()));
        }
        this.adapter.writeJson(((Validation.Valid<Object>) validation).value(), out);
    }

    private static List<Violation> under(List<Violation> violations) {
        List<Violation> all = new ArrayList<>(violations.size());
        for (Violation violation : violations) {
            all.add(violation.under("response"));
        }
        return all;
    }
}
