package io.fastapi.engine.filter;

import io.fastapi.engine.filter.MiddlewareChain.Lender;
import io.fastapi.engine.request.Handshakes;
import io.fastapi.engine.request.SeenRequest;
import io.fastapi.function.Call;
import io.fastapi.middleware.Authenticated;
import io.fastapi.middleware.Authentication;
import io.fastapi.middleware.AuthenticationError;
import io.fastapi.request.Request;
import io.fastapi.response.Response;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Authentication as Starlette's {@code AuthenticationMiddleware}. */
final class AuthenticationFilter implements WebFilter {

    private static final Response FORBIDDEN = Response.text("").status(403);
    private static final Response OVERLOADED =
            Response.json(503, Map.of("detail", "Service Unavailable")).header("retry-after", "1");

    private final Authentication authentication;
    private final Lender lender;
    private final Executor callers;

    AuthenticationFilter(Authentication authentication, Lender lender) {
        this.authentication = authentication;
        this.lender = lender;
        this.callers = lender.callers();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Request request = SeenRequest.of(exchange, this.lender.readers());
        return found(request)
                .onErrorResume(failure -> refusal(exchange, request, failure))
                .flatMap(found -> {
                    if (found instanceof Response refusal) {
                        return this.lender.send(exchange, refusal);
                    }
                    exchange.getAttributes().put(Authenticated.ATTRIBUTE, found);
                    return chain.filter(exchange);
                });
    }

    /** What the backend says of a request: an {@code Authenticated}. */
    private Mono<Object> found(Request request) {
        Call backend = this.authentication.backend();
        if (backend.mode() != Call.Mode.BLOCKING) {
            return Mono.defer(() -> called(backend, request));
        }
        return Mono.create(sink -> {
            try {
                this.callers.execute(() -> called(backend, request).subscribe(sink::success, sink::error));
            } catch (RejectedExecutionException full) {
                sink.success(OVERLOADED);
            }
        });
    }

    private static Mono<Object> called(Call backend, Request request) {
        try {
            @Nullable Object result = backend.function().invoke(new Object[] {request});
            if (result instanceof Publisher<?> publisher) {
                return Mono.<Object>from(publisher).defaultIfEmpty(Authenticated.NOBODY);
            }
            return (result instanceof Optional<?> found && found.isPresent())
                    ? Mono.just(found.get())
                    : Mono.just(Authenticated.NOBODY);
        } catch (Throwable failed) { // on a worker, nobody else would end the request
            return Mono.error(failed);
        }
    }

    /** The answer to an error; anything else is a fault of this middleware. */
    private Mono<Object> refusal(ServerWebExchange exchange, Request request, Throwable failure) {
        try {
            if (failure instanceof AuthenticationError error) {
                boolean handshake = Handshakes.isOne(exchange.getRequest().getHeaders());
                return Mono.just(
                        handshake ? FORBIDDEN : this.authentication.errors().apply(request, error));
            }
            throw (failure instanceof Exception exception) ? exception : new IllegalStateException(failure);
        } catch (Exception fault) {
            exchange.getAttributes().put(MiddlewareChain.FAILURE, fault);
            return Mono.error(fault);
        }
    }
}
