package io.fastapi.types.shape;

import io.fastapi.types.shape.UnsupportedTypeException.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes found while a type is read. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();
    private int told;

    void add(String text, String fix) {
        this.told++;
        Problem problem = new Problem(text, fix);
        if (!this.found.contains(problem)) {
            this.found.add(problem);
        }
    }

    /** How many were told, to know whether there were more in between. */
    int told() {
        return this.told;
    }

    void throwIfAny() {
        if (!this.found.isEmpty()) {
            throw new UnsupportedTypeException(this.found);
        }
    }
}
