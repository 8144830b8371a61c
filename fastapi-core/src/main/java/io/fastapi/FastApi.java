package io.fastapi;

import io.fastapi.attribute.Attribute;
import io.fastapi.attribute.Attributes;
import io.fastapi.lifecycle.Lifecycle;
import io.fastapi.operation.FormLimits;
import io.fastapi.operation.HandlerIsMissing;
import io.fastapi.operation.Host;
import io.fastapi.operation.Inherited;
import io.fastapi.operation.Mount;
import io.fastapi.operation.Mountable;
import io.fastapi.operation.Operation;
import io.fastapi.operation.ResponseClass;
import io.fastapi.operation.Routable;
import io.fastapi.operation.Route;
import io.fastapi.operation.RouterEntry;
import io.fastapi.routing.ApiRouter;
import io.fastapi.routing.UrlNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 *
 * <p>Dependencies, further answers and the like that it is given are inherited by all its operations.
 */
public final class FastApi extends FastApiHandlers implements Mountable {

    /**
     * The request attribute with the path at which a client sees the application: of a proxy, of Spring's base path, of the
     * mounts above. Absent where that is the root: {@code request.attribute(FastApi.ROOT_PATH).orElse("")}, FastAPI's
     * {@code request.scope["root_path"]}.
     */
    public static final String ROOT_PATH = "io.fastapi.rootPath";

    private static final Attribute<List<Routable>> ENTRIES = Attribute.list("entries");
    private static final Attribute<DocsSettings> DOCS = Attribute.of("docs", DocsSettings.DEFAULT);
    private static final Attribute<String> ROOT = Attribute.of("rootPath", "");
    private static final Attribute<Map<String, String>> PATH_CONVERTERS = Attribute.map("pathConverters");
    private static final Attribute<Boolean> REDIRECT_SLASHES = Attribute.of("redirectSlashes", true);
    private static final Attribute<Boolean> DEBUG = Attribute.of("debug", false);
    private static final Attribute<Boolean> PARALLEL_DEPENDENCIES = Attribute.of("parallelDependencies", false);
    private static final Attribute<Boolean> SECURITY_BEFORE_BODY = Attribute.of("securityBeforeBody", false);
    private static final Attribute<Boolean> SECURITY_RESPONSES = Attribute.of("securityResponses", false);
    private static final Attribute<Boolean> SEPARATE_SCHEMAS = Attribute.of("separateInputOutputSchemas", true);

    private FastApi(Attributes attributes) {
        super(attributes);
    }

    /** An application of operations, routers and mounts, in the order in which they are matched. */
    public static FastApi of(Routable... entries) {
        return of(List.of(entries));
    }

    /** An application with an operation that has no handler, which is none: the compiler names what this returns. */
    public static HandlerIsMissing of(RouterEntry... entries) {
        return RouterEntry.refuse(entries);
    }

    /** An application of operations, routers and mounts, in the order in which they are matched. */
    public static FastApi of(List<? extends Routable> entries) {
        return new FastApi(Attributes.NONE.with(ENTRIES, List.copyOf(entries)));
    }

    @Override
    protected FastApi with(Attributes attributes) {
        return new FastApi(attributes);
    }

    /** Where the OpenAPI document and its pages are served. */
    public FastApi docs(DocsSettings docs) {
        return with(attributes().with(DOCS, docs));
    }

    /** The kind of answer of operations that do not say; JSON by default. */
    public FastApi defaultResponseClass(ResponseClass responseClass) {
        return with(attributes().set(RESPONSE_CLASS, responseClass));
    }

    /**
     * Everything below a path such as {@code "/admin"}, served by another application, a router, files or a handler of
     * Spring; matched after the operations so far. An application has its own documentation, exception handlers and 404;
     * dependencies and lifecycle hooks of either do not reach the other.
     *
     * @see <a href="https://fastapi.tiangolo.com/advanced/sub-applications/">FastAPI: sub applications</a>
     */
    public FastApi mount(String path, Mountable target) {
        return with(attributes().add(ENTRIES, List.of(new Mount(path, target))));
    }

    /** Every request to a host such as {@code api.example.org}, served by something else: Starlette's {@code Host}. */
    public FastApi host(String host, Mountable target) {
        return with(attributes().add(ENTRIES, List.of(Host.of(host, target))));
    }

    /** The name in URLs of the application where it is mounted: {@code urlFor("name:read_user", ..)}. */
    @Override
    public FastApi name(String name) {
        return with(attributes().set(NAME, name));
    }

    @Override
    public String name() {
        return attributes().get(NAME).orElse("");
    }

