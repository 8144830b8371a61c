package io.fastapi.operation;

import io.fastapi.lifecycle.Lifecycle;
import java.util.List;
import java.util.concurrent.Executor;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.server.WebHandler;

/**
 * What can be mounted below a path, where it answers every request: an application, a router, files, or anything that
 * serves requests itself.
 *
 * <pre>{@code
 * FastApi.of(items).mount("/admin", admin).mount("/legacy", Mountable.of(webHandler))
 * }</pre>
 *
 * @see <a href="https://fastapi.tiangolo.com/advanced/sub-applications/">FastAPI: sub applications</a>
 */
@FunctionalInterface
public interface Mountable {

    /**
     * What serves the requests; asked once, at start-up. The path of a request, without its context path, is the one below
     * the mount: {@code request.getPath().pathWithinApplication()}.
     *
     * @param mounting what the application above lends
     * @throws IllegalArgumentException when this cannot be served as defined; reported with the other definition problems
     */
    WebHandler handler(Mounting mounting);

    /**
     * The name in URLs, {@code urlFor("static", Map.of("path", "/styles.css"))} and {@code urlFor("admin:read_user", ..)}; empty
     * by default: what is mounted without a name has the names of its operations.
     */
    default String name() {
        return "";
    }

    /** The same with a name. */
    default Mountable name(String name) {
        return new NamedMountable(this, name);
    }

    /** The routes of this that have names in URLs; none by default. */
    default List<Route> routes() {
        return List.of();
    }

    /** What this would do before the first request and after the last one, were it not mounted; nothing by default. */
    default List<Lifecycle> lifecycles() {
        return List.of();
    }

    /** The routes of a {@code RouterFunction} of Spring, with the codecs of the application. */
    static Mountable router(RouterFunction<?> routes) {
        return mounting -> RouterFunctions.toWebHandler(routes, new Strategies(mounting.codecs()));
    }

    /** A handler of Spring: a proxy, another dispatcher. */
    static Mountable of(WebHandler handler) {
        return mounting -> handler;
    }

    /** What an application lends to what is mounted in it. */
    interface Mounting {

        /** Compiles an application, with the types and the limits of the one above. */
        WebHandler application(Mountable application);

        /** Serves routes as a part of the application above: with its exception handlers, without documentation. */
        WebHandler routes(Routable routes);

        /** Where work that may block runs. */
        Executor workers();

        /** Spring's readers and writers of bodies. */
        ServerCodecConfigurer codecs();
    }
}
