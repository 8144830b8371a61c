package io.fastapi.error;

import io.fastapi.error.DefinitionException.Problem;
import io.fastapi.types.error.MisuseException;
import io.fastapi.types.shape.UnsupportedTypeException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Collects what is wrong with definitions while an application is compiled. */
public final class Problems {

    private final Set<Problem> problems = new LinkedHashSet<>();

    /** A collector without problems. */
    public Problems() {}

    /** Notes a problem; the same one is kept once. */
    public void add(Object where, String what, String fix) {
        this.problems.add(new Problem(where.toString(), what, fix));
    }

    /** Notes problems that were found elsewhere. */
    public void addAll(Collection<Problem> found) {
        this.problems.addAll(found);
    }

    /** Notes what is wrong with a type that an operation uses. */
    public void add(Object where, UnsupportedTypeException type) {
        for (UnsupportedTypeException.Problem problem : type.problems()) {
            add(where, problem.text(), problem.fix());
        }
    }

    /** Notes a rule that cannot be compiled, e.g. a malformed regular expression; the message says how to repair it. */
    public void add(Object where, IllegalArgumentException rule) {
        if (rule instanceof MisuseException misuse) {
            add(where, misuse.what(), misuse.fix());
            return;
        }
        add(where, String.valueOf(rule.getMessage()), "change the rule or the type that it stands on");
    }

    /** Walks what was collected. */
    public void forEach(Consumer<Problem> action) {
        this.problems.forEach(action);
    }

    /** What was collected. */
    public List<Problem> all() {
        return List.copyOf(this.problems);
    }

    /** Throws what was collected, if anything. */
    public void throwIfAny() {
        if (!this.problems.isEmpty()) {
            throw new DefinitionException(all());
        }
    }
}
