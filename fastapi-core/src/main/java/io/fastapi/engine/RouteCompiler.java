package io.fastapi.engine;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.engine.http.Invoker;
import io.fastapi.engine.route.RouteIndex;
import io.fastapi.engine.route.RouteIndex.Definition;
import io.fastapi.engine.verify.DefinitionChecks;
import io.fastapi.engine.websocket.WebSockets;
import io.fastapi.error.DefinitionException;
import io.fastapi.error.Problems;
import io.fastapi.openapi.DocsOperations;
import io.fastapi.operation.FrontendRoute;
import io.fastapi.operation.Host;
import io.fastapi.operation.Inherited;
import io.fastapi.operation.Mount;
import io.fastapi.operation.Mountable;
import io.fastapi.operation.Operation;
import io.fastapi.operation.Routable;
import io.fastapi.operation.Route;
import io.fastapi.operation.Shared;
import io.fastapi.operation.Transport;
import io.fastapi.operation.WebSocketOperation;
import io.fastapi.routing.ApiRouter;
import io.fastapi.routing.UrlNames;
import io.fastapi.types.TypeAdapters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/** Compiles the routes of one application, and the applications mounted in it; notes what cannot be served. */
final class RouteCompiler {

    private final FastApi app;
    private final TypeAdapters adapters;
    private final EngineSettings settings;
    private final Invoker invoker;
    private final WebSockets webSockets;
    private final Problems problems;
    private final Published published;
    private final MiddlewareThreads surrounding;
    private final List<FastApiEngine> mounted = new ArrayList<>();

    RouteCompiler(
            FastApi app,
            TypeAdapters adapters,
            EngineSettings settings,
            Invoker invoker,
            WebSockets webSockets,
            Problems problems,
            Published published) {
        this.app = app;
        this.adapters = adapters;
        this.settings = settings;
        this.invoker = invoker;
        this.webSockets = webSockets;
        this.problems = problems;
        this.published = published;
        this.surrounding = new MiddlewareThreads(settings.threads());
    }

    /** The names of everything that an application serves. */
    static UrlNames names(FastApi app, TypeAdapters adapters) {
        return UrlNames.of(all(app, adapters), target -> named(target, adapters));
    }

    /** Everything that an application serves itself, the pages of its documentation first. */
    static List<Route> all(FastApi app, TypeAdapters adapters) {
        List<Route> routes = new ArrayList<>(DocsOperations.of(app, adapters));
        routes.addAll(app.routes());
        return routes;
    }

    private static List<Route> named(Mountable target, TypeAdapters adapters) {
        return (target instanceof FastApi below) ? all(below, adapters) : target.routes();
    }

    /**
     * The table of some routes; of use only if no problem was noted.
     *
     * @param redirects whether a slash too many or too few is redirected
     * @param most the most bytes of a body where no route fits
     */
    RouteTable compile(List<Route> routes, String rootPath, boolean redirects, Optional<Long> most) {
        List<Compiled> compiled = new ArrayList<>();
        List<Frontends.Entry> frontends = new ArrayList<>();
        for (Definition<Route> route :
                DefinitionChecks.routes(routes, this.app, this.adapters, this.settings.strict(), this.problems)) {
            if (route.target() instanceof FrontendRoute frontend) {
                compile(frontend, most).ifPresent(frontends::add);
            } else {
                compiled.add(new Compiled(route, route.to(route.target().accept(new Endpoints(route.path())))));
            }
        }
        return new RouteTable(
                index(compiled, Transport.REQUEST),
                index(compiled, Transport.WEB_SOCKET),
                new Frontends(frontends),
                this.invoker,
                this.webSockets,
                this.published,
                rootPath,
                redirects,
                most);
    }

    private Optional<Frontends.Entry> compile(FrontendRoute frontend, Optional<Long> most) {
        try {
            FrontendRoute.Served served = frontend.compiled();
            Invoker.Handler other = this.invoker.compile(served.other(), this.problems);
            return Optional.of(new Frontends.Entry(
                    frontend.path(),
                    OperationEndpoint.of(
                            served.reading(), this.invoker.compileFrontend(served.reading(), this.problems)),
                    (exchange, values) -> this.invoker
                            .limited(limited -> other.handle(limited, values), most)
                            .handle(exchange)));
        } catch (IllegalArgumentException unfit) {
            this.problems.add(frontend, unfit);
            return Optional.empty();
        }
    }

