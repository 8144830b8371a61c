package io.fastapi.types.shape;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What reading one type finds, on top of what was known before: kept only when everything about it is right, and without
 * a copy of what is known, which grows with the application.
 *
 * @param <S> what is found of a type
 */
final class Finds<S> {

    private final Map<TypeUse, S> known;
    private final Map<TypeUse, S> found = new HashMap<>();

    Finds(Map<TypeUse, S> known) {
        this.known = known;
    }

    @Nullable
    S get(TypeUse use) {
        S one = this.found.get(use);
        return (one != null) ? one : this.known.get(use);
    }

    void put(TypeUse use, S one) {
        this.found.put(use, one);
    }

    void putIfAbsent(TypeUse use, Function<TypeUse, S> make) {
        if (get(use) == null) {
            put(use, make.apply(use));
        }
    }

    void keep() {
        this.known.putAll(this.found);
    }
}
