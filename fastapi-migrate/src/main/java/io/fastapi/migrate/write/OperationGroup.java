package io.fastapi.migrate.write;

import io.fastapi.migrate.document.OperationDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * Operations that stand together in one class: those of one tag. The first operation that fits a request wins, so that one is
 * moved beside the others of its tag only past operations that fit no request that it fits.
 *
 * @param tag the first tag of all of them, nothing if they have none
 * @param operations the operations in the order of the document
 */
record OperationGroup(String tag, List<OperationDocument> operations) {

    /** The groups of all operations. */
    static List<OperationGroup> of(List<OperationDocument> operations) {
        List<OperationGroup> groups = new ArrayList<>();
        for (OperationDocument operation : operations) {
            String tag = operation.tags().stream().findFirst().orElse("");
            int place = last(groups, tag);
            boolean passes = place >= 0
                    && groups.subList(place + 1, groups.size()).stream()
                            .flatMap(group -> group.operations().stream())
                            .noneMatch(other -> overlap(other, operation));
            if (!passes) {
                place = groups.size();
                groups.add(new OperationGroup(tag, new ArrayList<>()));
            }
            groups.get(place).operations().add(operation);
        }
        return groups;
    }

    private static int last(List<OperationGroup> groups, String tag) {
        int place = groups.size() - 1;
        while (place >= 0 && !groups.get(place).tag().equals(tag)) {
            place--;
        }
        return place;
    }

    /** Whether a request may fit both. */
    private static boolean overlap(OperationDocument first, OperationDocument second) {
        String[] one = first.path().split("/", -1);
        String[] other = second.path().split("/", -1);
        boolean overlap = one.length == other.length && first.method().equals(second.method());
        for (int i = 0; overlap && i < one.length; i++) {
            overlap = one[i].equals(other[i]) || one[i].contains("{") || other[i].contains("{");
        }
        return overlap;
    }
}
