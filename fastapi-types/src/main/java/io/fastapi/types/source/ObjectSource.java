package io.fastapi.types.source;

import io.fastapi.types.model.Validated;
import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A Java object as source; it can be read again. An {@code Optional} and a {@code Validated} are seen through, a tree of
 * Jackson's is unfolded.
 */
public final class ObjectSource extends Source {

    private final @Nullable Object value;
    private final Kind kind;
    private final @Nullable Validated<?> validated;

    public ObjectSource(@Nullable Object value) {
        Object inside = (value instanceof Optional<?> optional) ? optional.orElse(null) : value;
        this.validated = (inside instanceof Validated<?> known) ? known : null;
        this.value = seenThrough(inside);
        this.kind = kindOf(this.value);
    }

    private static @Nullable Object seenThrough(@Nullable Object value) {
        if (value instanceof Validated<?> validated) {
            return validated.value();
        }
        return (value instanceof JsonNode node) ? TreeNodes.plain(node) : value;
    }

    private static Kind kindOf(@Nullable Object value) {
        if (value instanceof CharSequence || value instanceof Character) {
            return Kind.TEXT;
        }
        if (value instanceof Number) {
            return kindOfNumber(value);
        }
        if (value == null) {
            return Kind.NULL;
        }
        if (value instanceof Map) {
            return Kind.OBJECT;
        }
        if (value instanceof Boolean) {
            return Kind.BOOLEAN;
        }
        if (value instanceof byte[]) {
            return Kind.BYTES;
        }
        boolean sequence =
                value.getClass().isArray() || (value instanceof Iterable && !(value instanceof java.nio.file.Path));
        return sequence ? Kind.ARRAY : Kind.OTHER;
    }

    private static Kind kindOfNumber(Object value) {
        if (value instanceof Integer
                || value instanceof Long
                || value instanceof BigInteger
                || value instanceof Short
                || value instanceof Byte) {
            return Kind.INTEGER;
        }
        return (value instanceof Double || value instanceof Float) ? Kind.FLOAT : Kind.OTHER;
    }

    @Override
    public Kind kind() {
        return this.kind;
    }

    @Override
    public boolean bool() {
        return as(Boolean.class);
    }

    @Override
    public boolean fitsLong() {
        return !(this.value instanceof BigInteger big) || big.bitLength() < Long.SIZE;
    }

    @Override
    public long integer() {
        return as(Number.class).longValue();
    }

    @Override
    public BigInteger bigInteger() {
        return (this.value instanceof BigInteger big) ? big : BigInteger.valueOf(integer());
    }

    @Override
    public double number() {
        return (this.value instanceof Float) ? Double.parseDouble(this.value.toString()) : as(Double.class);
    }

    @Override
    public String text() {
        return as(Object.class).toString();
    }

    @Override
    public Items items() {
        Object array = as(Object.class);
        return (array instanceof Iterable<?> items) ? new IteratorItems(items.iterator()) : new ArrayItems(array);
    }

    @Override
    public Entries entries() {
        return new MapEntries(map().entrySet().iterator());
    }

    /** The value of a {@link Kind#OBJECT}. */
    public Map<?, ?> map() {
        return as(Map.class);
    }

    @Override
    public @Nullable Object raw() {
        return this.value;
    }

    /** The value with what is known of its fields, if that is what this was made from. */
    public @Nullable Validated<?> validated() {
        return this.validated;
    }

    @Override
    public ObjectSource rereadable() {
        return this;
    }

    private <T> T as(Class<T> type) {
        Object object = this.value;
        if (object == null) {
            throw new IllegalStateException("null is not a " + type.getSimpleName());
        }
        return type.cast(object);
    }

    private static final class IteratorItems implements Items {

        private final Iterator<?> items;
        private Source item = new ObjectSource(null);

        IteratorItems(Iterator<?> items) {
            this.items = items;
        }

        @Override
        public boolean advance() {
            if (!this.items.hasNext()) {
                return false;
            }
            this.item = new ObjectSource(this.items.next());
            return true;
        }

        @Override
        public Source item() {
            return this.item;
        }
    }

    private static final class ArrayItems implements Items {

        private final Object array;
        private int next;

        ArrayItems(Object array) {
            this.array = array;
        }

        @Override
        public boolean advance() {
            return this.next++ < Array.getLength(this.array);
        }

        @Override
        public Source item() {
            return new ObjectSource(Array.get(this.array, this.next - 1));
        }
    }

    private static final class MapEntries implements Entries {

        private final Iterator<? extends Map.Entry<?, ?>> entries;
        private @Nullable Object key;
        private Source value = new ObjectSource(null);

        MapEntries(Iterator<? extends Map.Entry<?, ?>> entries) {
            this.entries = entries;
        }

        @Override
        public boolean advance() {
            if (!this.entries.hasNext()) {
                return false;
            }
            Map.Entry<?, ?> entry = this.entries.next();
            this.key = entry.getKey();
            this.value = new ObjectSource(entry.getValue());
            return true;
        }

        @Override
        public @Nullable Object key() {
            return this.key;
        }

        @Override
        public Source value() {
            return this.value;
        }
    }
}
