package io.fastapi;

import io.fastapi.error.ExceptionHandler;
import io.fastapi.input.Input;
import io.fastapi.operation.Host;
import io.fastapi.operation.Inherited;
import io.fastapi.operation.Mount;
import io.fastapi.operation.Mountable;
import io.fastapi.operation.Operation;
import io.fastapi.operation.ResponseDoc;
import io.fastapi.operation.Routable;
import io.fastapi.operation.Route;
import io.fastapi.routing.ApiRouter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.web.server.WebHandler;

/**
 * The application: routers and everything app-wide, as an immutable value. With the Spring Boot starter one is made of
 * all {@link ApiRouter} beans and the {@code fastapi.*} properties, unless the application defines its own bean.
 *
 * <pre>{@code
 * @Bean
 * FastApi app(ApiRouter items, ApiRouter users) {
 *     return FastApi.of(items, users).title("Demo").version("1.2.0").dependencies(VERIFY_TOKEN);
 * }
 * }</pre>
 */
public final class FastApi implements Mountable {

    /**
     * The request attribute with the path at which a client sees the application: of a proxy, of Spring's base path, of the
     * mounts above. Absent where that is the root: {@code request.attribute(FastApi.ROOT_PATH).orElse("")}, FastAPI's
     * {@code request.scope["root_path"]}.
     */
    public static final String ROOT_PATH = "io.fastapi.rootPath";

    /** What runs at start-up or shutdown; it may block. */
    @FunctionalInterface
    public interface LifecycleHook {

        /** Does the work; an exception at start-up stops the start. */
        void run() throws Exception;
    }

    private record State(
            List<Routable> entries,
            ApiInfo info,
            DocsSettings docs,
            List<Input<?>> dependencies,
            Map<String, ResponseDoc> responses,
            Map<Object, ExceptionHandler<?>> exceptionHandlers,
            List<LifecycleHook> startup,
            List<LifecycleHook> shutdown,
            String rootPath,
            Map<String, String> pathConverters,
            boolean redirectSlashes,
            boolean parallelDependencies,
            boolean strictContentType) {}

    private static final class Draft {

        private List<Routable> entries = List.of();
        private ApiInfo info = ApiInfo.DEFAULT;
        private DocsSettings docs = DocsSettings.DEFAULT;
        private List<Input<?>> dependencies = List.of();
        private Map<String, ResponseDoc> responses = Map.of();
        private Map<Object, ExceptionHandler<?>> exceptionHandlers = Map.of();
        private List<LifecycleHook> startup = List.of();
        private List<LifecycleHook> shutdown = List.of();
        private String rootPath = "";
        private Map<String, String> pathConverters = Map.of();
        private boolean redirectSlashes = true;
        private boolean parallelDependencies;
        private boolean strictContentType = true;

        private State state() {
            return new State(
                    List.copyOf(this.entries),
                    this.info,
                    this.docs,
                    List.copyOf(this.dependencies),
                    this.responses,
                    this.exceptionHandlers,
                    List.copyOf(this.startup),
                    List.copyOf(this.shutdown),
                    this.rootPath,
                    this.pathConverters,
                    this.redirectSlashes,
                    this.parallelDependencies,
                    this.strictContentType);
        }
    }

    private final State state;

    private FastApi(State state) {
        this.state = state;
    }

    /** An application of operations and routers, in the order in which they are matched. */
    public static FastApi of(Routable... entries) {
        return of(List.of(entries));
    }

    /** An application of operations and routers, in the order in which they are matched. */
    public static FastApi of(List<? extends Routable> entries) {
        Draft draft = new Draft();
        draft.entries = List.copyOf(entries);
        return new FastApi(draft.state());
    }

    private FastApi with(Consumer<Draft> change) {
        State s = this.state;
        Draft draft = new Draft();
        draft.entries = s.entries;
        draft.info = s.info;
        draft.docs = s.docs;
        draft.dependencies = s.dependencies;
        draft.responses = s.responses;
        draft.exceptionHandlers = s.exceptionHandlers;
        draft.startup = s.startup;
        draft.shutdown = s.shutdown;
        draft.rootPath = s.rootPath;
        draft.pathConverters = s.pathConverters;
        draft.redirectSlashes = s.redirectSlashes;
        draft.parallelDependencies = s.parallelDependencies;
        draft.strictContentType = s.strictContentType;
        change.accept(draft);
        return new FastApi(draft.state());
    }

    private FastApi info(ApiInfo info) {
        return with(draft -> draft.info = info);
    }

    /** The title of the OpenAPI document; {@code FastAPI} by default. */
    public FastApi title(String title) {
        return info(this.state.info().withTitle(title));
    }

