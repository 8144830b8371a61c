package io.fastapi.engine.write;

import io.fastapi.error.ResponseValidationException;
import io.fastapi.operation.ResponseModel;
import io.fastapi.types.TypeAdapter;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.Validation;
import io.fastapi.types.error.Violation;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Validated;
import java.io.OutputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/** Validates a value against a response model and writes the chosen fields of it, in pydantic's JSON. */
final class ModelEncoder implements JsonEncoder {

    private final String operation;
    private final TypeAdapter<Object> adapter;

    ModelEncoder(String operation, ResponseModel<?> model, TypeAdapters adapters) {
        this.operation = operation;
        Type type = model.type().type();
        Type validated = model.filter().excludesUnset() ? tracked(type) : type;
        this.adapter = adapters.of(TypeRef.<Object>of(validated)).filter(model.filter());
    }

    /** The type with its models, alone or in a list or map, replaced by ones that know which fields were given. */
    private static Type tracked(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            Type[] arguments = generic.getActualTypeArguments();
            if (Iterable.class.isAssignableFrom(raw)) {
                return generic(raw, tracked(arguments[0]));
            }
            if (Map.class.isAssignableFrom(raw)) {
                return generic(raw, arguments[0], tracked(arguments[1]));
            }
        }
        return generic(Validated.class, type);
    }

    private static Type generic(Class<?> raw, Type... arguments) {
        ResolvableType[] resolved = new ResolvableType[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            resolved[i] = ResolvableType.forType(arguments[i]);
        }
        return ResolvableType.forClassWithGenerics(raw, resolved).getType();
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
