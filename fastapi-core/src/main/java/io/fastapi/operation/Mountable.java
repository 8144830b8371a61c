package io.fastapi.operation;

import java.util.concurrent.Executor;
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

    /** A handler of Spring: a {@code RouterFunction}, a proxy, another dispatcher. */
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
    }
}
