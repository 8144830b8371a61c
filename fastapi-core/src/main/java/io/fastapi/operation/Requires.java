package io.fastapi.operation;

import io.fastapi.error.HttpException;
import io.fastapi.function.Call;
import io.fastapi.function.Fn;
import io.fastapi.input.Context;
import io.fastapi.input.Input;
import io.fastapi.middleware.Authenticated;
import io.fastapi.middleware.Authentication;
import io.fastapi.request.Request;
import io.fastapi.response.Response;
import io.fastapi.response.Statuses;
import io.fastapi.websocket.Connection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Lets only those into an operation who have scopes: Starlette's {@code @requires}. It stands around the handler, after
 * dependencies and inputs, so that a request that does not fit is 422 for all. It needs {@link Authentication}.
 *
 * <pre>{@code
 * requires("authenticated").redirect("login").on(get("/profile").params(request()).handle(..))
 * }</pre>
 *
 * @param scopes all of which are needed
 * @param status of the answer to others; 403 by default
 * @param redirect the name of the operation to which others are redirected in place of that
 * @see <a href="https://www.starlette.io/authentication/#permissions">Starlette: permissions</a>
 */
public record Requires(List<String> scopes, int status, Optional<String> redirect) {

    private static final int SEE_OTHER = 303;

    public Requires {
        scopes = List.copyOf(scopes);
    }

    /** A demand of scopes. */
    public static Requires of(String... scopes) {
        return new Requires(List.of(scopes), 403, Optional.empty());
    }

    /** With another status. */
    public Requires status(int other) {
        return new Requires(this.scopes, other, this.redirect);
    }

    /**
     * With a redirect (303) to an operation, which is told the URL that was asked for in the query parameter {@code next}. That
     * comes from the client: check it before you redirect there.
     */
    public Requires redirect(String name) {
        return new Requires(this.scopes, this.status, Optional.of(name));
    }

    /** The operation for those who have the scopes. */
    public Operation on(Operation operation) {
        Call handler = operation.handler();
        boolean async = handler.mode() == Call.Mode.ASYNC;
        return around(operation, (request, arguments) -> {
            if (Authenticated.of(request).hasScopes(this.scopes)) {
                return handler.function().invoke(arguments);
            }
            Response refusal = refusal(request);
            return async ? CompletableFuture.completedFuture(refusal) : refusal;
        });
    }

    /** The WebSocket for those who have the scopes; others are refused with 403. */
    public WebSocketOperation on(WebSocketOperation webSocket) {
        Call handler = webSocket.operation().handler();
        return new WebSocketOperation(around(webSocket.operation(), (request, arguments) -> {
            if (Authenticated.of(request).hasScopes(this.scopes)) {
                return handler.function().invoke(arguments);
            }
            if (arguments[0] instanceof Connection connection) {
                connection.close();
            }
            return CompletableFuture.completedFuture(null);
        }));
    }

    /** A function of the request and of what the handler is called with. */
    @FunctionalInterface
    private interface Guarded {

        @Nullable
        Object call(Request request, @Nullable Object[] arguments) throws Exception;
    }

    private Operation around(Operation operation, Guarded guarded) {
        List<Input<?>> inputs = new ArrayList<>(operation.inputs());
        inputs.add(Context.<Request>of(Context.Kind.REQUEST));
        Call handler = operation.handler();
        Fn function = arguments -> {
            int last = arguments.length - 1;
            Object request = arguments[last];
            return guarded.call((Request) Objects.requireNonNull(request), Arrays.copyOf(arguments, last));
        };
        Settings settings = Statuses.isStatus(this.status)
                ? operation.settings()
                : operation.settings().misused("requires(..) has .status(" + this.status + ")", Statuses.FIX);
        return new Operation(
                settings, inputs, new Call(function, handler.mode(), handler.name(), handler.returnType()));
    }

    private Response refusal(Request request) {
        String page = this.redirect.map(request::urlFor).orElseThrow(() -> new HttpException(this.status));
        return Response.redirect(page + "?next=" + encoded(request.url())).status(SEE_OTHER);
    }

    /** As Python's {@code urlencode}. */
    private static String encoded(String url) {
        return URLEncoder.encode(url, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
