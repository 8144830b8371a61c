package io.fastapi.engine;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.engine.http.Invoker;
import io.fastapi.engine.request.RequestPaths;
import io.fastapi.engine.route.RouteIndex;
import io.fastapi.engine.route.RouteIndex.Definition;
import io.fastapi.engine.verify.DefinitionChecks;
import io.fastapi.error.HttpException;
import io.fastapi.error.Problems;
import io.fastapi.openapi.DocsChecks;
import io.fastapi.openapi.DocsOperations;
import io.fastapi.operation.Operation;
import io.fastapi.operation.Settings;
import io.fastapi.types.TypeAdapters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * An application, compiled: finds the operation of a request and serves it. Thread-safe; made once.
 *
 * <p>{@link FastApiHandlerMapping} and {@link FastApiHandlerAdapter} put it into a {@code DispatcherHandler} beside other
 * endpoints; {@link FastApiWebHandler} serves it alone.
 */
public final class FastApiEngine {

    /** What a request is routed to. */
    sealed interface Target permits Matched, WrongMethod, Mounts.Mounted {}

    /** An operation, with the values of its path variables. */
    record Matched(Endpoint endpoint, String[] pathValues) implements Target {}

    /** Paths fit, but not the method. */
    record WrongMethod(List<String> allowed) implements Target {}

    /** A compiled operation and what metrics call it. */
    record Endpoint(Operation operation, Invoker.Handler handler, Optional<PathPattern> pattern) {}

    private final FastApi app;
    private final Invoker invoker;
    private final RouteIndex<Endpoint> routes;
    private final Mounts mounts;
    private final String rootPath;

    private FastApiEngine(FastApi app, Invoker invoker, RouteIndex<Endpoint> routes, Mounts mounts) {
        this.app = app;
        this.invoker = invoker;
        this.routes = routes;
        this.mounts = mounts;
        this.rootPath = withoutSlashes(app.rootPath());
    }

    /**
     * Compiles an application, with the pages of its documentation.
     *
     * @param app the application
     * @param adapters its types
     * @param settings how it is served
     * @throws io.fastapi.error.DefinitionException with everything that cannot be served
     */
    public static FastApiEngine of(FastApi app, TypeAdapters adapters, EngineSettings settings) {
        Invoker invoker = new Invoker(app, adapters, settings);
        Problems problems = new Problems();
        DocsChecks.of(app, adapters).forEach(found -> problems.add(found.where(), found.what(), found.fix()));
        List<Operation> operations = Settings.joined(DocsOperations.of(app, adapters), app.operations());
        List<Definition<Endpoint>> endpoints = new ArrayList<>();
        for (Definition<Operation> route : DefinitionChecks.routes(operations, app, settings.strict(), problems)) {
            endpoints.add(route.to(endpoint(route.target(), invoker, problems)));
        }
        problems.throwIfAny();
        Mounts mounts = Mounts.of(app, adapters, settings);
        return new FastApiEngine(app, invoker, RouteIndex.of(endpoints, app.pathConverters()), mounts);
    }

    private static Endpoint endpoint(Operation operation, Invoker invoker, Problems problems) {
        return new Endpoint(
                operation,
                invoker.compile(operation, problems),
                pattern(operation.settings().path()));
    }

    private static Optional<PathPattern> pattern(String template) {
        String spring = template.replaceAll("\\{(\\w+):path}$", "{*$1}").replaceAll("\\{(\\w+):\\w+}", "{$1}");
        try {
            return Optional.of(PathPatternParser.defaultInstance.parse(spring));
        } catch (RuntimeException notSpring) {
            return Optional.empty(); // metrics lack the template; the request is served all the same
        }
    }

    /** The operation of a request, or why there is none; {@code empty} when no path fits. */
    Optional<Target> find(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        String path = path(request);
        RouteIndex.Result<Endpoint> result = this.routes.find(method(request), path);
        if (result instanceof RouteIndex.Found<Endpoint> found) {
            return Optional.of(new Matched(found.target(), found.values()));
        }
        Optional<Mounts.Mounted> mounted = this.mounts.find(path);
        if (mounted.isPresent()) {
            return Optional.of(mounted.get());
        }
        return (result instanceof RouteIndex.WrongMethod<Endpoint> wrong)
                ? Optional.of(new WrongMethod(wrong.allowed()))
                : Optional.empty();
    }

    private static String method(ServerHttpRequest request) {
        HttpMethod method = request.getMethod();
        return method.name();
    }

    /** The path to match: without the root path, if the client or proxy sent it along. */
    private String path(ServerHttpRequest request) {
        String path =
                RequestPaths.decoded(request.getPath().pathWithinApplication().value());
        int root = this.rootPath.length();
        boolean rooted =
                root > 0 && path.startsWith(this.rootPath) && (path.length() == root || path.charAt(root) == '/');
        return rooted ? path.substring(root) : path;
    }

    /** Where a request with or without a trailing slash would fit: FastAPI's {@code redirect_slashes}. */
    Optional<String> slashRedirect(ServerWebExchange exchange) {
        String path = path(exchange.getRequest());
        if (!this.app.redirectsSlashes() || path.equals("/")) {
            return Optional.empty();
        }
        String other = path.endsWith("/") ? withoutSlashes(path) : path + "/";
        boolean fits = !other.isEmpty()
                && (this.mounts.find(other).isPresent()
                        || !(this.routes.find(method(exchange.getRequest()), other) instanceof RouteIndex.Missing));
        return fits ? Optional.of(other) : Optional.empty();
    }

    /** Without any slash at the end, as Python's {@code rstrip("/")}. */
    static String withoutSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    /** Answers a request that no operation serves. */
    Mono<Void> answer(ServerWebExchange exchange, HttpException failure) {
        return this.invoker.answer(exchange, failure);
    }

    /** Answers a failure that nobody handled: 500, without any detail. */
    Mono<Void> answerFault(ServerWebExchange exchange) {
        return this.invoker.answerFault(exchange);
    }

    /**
     * Waits until background tasks and teardowns of answers already sent are done. Blocks; call it at shutdown.
     *
     * @return false if the time was over first
     */
    public boolean awaitPending(Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        boolean done = this.invoker.awaitPending(most);
        return this.mounts.awaitPending(Duration.ofNanos(Math.max(0, until - System.nanoTime()))) && done;
    }

    /** The application that this was compiled from. */
    public FastApi app() {
        return this.app;
    }
}
