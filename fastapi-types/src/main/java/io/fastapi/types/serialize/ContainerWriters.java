package io.fastapi.types.serialize;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The writers of lists, sets, arrays and maps. */
final class ContainerWriters {

    private ContainerWriters() {}

    /** Anything that can be walked: an {@code Iterable}, iterator, stream or array. */
    record Items(ValueWriter item) implements ValueWriter {

        @Override
        public void write(Object value, JsonGenerator out) {
            out.writeStartArray();
            if (value instanceof List<?> list && list instanceof java.util.RandomAccess) {
                write(list, out);
            } else {
                for (Iterator<?> items = iterator(value); items.hasNext(); ) {
                    this.item.writeNullable(items.next(), out);
                }
            }
            out.writeEndArray();
        }

        private void write(List<?> list, JsonGenerator out) {
            boolean texts = this.item instanceof ScalarWriters.Strings;
            for (int i = 0; i < list.size(); i++) {
                Object one = list.get(i);
                if (one == null) {
                    out.writeNull();
                } else if (texts) {
                    ScalarWriters.Strings.text(one, out);
                } else {
                    this.item.write(one, out);
                }
            }
        }

        @Override
        public Object jsonable(Object value, Scope scope) {
            scope.deeper();
            List<@Nullable Object> list = new ArrayList<>();
            iterator(value).forEachRemaining(one -> list.add(this.item.jsonableNullable(one, scope)));
            scope.back();
            return list;
        }
    }

    /**
     * The same where filters name single elements.
     *
     * @param writers the writer of an element by its index and the number of elements, {@code null} to leave it out
     */
    record ChosenItems(BiFunction<Integer, Integer, @Nullable ValueWriter> writers) implements ValueWriter {

        @Override
        public void write(Object value, JsonGenerator out) {
            out.writeStartArray();
            List<?> items = list(value);
            for (int i = 0; i < items.size(); i++) {
                ValueWriter writer = this.writers.apply(i, items.size());
                if (writer != null) {
                    writer.writeNullable(items.get(i), out);
                }
            }
            out.writeEndArray();
        }

        @Override
        public Object jsonable(Object value, Scope scope) {
            List<@Nullable Object> chosen = new ArrayList<>();
            List<?> items = list(value);
            for (int i = 0; i < items.size(); i++) {
                ValueWriter writer = this.writers.apply(i, items.size());
                if (writer != null) {
                    chosen.add(writer.jsonableNullable(items.get(i), scope));
                }
            }
            return chosen;
        }

        private static List<?> list(Object value) {
            List<@Nullable Object> items = new ArrayList<>();
            iterator(value).forEachRemaining(items::add);
            return items;
        }
    }

    /**
     * A map.
     *
     * @param key the name of a key on the wire
     * @param values the writer of the value under a name, {@code null} to leave the entry out
     */
    record Entries(Function<@Nullable Object, String> key, Function<String, @Nullable ValueWriter> values)
            implements ValueWriter {

        @Override
        public void write(Object value, JsonGenerator out) {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                String name = this.key.apply(entry.getKey());
                ValueWriter writer = this.values.apply(name);
                if (writer != null) {
                    out.writeName(name);
                    writer.writeNullable(entry.getValue(), out);
                }
            }
            out.writeEndObject();
        }

        @Override
        public Object jsonable(Object value, Scope scope) {
            scope.deeper();
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            ((Map<?, ?>) value).forEach((key, one) -> {
                String name = this.key.apply(key);
                ValueWriter writer = this.values.apply(name);
                if (writer != null) {
                    map.put(name, writer.jsonableNullable(one, scope));
                }
            });
            scope.back();
            return map;
        }
    }

    private static Iterator<?> iterator(Object value) {
        if (value instanceof Iterable<?> iterable) {
            return iterable.iterator();
        }
        if (value instanceof Iterator<?> iterator) {
            return iterator;
        }
        return (value instanceof BaseStream<?, ?> stream)
                ? stream.iterator()
                : array(value).iterator();
    }

    private static Collection<?> array(Object array) {
        if (array instanceof Object[] objects) {
            return java.util.Arrays.asList(objects);
        }
        List<Object> items = new ArrayList<>(Array.getLength(array));
        for (int i = 0; i < Array.getLength(array); i++) {
            items.add(Array.get(array, i));
        }
        return items;
    }
}
