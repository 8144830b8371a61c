package io.fastapi.autoconfigure;

import io.fastapi.engine.FastApiEngine;
import io.fastapi.engine.FastApiExceptionHandler;
import io.fastapi.engine.FastApiWebFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;

/** Answers paths outside of {@code spring.webflux.base-path} as every unknown path, where Boot sends an empty 404. */
final class BasePathMisses implements BeanPostProcessor {

    private final String basePath;
    private final SingletonSupplier<HttpHandler> outside;

    /**
     * For one base path.
     *
     * @param basePath the path, without slash at the end
     * @param engine asked at the first miss only, as the next one
     * @param errors what answers
     */
    BasePathMisses(
            String basePath, ObjectProvider<FastApiEngine> engine, ObjectProvider<FastApiExceptionHandler> errors) {
        this.basePath = basePath;
        this.outside = SingletonSupplier.of(() -> missing(engine.getObject(), errors.getObject()));
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
