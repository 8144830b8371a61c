package io.fastapi.migrate.write;

import io.fastapi.migrate.document.JsonTrees;
import io.fastapi.migrate.document.OperationDocument;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Operations that stand together in one class: those of one tag. The first operation that fits a request wins, so that one is
 * moved beside the others of its tag only past operations that fit no request that it fits.
 *
 * @param tag the first tag of all of them, nothing if they have none
 * @param operations the operations in the order of the document
 */
record OperationGroup(String tag, List<OperationDocument> operations) {

    /** How many operations one class holds, and of how many letters; a class file limits the number of its constants. */
    private static final int MOST = 250;

    private static final int LARGEST = 500_000;

    /** How many tags have classes of their own, as the application takes each; the others share classes. */
    private static final int MOST_TAGS = 150;

    /** The groups of all operations. */
    static List<OperationGroup> of(List<OperationDocument> operations) {
        List<OperationGroup> groups = new ArrayList<>();
        Map<OperationGroup, Integer> letters = new IdentityHashMap<>();
        for (OperationDocument operation : operations) {
            int length = JsonTrees.json(operation.tree()).length();
            OperationGroup group = groups.get(place(groups, operation, length, letters));
            group.operations().add(operation);
            letters.merge(group, length, Integer::sum);
        }
        return groups;
    }

    private static int place(
            List<OperationGroup> groups,
            OperationDocument operation,
            int length,
            Map<OperationGroup, Integer> letters) {
        String tag = operation.tags().stream().findFirst().orElse("");
        int place = last(groups, tag);
        boolean passes = place >= 0
                && groups.get(place).hasRoom(length, letters)
                && groups.subList(place + 1, groups.size()).stream()
                        .flatMap(group -> group.operations().stream())
                        .noneMatch(other -> overlap(other, operation));
        if (passes) {
            return place;
        }
        int end = groups.size() - 1;
        boolean shared = groups.size() >= MOST_TAGS;
        if (!shared || !groups.get(end).tag().isEmpty() || !groups.get(end).hasRoom(length, letters)) {
            groups.add(new OperationGroup(shared ? "" : tag, new ArrayList<>()));
        }
        return groups.size() - 1;
    }

    private boolean hasRoom(int more, Map<OperationGroup, Integer> letters) {
        return this.operations.size() < MOST && letters.getOrDefault(this, 0) + more <= LARGEST;
    }

    /** What the class is about. */
    String about() {
        boolean untagged =
                this.operations.stream().allMatch(operation -> operation.tags().isEmpty());
        return !this.tag.isEmpty()
                ? "The operations of the tag " + this.tag + "."
                : untagged ? "The operations without a tag." : "The operations of further tags.";
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
