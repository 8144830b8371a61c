package io.fastapi.operation;

import io.fastapi.lifecycle.Lifecycle;
import java.util.List;

/**
 * What a router or an application is made of: an operation, a mount, another router. It yields the routes that it stands
 * for, so that nothing that is passed to a router can be left out by it.
 */
public interface Routable extends RouterEntry {

    /**
     * The routes of this, in the order in which they are matched, with everything that is inherited.
     *
     * @param inherited what the routers and the application around it add
     */
    List<Route> routes(Inherited inherited);

    /** What this does before the first request and after the last one; nothing by default. */
    default List<Lifecycle> lifecycles() {
        return List.of();
    }
}
