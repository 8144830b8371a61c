package io.fastapi.engine.bind;

import io.fastapi.input.In;
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

/** The parameters that a model names in one place, and what a request has of them: its own in order, then all others. */
final class ModelKeys {

    /** A name that the model accepts for a field, and the one that clients send for it. */
    private record Name(String field, String wire) {

        boolean isConverted() {
            return !this.field.equals(this.wire);
        }
    }

    /**
     * A field.
     *
     * @param names its names, of which the first that was sent counts
     * @param sequence whether it is a list
     * @param jsonOfSequence whether it is the JSON of one, whose text FastAPI takes for the list: an empty one is none
     */
    private record Key(List<Name> names, boolean sequence, boolean jsonOfSequence) {

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
    private final List<Key> keys = new ArrayList<>();

    /**
     * The parameters of a model.
     *
     * @param hyphens whether the underscores of its names are hyphens on the wire
     */
    ModelKeys(In in, ModelShape model, boolean hyphens) {
        this.in = in;
        for (Field field : model.fields()) {
            List<Name> names = new ArrayList<>();
            names.add(new Name(field.name(), hyphens ? field.headerName() : field.name()));
            field.aliases().forEach(alias -> names.add(new Name(alias, alias)));
            this.keys.add(
                    new Key(names, ShapeFacts.isSequence(field.shape()), ShapeFacts.isJsonOfSequence(field.shape())));
        }
    }

    Map<String, Object> input(Received received) {
        Map<String, Object> input = new LinkedHashMap<>();
        Set<String> used = new LinkedHashSet<>();
        for (Key key : this.keys) {
            Name name = key.chosen(received);
            put(input, name.field(), value(key, name, received));
            used.add(this.in == In.HEADER ? name.wire().toLowerCase(Locale.ROOT) : name.wire());
            if (name.isConverted()) {
                used.add(name.field().toLowerCase(Locale.ROOT)); // neither the field nor an extra
            }
        }
        for (String name : received.names()) {
            if (!used.contains(name)) {
                put(input, name, (this.in == In.COOKIE) ? received.one(name) : single(received.all(name)));
            }
        }
        return input;
    }

    /** Cookies are a dictionary in Starlette: one value of each name, of which an empty one is a list of nothing. */
    private @Nullable Object value(Key key, Name name, Received received) {
        if (key.sequence() && this.in != In.COOKIE) {
            return received.all(name.wire());
        }
        Object value = received.one(name.wire());
        boolean emptyIsNone = key.sequence() || key.jsonOfSequence();
        return (emptyIsNone && "".equals(value)) ? null : value;
    }

    /** Whether the request has something of the model itself. */
    boolean isSupplied(Received received) {
        for (Key key : this.keys) {
            if (received.has(key.chosen(received).wire())) {
                return true;
            }
        }
        return false;
    }

    /** An absent field is left to the model, which knows its default. */
    private static void put(Map<String, Object> input, String field, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            input.put(field, value);
        }
    }

    private static Object single(List<?> all) {
        return (all.size() == 1) ? all.get(0) : List.copyOf(all);
    }

    /** A client knows the header, not the field. */
    Violation atHeader(Violation violation) {
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
