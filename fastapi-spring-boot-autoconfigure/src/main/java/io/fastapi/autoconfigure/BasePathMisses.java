package io.fastapi.autoconfigure;

import io.fastapi.engine.FastApiEngine;
import io.fastapi.engine.FastApiExceptionHandler;
import io.fastapi.engine.FastApiWebFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;

/**
 * Answers paths outside of {@code spring.webflux.base-path}: with an empty 404, as Boot does, or as every unknown path. Boot takes
 * a path that only begins with the same letters, {@code /apix}, for one below, which is a fault then.
 */
final class BasePathMisses implements BeanPostProcessor {

    private final String basePath;
    private final SingletonSupplier<HttpHandler> outside;

    /**
     * For one base path.
     *
     * @param environment says the path, and whether a miss is answered as every unknown path
     * @param engine asked at the first miss only, as the next one
     * @param errors what answers
     */
    BasePathMisses(
            Environment environment,
            ObjectProvider<FastApiEngine> engine,
            ObjectProvider<FastApiExceptionHandler> errors) {
        this.basePath = clean(
                environment.getRequiredProperty("spring.webflux.base-path").strip());
        boolean answered = environment.getProperty("fastapi.handle-all-errors", boolean.class, false);
        this.outside = SingletonSupplier.of(
                () -> answered ? missing(engine.getObject(), errors.getObject()) : BasePathMisses::empty);
    }

    /** As Boot reads it: with a slash at its start, and none at its end. */
    private static String clean(String path) {
        String rooted = (path.isEmpty() || path.startsWith("/")) ? path : "/" + path;
        return rooted.endsWith("/") ? rooted.substring(0, rooted.length() - 1) : rooted;
    }

    private static Mono<Void> empty(ServerHttpRequest request, ServerHttpResponse response) {
        response.setStatusCode(HttpStatus.NOT_FOUND);
        return response.setComplete();
    }

    private static HttpHandler missing(FastApiEngine engine, FastApiExceptionHandler errors) {
        WebHttpHandlerBuilder handler = WebHttpHandlerBuilder.webHandler(
                        exchange -> Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .exceptionHandler(errors);
        return (engine.hasMiddleware() ? handler.filter(new FastApiWebFilter(engine, errors::handle)) : handler)
                .build();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof HttpHandler inside)) {
            return bean;
        }
        return (HttpHandler) (request, response) -> {
            String path = request.getPath().value();
            boolean below = path.startsWith(this.basePath)
                    && (path.length() == this.basePath.length() || path.charAt(this.basePath.length()) == '/');
            return below
                    ? inside.handle(request, response)
                    : this.outside.obtain().handle(request, response);
        };
    }
}
