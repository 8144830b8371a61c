package io.fastapi.engine.bind;

import io.fastapi.engine.request.RequestState;
import io.fastapi.engine.request.Values;
import io.fastapi.input.In;
import io.fastapi.input.Param;
import io.fastapi.types.TypeAdapter;
import io.fastapi.types.Validation;
import io.fastapi.types.error.Violation;
import io.fastapi.types.shape.Field;
import io.fastapi.types.shape.ModelShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters that a record names into it: FastAPI's parameter models. Whatever else travels in the same place is
 * for the record's policy on unknown fields to judge.
 */
final class ModelReader implements InputReader {

    /** A field: its key in the model's input, its name on the wire, whether it takes all values. */
    private record Key(String field, String wire, boolean sequence) {}

    private final In in;
    private final TypeAdapter<?> adapter;
    private final List<Key> keys = new ArrayList<>();
    private final Set<String> known = new LinkedHashSet<>();

    ModelReader(Param<?> param, ModelShape model, TypeAdapter<?> adapter) {
        this.in = param.in();
        this.adapter = adapter;
        for (Field field : model.fields()) {
            boolean hyphens = this.in == In.HEADER && param.convertsUnderscores();
            String wire = hyphens ? field.name().replace('_', '-') : field.name();
            this.keys.add(new Key(field.name(), wire, ShapeFacts.isSequence(field.shape())));
            this.known.add(this.in == In.HEADER ? wire.toLowerCase(Locale.ROOT) : wire);
            this.known.add(field.name()); // a header named with underscores is neither the field nor an extra
        }
    }

    @Override
    public @Nullable Object read(RequestState state) {
        Map<String, Object> input = (this.in == In.HEADER) ? headers(state) : values(source(state));
        Validation<?> validation = this.adapter.validateObject(input);
        if (this.in == In.HEADER && validation instanceof Validation.Invalid<?> invalid) {
            return state.fail(invalid.violations().stream().map(this::atHeader).toList(), this.in.location());
        }
        return ParamReader.outcome(validation, state, this.in.location());
    }

    /** A client knows the header, not the field. */
    private Violation atHeader(Violation violation) {
        for (Key key : this.keys) {
            if (!violation.loc().isEmpty() && violation.loc().get(0).equals(key.field())) {
                List<Object> location = new ArrayList<>(violation.loc());
                location.set(0, key.wire());
                return new Violation(violation.type(), location, violation.msg(), violation.input(), violation.ctx());
            }
        }
        return violation;
    }

    private Values source(RequestState state) {
        if (this.in.isForm()) {
            Values form = state.form();
            return (form == null) ? Values.NONE : form;
        }
        return (this.in == In.COOKIE) ? state.cookies() : state.query();
    }

    private Map<String, Object> values(Values values) {
        Map<String, Object> input = new LinkedHashMap<>();
        for (Key key : this.keys) {
            put(input, key, key.sequence() ? all(values, key) : last(values, key));
        }
        for (String name : values.names()) {
            if (!this.known.contains(name)) {
                input.put(name, single(values.all(name)));
            }
        }
        return input;
    }

    private List<Object> all(Values values, Key key) {
        List<Object> all = values.all(key.wire());
        return this.in.isForm() ? RawReaders.withoutEmptyFiles(all) : all;
    }

    private @Nullable Object last(Values values, Key key) {
        Object last = values.last(key.wire());
        return (this.in.isForm() && RawReaders.isLeftEmpty(last)) ? null : last;
    }

    private Map<String, Object> headers(RequestState state) {
        Map<String, Object> input = new LinkedHashMap<>();
        for (Key key : this.keys) {
            List<String> all = state.headers().getOrEmpty(key.wire());
            put(input, key, (key.sequence() || all.isEmpty()) ? all : all.get(0));
        }
        state.headers().forEach((name, all) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!this.known.contains(lower)) {
                input.put(lower, single(all));
            }
        });
        return input;
    }

    /** An absent field is left to the record, which knows its default. */
    private static void put(Map<String, Object> input, Key key, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            input.put(key.field(), value);
        }
    }

    private static Object single(List<?> all) {
        return (all.size() == 1) ? all.get(0) : List.copyOf(all);
    }
}
