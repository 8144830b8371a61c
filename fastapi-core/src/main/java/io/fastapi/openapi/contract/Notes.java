package io.fastapi.openapi.contract;

import io.fastapi.openapi.contract.OpenApiChange.Kind;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The changes that were found, each once. */
final class Notes {

    private final Set<OpenApiChange> changes = new LinkedHashSet<>();
    private int taken;

    void breaking(String where, String what) {
        this.taken++;
        this.changes.add(new OpenApiChange(Kind.BREAKING, where, what));
    }

    void compatible(String where, String what) {
        this.taken++;
        this.changes.add(new OpenApiChange(Kind.COMPATIBLE, where, what));
    }

    /** How often something was noted, also what was known already. */
    int taken() {
        return this.taken;
    }

    boolean areBreaking() {
        return this.changes.stream().anyMatch(OpenApiChange::isBreaking);
    }

    /** What breaks clients first, in the order of the documents otherwise. */
    List<OpenApiChange> sorted() {
        return this.changes.stream()
                .sorted(Comparator.comparing(OpenApiChange::kind))
                .toList();
    }
}
