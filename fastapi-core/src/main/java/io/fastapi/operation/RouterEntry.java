package io.fastapi.operation;

import io.fastapi.types.error.MisuseException;
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
     * @throws MisuseException always; names what has no handler
     */
    static HandlerIsMissing refuse(RouterEntry... entries) {
        List<RouterEntry> unserved = List.of(entries).stream()
                .filter(entry -> !(entry instanceof Routable))
                .toList();
        throw new MisuseException("no handler is given to " + unserved, "call .handle(..)");
    }
}
