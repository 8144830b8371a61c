package io.fastapi.openapi.contract;

import io.fastapi.openapi.contract.DocumentChanges.Found;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Which operation of one document is which of the other.
 *
 * @param both the operations that are in both, by the earlier one
 * @param removed those that are only in the earlier one
 * @param added those that are only in the later one
 */
record OperationPairs(Map<Found, Found> both, List<Found> removed, List<Found> added) {

    /**
     * How a variable of a path is called is nothing that clients send, but tells apart what is declared side by side: the same path
     * counts first, then the same id, then the order.
     */
    static OperationPairs of(List<Found> earlier, List<Found> later) {
        OperationPairs pairs =
                new OperationPairs(new LinkedHashMap<>(), new ArrayList<>(earlier), new ArrayList<>(later));
        pairs.match((known, now) -> known.name().equals(now.name()));
        pairs.match((known, now) ->
                known.erased().equals(now.erased()) && known.id().equals(now.id()));
        pairs.match((known, now) -> known.erased().equals(now.erased()));
        return pairs;
    }

    private void match(BiPredicate<Found, Found> same) {
        for (Found known : List.copyOf(this.removed)) {
            this.added.stream().filter(now -> same.test(known, now)).findFirst().ifPresent(now -> {
                this.both.put(known, now);
                this.removed.remove(known);
                this.added.remove(now);
            });
        }
    }
}
