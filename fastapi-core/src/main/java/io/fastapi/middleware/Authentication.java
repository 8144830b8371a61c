package io.fastapi.middleware;

import io.fastapi.function.Call;
import io.fastapi.function.Fn1;
import io.fastapi.function.Fn2;
import io.fastapi.request.Request;
import io.fastapi.response.Response;
import java.util.Optional;
import org.reactivestreams.Publisher;

/**
 * Finds out who sends each request, WebSockets included: Starlette's {@code AuthenticationMiddleware}. Operations ask with
 * {@link BaseUser#of} and {@link Authenticated#of}, and demand scopes with {@code requires(..)}. Who is nobody is let pass.
 *
 * <pre>{@code
 * app.middleware(Authentication.of(request -> request.headers().header("x-user").stream()
 *     .findFirst()
 *     .map(name -> Authenticated.of(new SimpleUser(name), "authenticated"))))
 * }</pre>
 *
 * <p>For passwords, tokens and documented schemes see {@code io.fastapi.security}.
 *
 * @param backend a function of the request, which throws {@link AuthenticationError} to have it refused
 * @param errors makes the answer of such an error, on the event loop, so it must not block
 * @see <a href="https://www.starlette.io/authentication/">Starlette: authentication</a>
 */
public record Authentication(Call backend, Fn2<? super Request, ? super AuthenticationError, ? extends Response> errors)
        implements Middleware {

    private static Authentication of(Call backend) {
        return new Authentication(
                backend, (request, error) -> Response.text(error.getMessage()).status(400));
    }

    /** By a function that may block; empty for nobody. */
    public static Authentication of(Fn1<? super Request, Optional<Authenticated>> backend) {
        return of(Call.blocking(backend));
    }

    /** By a function on the event loop, where it must not block; an empty publisher for nobody. */
    public static Authentication ofAsync(Fn1<? super Request, ? extends Publisher<Authenticated>> backend) {
        return of(Call.async(backend));
    }

    /** By a function that only computes, on whatever thread the request is on; empty for nobody. */
    public static Authentication ofNow(Fn1<? super Request, Optional<Authenticated>> backend) {
        return of(Call.now(backend));
    }

    /** With another answer to errors than 400 with their text; a WebSocket is refused with 403 whatever it is. */
    public Authentication onError(Fn2<? super Request, ? super AuthenticationError, ? extends Response> answer) {
        return new Authentication(this.backend, answer);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.authentication(this);
    }
}
