package io.fastapi.openapi;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps the value that was made for the last key: enough for a key that hardly ever changes, and bounded. */
final class LastValue<K, V> {

    private record Entry<K, V>(K key, V value) {}

    private final Function<K, V> maker;
    private volatile @Nullable Entry<K, V> last;

    LastValue(Function<K, V> maker) {
        this.maker = maker;
    }

    V get(K key) {
        Entry<K, V> entry = this.last;
        if (entry == null || !entry.key().equals(key)) {
            entry = new Entry<>(key, this.maker.apply(key));
            this.last = entry;
        }
        return entry.value();
    }
}
