package io.fastapi.openapi.contract;

import io.fastapi.openapi.contract.Alternatives.Alternative;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Which alternative of an earlier union is which of the later one, and which are only in one of them. */
final class UnionChanges {

    private final Map<Alternative, Alternative> pairs = new LinkedHashMap<>();
    private final List<Alternative> removed;
    private final List<Alternative> added;

    private UnionChanges(List<Alternative> earlier, List<Alternative> later) {
        this.removed = new ArrayList<>(earlier);
        this.added = new ArrayList<>(later);
    }

    /** The same schema counts first, then the same name, then the same type, then numbers; one that is left on each side is the same. */
    static UnionChanges of(List<Alternative> earlier, List<Alternative> later) {
        UnionChanges changes = new UnionChanges(earlier, later);
        changes.match((known, now) -> known.equals(now));
        changes.match((known, now) -> known.name().equals(now.name()));
        changes.match((known, now) -> known.kind().equals(now.kind()));
        changes.match((known, now) -> known.isNumber() && now.isNumber());
        changes.matchOne();
        return changes;
    }

    private void match(BiPredicate<Alternative, Alternative> same) {
        for (Alternative known : List.copyOf(this.removed)) {
            this.added.stream().filter(now -> same.test(known, now)).findFirst().ifPresent(now -> pair(known, now));
        }
    }

    private void matchOne() {
        List<Alternative> from = withoutNull(this.removed);
        List<Alternative> to = withoutNull(this.added);
        if (from.size() == 1 && to.size() == 1) {
            pair(from.get(0), to.get(0));
        }
    }

    private static List<Alternative> withoutNull(List<Alternative> alternatives) {
        return alternatives.stream().filter(one -> !one.isNull()).toList();
    }

    private void pair(Alternative known, Alternative now) {
        this.pairs.put(known, now);
        this.removed.remove(known);
        this.added.remove(now);
    }

    Map<Alternative, Alternative> pairs() {
        return this.pairs;
    }

    List<Alternative> removed() {
        return this.removed;
    }

    List<Alternative> added() {
        return this.added;
    }
}