    /** The application's version in the OpenAPI document; {@code 0.1.0} by default. */
    public FastApi version(String version) {
        return info(this.state.info().withVersion(version));
    }

    /** One line about the application. */
    public FastApi summary(String summary) {
        return info(this.state.info().withSummary(summary));
    }

    /** Text about the application; Markdown allowed. */
    public FastApi description(String description) {
        return info(this.state.info().withDescription(description));
    }

    /** The URL of the terms of service. */
    public FastApi termsOfService(String url) {
        return info(this.state.info().withTermsOfService(url));
    }

    /** Whom to ask: {@code name}, {@code url}, {@code email}. */
    public FastApi contact(Map<String, Object> contact) {
        return info(this.state.info().withContact(contact));
    }

    /** The licence: {@code name}, and {@code identifier} or {@code url}. */
    public FastApi licenseInfo(Map<String, Object> license) {
        return info(this.state.info().withLicense(license));
    }

    /** Descriptions of tags, in display order: {@code name}, {@code description}, {@code externalDocs}. */
    public FastApi openapiTags(List<Map<String, Object>> tags) {
        return info(this.state.info().withTags(tags));
    }

    /** The servers in the OpenAPI document: {@code url}, {@code description}. */
    public FastApi servers(List<Map<String, Object>> servers) {
        return info(this.state.info().withServers(servers));
    }

    /** Documentation elsewhere: {@code url}, {@code description}. */
    public FastApi externalDocs(Map<String, Object> externalDocs) {
        return info(this.state.info().withExternalDocs(externalDocs));
    }

    /** All of the above at once. */
    public FastApi apiInfo(ApiInfo info) {
        return info(info);
    }

    /** Where the OpenAPI document and its pages are served. */
    public FastApi docs(DocsSettings docs) {
        return with(draft -> draft.docs = docs);
    }

    /** Inputs that are resolved before everything else of every operation, and whose values are dropped. */
    public FastApi dependencies(Input<?>... dependencies) {
        List<Input<?>> more = joined(this.state.dependencies(), List.of(dependencies));
        return with(draft -> draft.dependencies = more);
    }

    /** A further answer in the documentation of every operation. */
    public FastApi responses(int status, String description) {
        Map<String, ResponseDoc> more =
                joined(this.state.responses(), String.valueOf(status), ResponseDoc.of(description));
        return with(draft -> draft.responses = more);
    }

    /**
     * Makes the answer to exceptions of a type and its subtypes; the handler of the nearest type wins. The answers to
     * {@code HttpException} and {@code RequestValidationException} by default count as handlers of these types. A handler of
     * {@code Exception} answers faults, which no other handler answers; they are logged all the same.
     */
    public <E extends Throwable> FastApi exceptionHandler(Class<E> type, ExceptionHandler<? super E> handler) {
        Map<Object, ExceptionHandler<?>> more = joined(this.state.exceptionHandlers(), type, handler);
        return with(draft -> draft.exceptionHandlers = more);
    }

    /**
     * Makes the answer to {@code HttpException}s with a status, the application's own 404 and 405 included. One for 500 is a
     * handler of faults, as one of {@code Exception} is, and not of {@code HttpException}s with this status: it gets an
     * {@code HttpException} whose {@linkplain Throwable#getCause() cause} is the fault.
     */
    public FastApi exceptionHandler(int status, ExceptionHandler<? super io.fastapi.error.HttpException> handler) {
        Map<Object, ExceptionHandler<?>> more =
                joined(this.state.exceptionHandlers(), Integer.valueOf(status), handler);
        return with(draft -> draft.exceptionHandlers = more);
    }

    /** Runs before the first request, in the order given. */
    public FastApi onStartup(LifecycleHook hook) {
        List<LifecycleHook> more = joined(this.state.startup(), List.of(hook));
        return with(draft -> draft.startup = more);
    }

    /** Runs after the last request, in the order given. */
    public FastApi onShutdown(LifecycleHook hook) {
        List<LifecycleHook> more = joined(this.state.shutdown(), List.of(hook));
        return with(draft -> draft.shutdown = more);
    }

    /**
     * Everything below a path such as {@code "/admin"}, served by another application, a router, files or a handler of
     * Spring; matched after the operations so far. An application has its own documentation, exception handlers and 404;
     * dependencies and lifecycle hooks of either do not reach the other.
     *
     * @see <a href="https://fastapi.tiangolo.com/advanced/sub-applications/">FastAPI: sub applications</a>
     */
    public FastApi mount(String path, Mountable target) {
        return entry(new Mount(path, target));
    }

