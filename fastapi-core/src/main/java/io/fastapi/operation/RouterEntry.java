package io.fastapi.operation;

import java.util.List;

/**
 * What is written into the list of a router or application: a {@link Routable}, or by mistake an operation that has no handler
 * yet, which makes the whole list {@link HandlerIsMissing}. Not to be implemented outside of the library: what a router is made
 * of is a {@code Routable}.
 */
public interface RouterEntry {

    /**
     * Refuses a list with an operation that has no handler. The compiler has said so before, unless nobody asked for a router.
     *
     * @throws IllegalArgumentException always; names what has no handler
     */
    static HandlerIsMissing refuse(RouterEntry... entries) {
        List<RouterEntry> unserved = List.of(entries).stream()
                .filter(entry -> !(entry instanceof Routable))
                .toList();
        throw new IllegalArgumentException("No handler, call .handle(..): " + unserved);
    }
}
