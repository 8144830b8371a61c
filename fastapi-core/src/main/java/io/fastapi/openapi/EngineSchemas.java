package io.fastapi.openapi;

import io.fastapi.types.TypeAdapters;
import java.util.List;

record EngineSchemas(TypeAdapters adapters) implements SchemaGenerator {

    @Override
    public Generated generate(List<Request> requests) {
        throw new UnsupportedOperationException();
    }
}
