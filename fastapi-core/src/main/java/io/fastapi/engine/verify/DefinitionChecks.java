package io.fastapi.engine.verify;

import io.fastapi.FastApi;
import io.fastapi.Tag;
import io.fastapi.attribute.Misuse;
import io.fastapi.engine.route.RouteIndex.Definition;
import io.fastapi.error.DefinitionException.Problem;
import io.fastapi.error.Problems;
import io.fastapi.middleware.Middleware;
import io.fastapi.openapi.DocsChecks;
import io.fastapi.operation.FrontendRoute;
import io.fastapi.operation.Host;
import io.fastapi.operation.Mount;
import io.fastapi.operation.Operation;
import io.fastapi.operation.Route;
import io.fastapi.operation.WebSocketOperation;
import io.fastapi.types.TypeAdapters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks what can be said of routes from their descriptions alone. */
public final class DefinitionChecks {

    /** The method of every handshake of a WebSocket. */
    private static final String HANDSHAKE = "GET";

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    private DefinitionChecks() {}

    /**
     * Notes what is wrong with routes and returns those that can be compiled further, as what requests are matched with.
     *
     * @param routes the routes, in matching order
     * @param app knows the path converters
     * @param adapters knows the application's types
     * @param strict whether what is only suspicious is a problem, instead of a warning in the log
     * @param problems where mistakes are noted
     */
    public static List<Definition<Route>> routes(
            List<Route> routes, FastApi app, TypeAdapters adapters, boolean strict, Problems problems) {
        PathChecks paths = new PathChecks(app.pathConverters(), problems);
        List<Definition<Route>> definitions = new ArrayList<>();
        for (Route route : routes) {
            Definition<Route> definition = route.accept(Matching.VISITOR);
            problems.addAll(route.accept(Around.VISITOR));
            if (route instanceof Operation operation) {
                OperationChecks.check(operation, problems);
            } else if (route instanceof WebSocketOperation webSocket) {
                OperationChecks.check(webSocket.operation(), problems);
            }
            if (paths.isServable(definition)) {
                definitions.add(definition);
            }
        }
        Problems suspicious = strict ? problems : new Problems();
        Suspicions.find(definitions, app.pathConverters(), adapters, suspicious);
        MountedLives.find(routes, app, suspicious);
        warn(suspicious, strict);
        return definitions;
    }

    /**
     * Notes what is wrong with an application apart from its routes.
     *
     * @param strict whether what is only suspicious is a problem, instead of a warning in the log
     */
    public static void application(FastApi app, boolean strict, Problems problems) {
        problems.addAll(app.mistakes());
        app.webhooks().forEach(webhook -> OperationChecks.checkWords(webhook, problems));
        HandlerChecks.check(app, problems);
        MiddlewareChecks.check(app.middleware(), strict, problems);
        Problems suspicious = strict ? problems : new Problems();
        tags(app, suspicious);
        DocsChecks.suspicious(app).forEach(unfit -> suspicious.add("FastApi", unfit.what(), unfit.fix()));
        warn(suspicious, strict);
    }

    /** What no request fits of middleware, with what to write instead. */
    public static List<Misuse> unfit(Middleware middleware) {
        return UnfitMiddleware.of(middleware);
    }

    /** What is wrong with an origin that no browser sends. */
    public static Optional<Misuse> unfitOrigin(String origin) {
        return UnfitMiddleware.origin(origin);
    }

    /** The document is to name each once; FastAPI shows what it is given. */
    private static void tags(FastApi app, Problems suspicious) {
        Set<Object> names = new HashSet<>();
        for (Tag tag : app.apiInfo().tags()) {
            Object name = tag.members().get("name");
            if (!names.add(name)) {
                suspicious.add("FastApi", "two tags are called " + name, "describe each tag once");
            }
        }
    }

    private static void warn(Problems suspicious, boolean strict) {
        if (!strict) {
            suspicious.forEach(problem -> LOG.warn("{}: {}. {}", problem.where(), problem.what(), problem.fix()));
        }
    }

    /** What stands around each kind of route and cannot be meant; an operation tells it itself. */
    private static final class Around implements Route.Visitor<List<Problem>> {

        private static final Around VISITOR = new Around();

        @Override
        public List<Problem> operation(Operation operation) {
            return List.of();
        }

        @Override
        public List<Problem> webSocket(WebSocketOperation webSocket) {
            return List.of();
        }

        @Override
        public List<Problem> mount(Mount mount) {
            return mount.limits().mistakes();
        }

        @Override
        public List<Problem> host(Host host) {
            return host.limits().mistakes();
        }

        @Override
        public List<Problem> frontend(FrontendRoute frontend) {
            return frontend.inherited().mistakes();
        }
    }

    /** The requests that each kind of route fits. */
    private static final class Matching implements Route.Visitor<Definition<Route>> {

        private static final Matching VISITOR = new Matching();

        @Override
        public Definition<Route> operation(Operation operation) {
            return new Definition<>(
                    operation.settings().methods(), operation.settings().path(), operation);
        }

        @Override
        public Definition<Route> webSocket(WebSocketOperation webSocket) {
            return new Definition<>(
                    List.of(HANDSHAKE), webSocket.operation().settings().path(), webSocket);
        }

        @Override
        public Definition<Route> mount(Mount mount) {
            return Definition.below(mount.path(), mount);
        }

        @Override
        public Definition<Route> host(Host host) {
            return Definition.<Route>below(host.prefix(), host).at(host.host());
        }

        @Override
        public Definition<Route> frontend(FrontendRoute frontend) {
            return Definition.below(frontend.path(), frontend);
        }
    }
}
