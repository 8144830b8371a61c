package io.fastapi.routing;

import io.fastapi.attribute.Attribute;
import io.fastapi.attribute.Attributes;
import io.fastapi.lifecycle.Lifecycle;
import io.fastapi.operation.Described;
import io.fastapi.operation.HandlerIsMissing;
import io.fastapi.operation.Host;
import io.fastapi.operation.Inherited;
import io.fastapi.operation.Living;
import io.fastapi.operation.Mount;
import io.fastapi.operation.Mountable;
import io.fastapi.operation.Operation;
import io.fastapi.operation.ResponseClass;
import io.fastapi.operation.Routable;
import io.fastapi.operation.Route;
import io.fastapi.operation.RouterEntry;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.server.WebHandler;

/**
 * An immutable group of operations and other routers, with what they share. Declare routers as beans; they are collected
 * in {@code @Order}.
 *
 * <pre>{@code
 * ApiRouter.of(get("/").handle(this::readItems), get("/{item_id}").params(ITEM_ID).handle(this::readItem))
 *     .prefix("/items").tags("items").dependencies(VERIFY_TOKEN).responses(404, "Not found")
 * }</pre>
 *
 * <p>A router inside of another is FastAPI's {@code include_router}; what is added there goes to the outer one:
 *
 * <pre>{@code
 * ApiRouter.of(items, users).prefix("/v1").dependencies(VERIFY_KEY)
 * }</pre>
 *
 * @see <a href="https://fastapi.tiangolo.com/tutorial/bigger-applications/">FastAPI: bigger applications</a>
 */
public final class ApiRouter extends Living<ApiRouter> implements Routable, Mountable {

    private static final Attribute<List<Routable>> ENTRIES = Attribute.list("entries");
    private static final Attribute<Boolean> REDIRECT_SLASHES = Attribute.of("redirectSlashes", true);

    private ApiRouter(Attributes attributes) {
        super(attributes);
    }

    /** A router with operations, routers and mounts, in the order in which they are matched. */
    public static ApiRouter of(Routable... entries) {
        return of(List.of(entries));
    }

    /** A router with an operation that has no handler, which is none: the compiler names what this returns. */
    public static HandlerIsMissing of(RouterEntry... entries) {
        return RouterEntry.refuse(entries);
    }

    /**
     * A router of operations that others serve, with or without handlers, and of routers of such: for {@code callbacks(..)} and
     * {@code webhooks(..)}, with what they share. An application that serves it does not start.
     *
     * @throws io.fastapi.types.error.MisuseException if an entry is neither an operation nor a router of operations
     * @see <a href="https://fastapi.tiangolo.com/advanced/openapi-callbacks/">FastAPI: OpenAPI callbacks</a>
     */
    public static ApiRouter described(RouterEntry... entries) {
        return of(Described.operations(entries));
    }

    /** A router with operations, routers and mounts, in the order in which they are matched. */
    public static ApiRouter of(List<? extends Routable> entries) {
        return new ApiRouter(Attributes.NONE.with(ENTRIES, List.copyOf(entries)));
    }

    @Override
    protected ApiRouter with(Attributes attributes) {
        return new ApiRouter(attributes);
    }

    /** Put before every path, and before a prefix given earlier: starts with a slash and does not end with one. */
    public ApiRouter prefix(String prefix) {
        return with(attributes().update(PATH, prefix::concat));
    }

    /** Tags put before those of the operations, in the order given. */
    public ApiRouter tags(String... tags) {
        return with(attributes().add(TAGS, List.of(tags)));
    }

    /** The kind of answer of operations that do not say; JSON by default. */
    public ApiRouter defaultResponseClass(ResponseClass responseClass) {
        return with(attributes().set(RESPONSE_CLASS, responseClass));
    }

    /**
     * Everything below a path, served by another application, a router, files or a handler of Spring; matched after the
     * operations so far. Of this router it inherits the prefix, {@code maxBodySize} and {@code formLimits}.
     */
    public ApiRouter mount(String path, Mountable target) {
        return with(attributes().add(ENTRIES, List.of(new Mount(path, target))));
    }

    /** Every request to a host such as {@code api.example.org}, served by something else: Starlette's {@code Host}. */
    public ApiRouter host(String host, Mountable target) {
        return with(attributes().add(ENTRIES, List.of(Host.of(host, target))));
    }

    /**
     * Whether a missing or additional trailing slash is redirected (307) where the router is mounted; {@code true} by default. For
     * a router that is included the application decides, as in FastAPI.
     */
    public ApiRouter redirectSlashes(boolean redirect) {
        return with(attributes().with(REDIRECT_SLASHES, redirect));
    }

    /** Whether a missing or additional trailing slash is redirected where the router is mounted. */
    public boolean redirectsSlashes() {
        return attributes().get(REDIRECT_SLASHES);
    }

    /** The name in URLs of the router where it is mounted, {@code name:read_user}; a router that is included needs none. */
    @Override
    public ApiRouter name(String name) {
        return with(attributes().set(NAME, name));
    }

    @Override
    public String name() {
        return attributes().get(NAME).orElse("");
    }

    /** What this router and those in it do before the first request and after the last one, from outside inwards. */
    @Override
    public List<Lifecycle> lifecycles() {
        return lifecycles(entries());
    }

    /** What the router was made of. */
    public List<Routable> entries() {
        return attributes().get(ENTRIES);
    }

    /** The prefix of every path. */
    public String prefix() {
        return attributes().get(PATH);
    }

    @Override
    public List<Route> routes(Inherited inherited) {
        Inherited inside = inherited.and(Inherited.from(this));
        List<Route> routes = new ArrayList<>();
        for (Routable entry : entries()) {
            routes.addAll(entry.routes(inside));
        }
        return List.copyOf(routes);
    }

    /** Everything in it, also in nested routers, in matching order, with what the routers add. */
    @Override
    public List<Route> routes() {
        return routes(Inherited.NONE);
    }

    @Override
    public WebHandler handler(Mounting mounting) {
        return mounting.routes(this);
    }

    /** All operations, also those of nested routers, in matching order, with what the routers add. */
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
