package io.fastapi.autoconfigure;

import io.fastapi.FastApi;
import io.fastapi.error.DefinitionException;
import io.fastapi.function.Call;
import io.fastapi.operation.FrontendRoute;
import io.fastapi.operation.Host;
import io.fastapi.operation.Inherited;
import io.fastapi.operation.Mount;
import io.fastapi.operation.Mountable;
import io.fastapi.operation.Operation;
import io.fastapi.operation.Route;
import io.fastapi.operation.WebSocketOperation;
import io.fastapi.routing.ApiRouter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the application to serve among all beans, and what of them it does not serve. */
final class RootApplication {

    private RootApplication() {}

    /**
     * The application that no other one mounts.
     *
     * @param applications all of them, by bean name
     * @throws io.fastapi.error.DefinitionException if there are several
     */
    static FastApi of(Map<String, FastApi> applications) {
        List<Map.Entry<String, FastApi>> roots = applications.entrySet().stream()
                .filter(each -> applications.values().stream()
                        .noneMatch(other -> other != each.getValue() && mounts(other, each.getValue())))
                .toList();
        if (roots.size() == 1) {
            return roots.get(0).getValue();
        }
        List<String> names = List.copyOf(applications.keySet());
        String last = names.get(names.size() - 1);
        throw new DefinitionException(List.of(new DefinitionException.Problem(
                "FastApi beans " + names,
                "more than one of them is to be served at the root",
                "mount all but one, .mount(\"/" + last + "\", " + last + "), or mark one with @Primary")));
    }

    private static boolean mounts(FastApi above, FastApi below) {
        Reached reached = new Reached();
        above.routes().forEach(reached::add);
        List<Call> own = below.operations().stream().map(Operation::handler).toList();
        return reached.mounted.contains(below) || (!own.isEmpty() && reached.below.containsAll(own));
    }

    /** Routers that serve something, nothing of which the application serves; by bean name. */
    static List<String> leftOut(FastApi root, Map<String, ApiRouter> routers) {
        Set<Object> served = new Reached().of(root).handlers;
        return routers.entrySet().stream()
                .filter(router -> {
                    Set<Object> own = new Reached().of(router.getValue()).handlers;
                    return !own.isEmpty() && Collections.disjoint(own, served);
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * What answers, and the applications, that are reached from somewhere. Routers and mounts make other values of them, with the same
     * function or frontend.
     */
    private static final class Reached {

        private final Set<Object> handlers = Collections.newSetFromMap(new IdentityHashMap<>());
        /** Those of them that are below a mount. */
        private final Set<Object> below = Collections.newSetFromMap(new IdentityHashMap<>());

        private final Set<Mountable> mounted = Collections.newSetFromMap(new IdentityHashMap<>());

        private Reached of(Mountable target) {
            if (target instanceof FastApi application) {
                application.routes().forEach(this::add);
            } else if (target instanceof ApiRouter router) {
                router.routes(Inherited.NONE).forEach(this::add);
            }
            return this;
        }

        private void add(Route route) {
            if (route instanceof Operation operation) {
                this.handlers.add(operation.handler());
            } else if (route instanceof WebSocketOperation webSocket) {
                this.handlers.add(webSocket.operation().handler());
            } else if (route instanceof FrontendRoute frontend) {
                this.handlers.add(frontend.served());
            } else if (route instanceof Mount mount) {
                below(mount.target());
            } else if (route instanceof Host host) {
                below(host.target());
            }
        }

        private void below(Mountable target) {
            this.mounted.add(target);
            Reached inside = new Reached().of(target);
            this.mounted.addAll(inside.mounted);
            this.handlers.addAll(inside.handlers);
            this.below.addAll(inside.handlers);
        }
    }
}
