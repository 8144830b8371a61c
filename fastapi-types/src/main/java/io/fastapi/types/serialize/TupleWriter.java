package io.fastapi.types.serialize;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes the fields of a record as the positions of an array. */
final class TupleWriter implements ValueWriter {

    /** One position: where its value comes from and how it is written. */
    record Position(Function<Object, @Nullable Object> getter, ValueWriter writer) {}

    private final List<Position> positions;

    TupleWriter(List<Position> positions) {
        this.positions = List.copyOf(positions);
    }

    @Override
    public void write(Object value, JsonGenerator out) {
        out.writeStartArray(value, this.positions.size());
        for (Position position : this.positions) {
            position.writer().writeNullable(position.getter().apply(value), out);
        }
        out.writeEndArray();
    }

    @Override
    public Object jsonable(Object value, Scope scope) {
        List<@Nullable Object> items = new ArrayList<>(this.positions.size());
        for (Position position : this.positions) {
            items.add(position.writer().jsonableNullable(position.getter().apply(value), scope));
        }
        return items;
    }
}
