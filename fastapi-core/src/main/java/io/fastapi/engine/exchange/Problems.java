package io.fastapi.engine.exchange;

import io.fastapi.error.DefinitionException;
import io.fastapi.error.DefinitionException.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/** Collects what is wrong with definitions while an application is compiled. */
public final class Problems {

    private final Set<Problem> problems = new LinkedHashSet<>();

    /** A collector without problems. */
    public Problems() {}

    /** Notes a problem; the same one is kept once. */
    public void add(Object where, String what, String fix) {
        this.problems.add(new Problem(where.toString(), what, fix));
    }

    /** Throws what was collected, if anything. */
    public void throwIfAny() {
        if (!this.problems.isEmpty()) {
            throw new DefinitionException(new ArrayList<>(this.problems));
        }
    }
}
