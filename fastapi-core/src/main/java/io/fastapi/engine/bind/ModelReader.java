package io.fastapi.engine.bind;

import io.fastapi.engine.exchange.RequestState;
import io.fastapi.engine.exchange.Values;
import io.fastapi.input.In;
import io.fastapi.input.Param;
import io.fastapi.types.TypeAdapter;
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

/** Reads all parameters of one kind into a record: FastAPI's parameter models. */
final class ModelReader implements InputReader {

    /** A field: its key in the model's input, its name on the wire, whether it takes all values, its default. */
    private record Key(
            String field,
            String wire,
            boolean sequence,
            @Nullable Object standard) {}

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
            Object standard = field.defaultValue().map(Field.DefaultValue::json).orElse(null);
            this.keys.add(new Key(field.name(), wire, ShapeFacts.isSequence(field.shape()), standard));
            this.known.add(this.in == In.HEADER ? wire.toLowerCase(Locale.ROOT) : wire);
            this.known.add(field.name()); // a header named with underscores is neither the field nor an extra
        }
    }

    @Override
    public @Nullable Object read(RequestState state) {
        Map<String, Object> input = (this.in == In.HEADER) ? headers(state) : values(source(state));
        return ParamReader.outcome(this.adapter.validateObject(input), state, this.in.location());
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
            Object value = key.sequence() ? values.all(key.wire()) : values.last(key.wire());
            put(input, key, value);
        }
        for (String name : values.names()) {
            if (!this.known.contains(name)) {
                input.put(name, single(values.all(name)));
            }
        }
        return input;
    }

    private Map<String, Object> headers(RequestState state) {
        Map<String, Object> input = new LinkedHashMap<>();
        for (Key key : this.keys) {
            List<String> all = state.headers().getOrEmpty(key.wire());
            Object first = all.isEmpty() ? null : all.get(0);
            put(input, key, key.sequence() ? all : first);
        }
        state.headers().forEach((name, all) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!this.known.contains(lower)) {
                input.put(lower, single(all));
            }
        });
        return input;
    }

    /** Puts a field's value or, if it is absent, its default. */
    private static void put(Map<String, Object> input, Key key, @Nullable Object value) {
        boolean absent = value == null || (value instanceof List<?> list && list.isEmpty());
        Object used = absent ? key.standard() : value;
        if (used != null) {
            input.put(key.field(), used);
        }
    }

    private static Object single(List<?> all) {
        return (all.size() == 1) ? all.get(0) : List.copyOf(all);
    }
}