    /** A route, and what serves it. */
    private record Compiled(Definition<Route> route, Definition<Endpoint> endpoint) {}

    private RouteIndex<Endpoint> index(List<Compiled> compiled, Transport transport) {
        List<Definition<Endpoint>> fitting = transport
                .of(compiled, each -> each.route().target())
                .stream()
                .map(Compiled::endpoint)
                .toList();
        return RouteIndex.of(fitting, this.app.pathConverters());
    }

    /** The applications that were mounted. */
    List<FastApiEngine> mounted() {
        return List.copyOf(this.mounted);
    }

    /** Makes the endpoint of each kind of route. */
    private final class Endpoints implements Route.Visitor<Endpoint> {

        private final String path;

        Endpoints(String path) {
            this.path = path;
        }

        @Override
        public Endpoint operation(Operation operation) {
            return OperationEndpoint.of(operation, handler(operation));
        }

        @Override
        public Endpoint webSocket(WebSocketOperation webSocket) {
            return OperationEndpoint.of(
                    webSocket.operation(),
                    RouteCompiler.this.webSockets.compile(webSocket, RouteCompiler.this.problems));
        }

        @Override
        public Endpoint mount(Mount mount) {
            return mounted(mount, mount.path(), mount.target(), mount.limits());
        }

        @Override
        public Endpoint host(Host host) {
            return mounted(host, host.prefix(), host.target(), host.limits());
        }

        @Override
        public Endpoint frontend(FrontendRoute frontend) {
            throw new IllegalStateException(frontend + " is matched after all routes");
        }

        private Endpoint mounted(Route route, String path, Mountable target, Inherited limits) {
            return new MountEndpoint(route, path, handler(route, target, limits), RouteCompiler.this.invoker);
        }
    }

    private Invoker.Handler handler(Operation operation) {
        if (operation.settings().around().isEmpty()) {
            return this.invoker.compile(operation, this.problems);
        }
        Invoker.Handler inside = this.invoker.compileEnclosed(operation, this.problems);
        boolean isMeant = operation.settings().around().stream()
                .allMatch(each -> each.misuses().isEmpty());
        if (!isMeant) {
            return inside; // told by the checks, which stop the start
        }
        LentToMiddleware all = new LentToMiddleware(this.invoker, this.settings);
        return new SurroundedOperation(
                operation, inside, this.invoker, new LentToSurrounding(all, this.invoker, this.surrounding));
    }

    private WebHandler handler(Route route, Mountable target, Inherited limits) {
        try {
            WebHandler handler = target.handler(new Lent(limits));
            return (target instanceof Shared<?>) ? handler : this.invoker.limited(handler, limits.maxBodySize());
        } catch (DefinitionException below) {
            below.problems()
                    .forEach(problem ->
                            this.problems.add(route + ": " + problem.where(), problem.what(), problem.fix()));
        } catch (IllegalArgumentException unfit) {
            this.problems.add(route, unfit);
        }
        return exchange -> Mono.error(new IllegalStateException(route + " cannot be served"));
    }

    /** What an application lends to what is mounted in it. */
    private final class Lent implements Mountable.Mounting {

        private final Inherited limits;

        Lent(Inherited ofRouters) {
            this.limits = Inherited.from(RouteCompiler.this.app).and(ofRouters).limits();
        }

        @Override
        public WebHandler application(Mountable application) {
            if (!(application instanceof FastApi below)) {
                throw new IllegalArgumentException(application + " is no application");
            }
            RouteCompiler above = RouteCompiler.this;
            FastApi inside = below.limitedWithin(this.limits).debug(below.isDebug() || above.app.isDebug());
            FastApiEngine engine = FastApiEngine.of(inside, above.adapters, above.settings, above.invoker.memory());
            above.mounted.add(engine);
            return engine::handleBelow;
        }

        @Override
        public WebHandler routes(Routable routes) {
            Inherited inside =
                    (routes instanceof Shared<?> around) ? this.limits.and(Inherited.from(around)) : this.limits;
            boolean redirects = !(routes instanceof ApiRouter router) || router.redirectsSlashes();
            return compile(routes.routes(this.limits), "", redirects, inside.maxBodySize());
        }

        @Override
        public Executor workers() {
            return RouteCompiler.this.invoker.workers().duties();
        }

        @Override
        public ServerCodecConfigurer codecs() {
            return RouteCompiler.this.settings.codecs();
        }
    }
}