    /** Every request to a host such as {@code api.example.org}, served by something else: Starlette's {@code Host}. */
    public FastApi host(String host, Mountable target) {
        return entry(Host.of(host, target));
    }

    private FastApi entry(Routable entry) {
        List<Routable> more = joined(this.state.entries(), List.of(entry));
        return with(draft -> draft.entries = more);
    }

    @Override
    public WebHandler handler(Mounting mounting) {
        return mounting.application(this);
    }

    /**
     * The path under which a proxy serves the application; shown as server in the OpenAPI document, and taken off a request's
     * path before routing if the proxy left it there.
     *
     * @see <a href="https://fastapi.tiangolo.com/advanced/behind-a-proxy/">FastAPI: behind a proxy</a>
     */
    public FastApi rootPath(String rootPath) {
        return with(draft -> draft.rootPath = rootPath);
    }

    /**
     * A converter for path variables, beside {@code str}, {@code path}, {@code int}, {@code float} and {@code uuid}: with
     * {@code pathConverter("year", "[0-9]{4}")} the path {@code /reports/{y:year}} fits {@code /reports/2026} only.
     * Starlette's {@code register_url_convertor}.
     *
     * @param name the name behind the colon
     * @param regex what a value looks like; without groups
     */
    public FastApi pathConverter(String name, String regex) {
        Map<String, String> more = joined(this.state.pathConverters(), name, regex);
        return with(draft -> draft.pathConverters = more);
    }

    /** Whether a missing or additional trailing slash is redirected (307); {@code true} by default. */
    public FastApi redirectSlashes(boolean redirect) {
        return with(draft -> draft.redirectSlashes = redirect);
    }

    /**
     * Whether neighbouring {@code dependsAsync} dependencies that do not use each other run at the same time; {@code false}
     * by default, as in FastAPI. Errors and teardowns keep their order; what one of them raises is answered once all have
     * ended.
     */
    public FastApi parallelDependencies(boolean parallel) {
        return with(draft -> draft.parallelDependencies = parallel);
    }

    /** Whether a JSON body needs a JSON content type; {@code true} by default. */
    public FastApi strictContentType(boolean strict) {
        return with(draft -> draft.strictContentType = strict);
    }

    private static <E> List<E> joined(List<? extends E> first, List<? extends E> second) {
        List<E> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static <K, V> Map<K, V> joined(Map<K, V> map, K key, V value) {
        Map<K, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return Collections.unmodifiableMap(more);
    }

    /** What the OpenAPI document says of the application. */
    public ApiInfo apiInfo() {
        return this.state.info();
    }

    /** Where the OpenAPI document and its pages are served. */
    public DocsSettings docs() {
        return this.state.docs();
    }

    /** Handlers by exception class or status. */
    public Map<Object, ExceptionHandler<?>> exceptionHandlers() {
        return this.state.exceptionHandlers();
    }

    /** What runs at start-up. */
    public List<LifecycleHook> startup() {
        return this.state.startup();
    }

    /** What runs at shutdown. */
    public List<LifecycleHook> shutdown() {
        return this.state.shutdown();
    }

    /** Other applications, by path. */
    public Map<String, FastApi> mounts() {
        Map<String, FastApi> mounts = new LinkedHashMap<>();
        for (Route route : routes()) {
            if (route instanceof Mount mount && mount.target() instanceof FastApi application) {
                mounts.put(mount.path(), application);
            }
        }
        return mounts;
    }

    /** The path under which a proxy serves the application; empty by default. */
    public String rootPath() {
        return this.state.rootPath();
    }

    /** Regular expressions of additional path converters, by name. */
    public Map<String, String> pathConverters() {
        return this.state.pathConverters();
    }

    /** Whether independent async dependencies run at the same time. */
    public boolean resolvesInParallel() {
        return this.state.parallelDependencies();
    }

    /** Whether a missing or additional trailing slash is redirected. */
    public boolean redirectsSlashes() {
        return this.state.redirectSlashes();
    }

    /** Everything that requests are matched with, in that order, with what the routers and the application add. */
    public List<Route> routes() {
        Inherited inherited = new Inherited(
                "",
                List.of(),
                this.state.dependencies(),
                this.state.responses(),
                false,
                true,
                Optional.empty(),
                Optional.of(this.state.strictContentType()));
        List<Route> routes = new ArrayList<>();
        for (Routable entry : this.state.entries()) {
            routes.addAll(entry.routes(inherited));
        }
        return List.copyOf(routes);
    }

    /** The operations among the {@link #routes()}. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Route route : routes()) {
            if (route instanceof Operation operation) {
                operations.add(operation);
            }
        }
        return operations;
    }
}