    /**
     * The path of what has a name, without root path: FastAPI's {@code app.url_path_for}. Takes what {@code request.urlFor} does.
     *
     * @throws io.fastapi.error.NoMatchFound if nothing has this name and these variables
     */
    public String urlPathFor(String name, Map<String, ?> values) {
        return UrlNames.of(routes(), Mountable::routes).path(name, values).path();
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
        return with(attributes().with(ROOT, rootPath));
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
        return with(attributes().put(PATH_CONVERTERS, name, regex).regex("pathConverter", regex));
    }

    /** Whether a missing or additional trailing slash is redirected (307); {@code true} by default. */
    public FastApi redirectSlashes(boolean redirect) {
        return with(attributes().with(REDIRECT_SLASHES, redirect));
    }

    /**
     * Whether faults are answered with what went wrong and where: a page for browsers, JSON for others, in place of the handler
     * of faults; {@code false} by default. For development only: whoever can reach the server reads it.
     */
    public FastApi debug(boolean debug) {
        return with(attributes().with(DEBUG, debug));
    }

    /**
     * Whether neighbouring {@code dependsAsync} dependencies that do not use each other run at the same time; {@code false}
     * by default, as in FastAPI. Errors and teardowns keep their order; what one of them raises is answered once all have
     * ended.
     */
    public FastApi parallelDependencies(boolean parallel) {
        return with(attributes().with(PARALLEL_DEPENDENCIES, parallel));
    }

    /**
     * Whether dependencies that use a security scheme run before the body is read, so that a client without credentials
     * cannot make the server hold a body in memory; {@code false} by default, as FastAPI reads the body first. It concerns
     * those that read, with all below them, neither the body nor {@code request()}; what is wrong with their other inputs is
     * answered with 422 without a look at the body.
     */
    public FastApi securityBeforeBody(boolean before) {
        return with(attributes().with(SECURITY_BEFORE_BODY, before));
    }

    /**
     * Whether the document shows, for every operation that uses a security scheme, the answer of that to a request without
     * credentials: 401; {@code false} by default, as in FastAPI. Answers that dependencies declare are shown anyway.
     */
    public FastApi securityResponses(boolean shown) {
        return with(attributes().with(SECURITY_RESPONSES, shown));
    }

    /**
     * Whether a model whose input and output differ, such as one with defaults, has two components in the document
     * ({@code Item-Input}, {@code Item-Output}), as by default, or one for both.
     */
    public FastApi separateInputOutputSchemas(boolean separate) {
        return with(attributes().with(SEPARATE_SCHEMAS, separate));
    }

    /** The same, mounted in another application, with the limits of bodies and forms that only that one has. */
    public FastApi limitedWithin(Inherited above) {
        return with(withinLimits(above));
    }

    /** The most bytes of a body. */
    public Optional<Long> maxBodySize() {
        return attributes().get(MAX_BODY_SIZE);
    }

    /** The most that is read of a form. */
    public FormLimits formLimits() {
        return attributes().get(FORM_LIMITS);
    }

    /** Where the OpenAPI document and its pages are served. */
    public DocsSettings docs() {
        return attributes().get(DOCS);
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
        return attributes().get(ROOT);
    }

    /** Regular expressions of additional path converters, by name. */
    public Map<String, String> pathConverters() {
        return attributes().get(PATH_CONVERTERS);
    }

    /** Whether faults are answered with what went wrong. */
    public boolean isDebug() {
        return attributes().get(DEBUG);
    }

    /** Whether independent async dependencies run at the same time. */
    public boolean resolvesInParallel() {
        return attributes().get(PARALLEL_DEPENDENCIES);
    }

    /** Whether what uses a security scheme runs before the body is read. */
    public boolean resolvesSecurityBeforeBody() {
        return attributes().get(SECURITY_BEFORE_BODY);
    }

    /** Whether the document shows the answers of security schemes. */
    public boolean showsSecurityResponses() {
        return attributes().get(SECURITY_RESPONSES);
    }

    /** Whether a missing or additional trailing slash is redirected. */
    public boolean redirectsSlashes() {
        return attributes().get(REDIRECT_SLASHES);
    }

    /** Whether input and output of a model may have two components. */
    public boolean separatesInputOutputSchemas() {
        return attributes().get(SEPARATE_SCHEMAS);
    }

    /** Everything that requests are matched with, in that order, with what the routers and the application add. */
    @Override
    public List<Route> routes() {
        Inherited inherited = Inherited.from(this);
        List<Route> routes = new ArrayList<>();
        for (Routable entry : attributes().get(ENTRIES)) {
            routes.addAll(entry.routes(inherited));
        }
        return List.copyOf(routes);
    }

    /** What the application and its routers do before the first request and after the last one, from outside inwards. */
    @Override
    public List<Lifecycle> lifecycles() {
        return lifecycles(attributes().get(ENTRIES));
    }

    /** The operations among the {@link #routes()}. */
    public List<Operation> operations() {
        return routes().stream()
                .filter(Operation.class::isInstance)
                .map(Operation.class::cast)
                .toList();
    }
}
