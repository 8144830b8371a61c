package io.fastapi.engine.bind;

import io.fastapi.engine.request.Absent;
import io.fastapi.engine.request.InputReader;
import io.fastapi.engine.request.RequestState;
import io.fastapi.input.In;
import io.fastapi.input.Param;
import io.fastapi.types.TypeAdapter;
import io.fastapi.types.Validation;
import io.fastapi.types.error.Violation;
import io.fastapi.types.model.Extra;
import io.fastapi.types.shape.ModelShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters that a record names into it: FastAPI's parameter models. Whatever else travels in the same place is
 * for the record's policy on unknown fields to judge, also if it belongs to other parameters.
 */
final class ModelReader implements InputReader {

    private final In in;
    private final TypeAdapter<?> adapter;
    private final ModelKeys keys;
    private final boolean optional;
    private final boolean ignoresExtras;
    private final InputReader absent;

    ModelReader(Param<?> param, ModelShape model, TypeAdapter<?> adapter) {
        this.in = param.in();
        this.adapter = adapter;
        this.optional = param.spec().isOptional();
        this.ignoresExtras = model.facts().extra() == Extra.Policy.IGNORE;
        this.absent = Absent.of(param.fallback(), this.in.location());
        this.keys = new ModelKeys(this.in, model, this.in == In.HEADER && param.convertsUnderscores());
    }

    @Override
    public @Nullable Object read(RequestState state) {
        Received received = Received.of(this.in, state);
        Map<String, Object> input = this.keys.input(received);
        if (this.optional && !isSupplied(received, input)) {
            return this.absent.read(state);
        }
        Validation<?> validation = this.adapter.validateObject(input);
        if (this.in == In.HEADER && validation instanceof Validation.Invalid<?> invalid) {
            return failed(invalid.violations(), state);
        }
        return state.outcome(validation, this.in.location());
    }

    private Object failed(List<Violation> violations, RequestState state) {
        List<Violation> found = new ArrayList<>(violations.size());
        for (Violation violation : violations) {
            found.add(this.keys.atHeader(violation));
        }
        return state.fail(found, this.in.location());
    }

    /** Whether the request has something of the record, so that an optional one is not absent. */
    private boolean isSupplied(Received received, Map<String, Object> input) {
        return this.keys.isSupplied(received) || (!this.ignoresExtras && !input.isEmpty());
    }
}
