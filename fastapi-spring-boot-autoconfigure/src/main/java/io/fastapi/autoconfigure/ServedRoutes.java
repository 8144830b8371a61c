package io.fastapi.autoconfigure;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.input.Input;
import io.fastapi.input.Security;
import io.fastapi.input.SecurityScheme;
import io.fastapi.middleware.FilterMiddleware;
import io.fastapi.middleware.FunctionMiddleware;
import io.fastapi.middleware.Middleware;
import io.fastapi.openapi.DocsOperations;
import io.fastapi.operation.FrontendRoute;
import io.fastapi.operation.Host;
import io.fastapi.operation.Mount;
import io.fastapi.operation.Mountable;
import io.fastapi.operation.Operation;
import io.fastapi.operation.Route;
import io.fastapi.operation.Settings;
import io.fastapi.operation.WebSocketOperation;
import io.fastapi.types.TypeAdapters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Everything that an application serves, in the order in which requests are matched with it; what is mounted too. */
final class ServedRoutes implements Route.Visitor<List<ServedRoute>> {

    private final TypeAdapters adapters;
    private final String above;

    private ServedRoutes(TypeAdapters adapters, String above) {
        this.adapters = adapters;
        this.above = above;
    }

    /** The routes of an application, those of its documentation first. */
    static List<ServedRoute> of(FastApi app, TypeAdapters adapters) {
        return new ServedRoutes(adapters, "").of(app);
    }

    /** What middleware is called: by its kind, or by the class of a filter. */
    static List<String> names(List<Middleware> middleware) {
        return middleware.stream().map(ServedRoutes::name).toList();
    }

    private static String name(Middleware middleware) {
        if (middleware instanceof FilterMiddleware filter) {
            return filter.webFilter().getClass().getName();
        }
        return (middleware instanceof FunctionMiddleware)
                ? "function"
                : middleware.getClass().getSimpleName();
    }

    private List<ServedRoute> of(Mountable target) {
        List<Route> routes = new ArrayList<>();
        if (target instanceof FastApi app) {
            routes.addAll(DocsOperations.of(app, this.adapters));
        }
        routes.addAll(target.routes());
        return routes.stream().flatMap(route -> route.accept(this).stream()).toList();
    }

    @Override
    public List<ServedRoute> operation(Operation operation) {
        List<String> methods = operation.settings().methods().stream()
                .map(method -> method.toUpperCase(Locale.ROOT))
                .toList();
        return List.of(served("operation", methods, operation));
    }

    @Override
    public List<ServedRoute> webSocket(WebSocketOperation webSocket) {
        return List.of(served("websocket", List.of(), webSocket.operation()));
    }

    private ServedRoute served(String kind, List<String> methods, Operation operation) {
        Settings settings = operation.settings();
        Used used = new Used(new LinkedHashSet<>(), new LinkedHashSet<>());
        settings.dependencies().forEach(used::add);
        operation.inputs().forEach(used::add);
        return new ServedRoute(
                kind,
                methods,
                this.above + settings.path(),
                operation.name(),
                settings.tags(),
                List.copyOf(used.dependencies),
                List.copyOf(used.schemes),
                names(settings.around()),
                settings.maxBodySize().orElse(null));
    }

    @Override
    public List<ServedRoute> mount(Mount mount) {
        return below("mount", this.above + mount.path(), mount.target());
    }

    @Override
    public List<ServedRoute> host(Host host) {
        return below("host", host.host() + this.above + host.prefix(), host.target());
    }

    @Override
    public List<ServedRoute> frontend(FrontendRoute frontend) {
        return List.of(ServedRoute.below("frontend", this.above + frontend.path() + "/", ""));
    }

    private List<ServedRoute> below(String kind, String path, Mountable target) {
        List<ServedRoute> inside = new ServedRoutes(this.adapters, path).of(target);
        return inside.isEmpty() ? List.of(ServedRoute.below(kind, path, target.name())) : inside;
    }

    /** What an operation uses, each once. */
    private record Used(Set<String> dependencies, Set<String> schemes) {

        void add(Input<?> input) {
            if (input instanceof Security<?> security) {
                add(security.input());
            } else if (input instanceof SecurityScheme<?> scheme) {
                this.schemes.add(scheme.name());
            } else if (input instanceof Dependency<?> dependency) {
                dependency.inputs().forEach(this::add);
                this.dependencies.add(dependency.name().isEmpty() ? dependency.label() : dependency.name());
            }
        }
    }
}
