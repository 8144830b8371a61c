package io.fastapi.types.shape;

import io.fastapi.types.shape.UnsupportedTypeException.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes found while a type is read. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void add(String text, String fix) {
        Problem problem = new Problem(text, fix);
        if (!this.found.contains(problem)) {
            this.found.add(problem);
        }
    }

    void throwIfAny() {
        if (!this.found.isEmpty()) {
            throw new UnsupportedTypeException(this.found);
        }
    }
}
