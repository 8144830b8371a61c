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
 * for the record's policy on unknown fields to judge, also if it belongs to other parameters.
 */
final class ModelReader implements InputReader {

    /** A name that the record accepts for a field, and the one that clients send for it. */
    private record Name(String field, String wire) {

        boolean isConverted() {
            return !this.field.equals(this.wire);
        }
    }

    /** A field: its names, the first that was sent counts, and whether it takes all values. */
    private record Key(List<Name> names, boolean sequence) {

        Name chosen(Received received) {
            for (Name name : this.names) {
                if (received.has(name.wire())) {
                    return name;
                }
            }
            return this.names.get(0);
        }
    }

    private final In in;
    private final TypeAdapter<?> adapter;
    private final List<Key> keys = new ArrayList<>();
    private final boolean optional;
    private final boolean ignoresExtras;
    private final InputReader absent;

    ModelReader(Param<?> param, ModelShape model, TypeAdapter<?> adapter) {
        this.in = param.in();
        this.adapter = adapter;
        this.optional = param.spec().isOptional();
        this.ignoresExtras = model.facts().extra() == Extra.Policy.IGNORE;
        this.absent = Absent.of(param.fallback(), this.in.location());
        boolean hyphens = this.in == In.HEADER && param.convertsUnderscores();
        for (Field field : model.fields()) {
            List<Name> names = new ArrayList<>();
            names.add(new Name(field.name(), hyphens ? field.headerName() : field.name()));
            field.aliases().forEach(alias -> names.add(new Name(alias, alias)));
            this.keys.add(new Key(names, this.in != In.COOKIE && ShapeFacts.isSequence(field.shape())));
        }
    }

    @Override
    public @Nullable Object read(RequestState state) {
        Received received = Received.of(this.in, state);
        Map<String, Object> input = input(received);
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
            found.add(atHeader(violation));
        }
        return state.fail(found, this.in.location());
    }

    private Map<String, Object> input(Received received) {
        Map<String, Object> input = new LinkedHashMap<>();
        Set<String> used = new LinkedHashSet<>();
        for (Key key : this.keys) {
            Name name = key.chosen(received);
            put(input, name.field(), key.sequence() ? received.all(name.wire()) : received.one(name.wire()));
            used.add(this.in == In.HEADER ? name.wire().toLowerCase(Locale.ROOT) : name.wire());
            if (name.isConverted()) {
                used.add(name.field().toLowerCase(Locale.ROOT)); // neither the field nor an extra
            }
        }
        for (String name : received.names()) {
            if (!used.contains(name)) {
                input.put(name, single(received.all(name)));
            }
        }
        return input;
    }

    /** Whether the request has something of the record, so that an optional one is not absent. */
    private boolean isSupplied(Received received, Map<String, Object> input) {
        for (Key key : this.keys) {
            if (received.has(key.chosen(received).wire())) {
                return true;
            }
        }
        return !this.ignoresExtras && !input.isEmpty();
    }

    /** An absent field is left to the record, which knows its default. */
    private static void put(Map<String, Object> input, String field, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            input.put(field, value);
        }
    }

    private static Object single(List<?> all) {
        return (all.size() == 1) ? all.get(0) : List.copyOf(all);
    }

    /** A client knows the header, not the field. */
    private Violation atHeader(Violation violation) {
        for (Key key : this.keys) {
            Name name = key.names().get(0);
            if (!violation.loc().isEmpty() && violation.loc().get(0).equals(name.field())) {
                List<Object> location = new ArrayList<>(violation.loc());
                location.set(0, name.wire());
                return new Violation(violation.type(), location, violation.msg(), violation.input(), violation.ctx());
            }
        }
        return violation;
    }
}
