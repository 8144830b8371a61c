package io.fastapi.middleware;

import io.fastapi.attribute.Misuse;
import io.fastapi.function.Fn2;
import io.fastapi.request.Request;
import io.fastapi.response.Response;
import java.util.List;
import org.reactivestreams.Publisher;
import org.springframework.web.server.WebFilter;

/**
 * What stands around an application and sees every request before routing: preflights, unknown paths, mounts, documentation;
 * in a Spring Boot application also controllers, static resources and the actuator, and it stands before Spring Security.
 *
 * <pre>{@code
 * app.middleware(
 *     Middleware.of((request, next) -> next.handle(request).header("x-version", "3")),
 *     Cors.allowOrigins("https://example.com"),
 *     GZip.minimumSize(500))
 * }</pre>
 *
 * <p>Failures that an exception handler answers are answers here already; a fault comes as the exception, and is answered
 * outside of all middleware. An {@code HttpException} that middleware itself throws is such a fault, as in FastAPI.
 *
 * @see <a href="https://fastapi.tiangolo.com/tutorial/middleware/">FastAPI: middleware</a>
 */
public sealed interface Middleware
        permits Authentication,
                Cors,
                FilterMiddleware,
                FunctionMiddleware,
                GZip,
                HttpsRedirect,
                RequestBodyLimit,
                Sessions,
                TrustedHosts {

    /**
     * One answer for each kind of middleware. A further kind does not compile until every visitor knows it.
     *
     * @param <R> the answer
     */
    interface Visitor<R> {

        /** Of a function. */
        R function(FunctionMiddleware middleware);

        /** Of a filter of Spring. */
        R filter(FilterMiddleware middleware);

        /** Of CORS. */
        R cors(Cors middleware);

        /** Of compression. */
        R gzip(GZip middleware);

        /** Of sessions. */
        R sessions(Sessions middleware);

        /** Of allowed hosts. */
        R trustedHosts(TrustedHosts middleware);

        /** Of the redirect to HTTPS. */
        R httpsRedirect(HttpsRedirect middleware);

        /** Of a limit of bodies. */
        R requestBodyLimit(RequestBodyLimit middleware);

        /** Of authentication. */
        R authentication(Authentication middleware);
    }

    /** What it was given that nobody can mean; it is told at the start of the application. */
    default List<Misuse> misuses() {
        return List.of();
    }

    /** Answers by the kind of middleware. */
    <R> R accept(Visitor<R> visitor);

    /**
     * A function that may block: on a virtual thread, or before Java 21 on one of a pool that each such middleware has for
     * itself. It calls {@code next} or answers itself.
     */
    static Middleware of(Fn2<? super Request, ? super Next, ? extends Response> function) {
        return new FunctionMiddleware.Blocking(function);
    }

    /** A function on the event loop, where it must not block: FastAPI's {@code @app.middleware("http")}. */
    static Middleware ofAsync(
            Fn2<? super Request, ? super NextAsync, ? extends Publisher<? extends Response>> function) {
        return new FunctionMiddleware.Async(function);
    }

    /** A filter of Spring; {@code app.middleware(filter)} is the same. */
    static Middleware filter(WebFilter filter) {
        return new FilterMiddleware(filter);
    }
}
