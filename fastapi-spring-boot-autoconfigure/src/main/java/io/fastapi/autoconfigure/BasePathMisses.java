package io.fastapi.autoconfigure;

import io.fastapi.engine.FastApiExceptionHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

/** Answers paths outside of {@code spring.webflux.base-path} as every unknown path, where Boot sends an empty 404. */
final class BasePathMisses implements BeanPostProcessor {

    private final String basePath;
    private final ObjectProvider<FastApiExceptionHandler> errors;

    /**
     * For one base path.
     *
     * @param basePath the path, without slash at the end
     * @param errors asked at the first miss only
     */
    BasePathMisses(String basePath, ObjectProvider<FastApiExceptionHandler> errors) {
        this.basePath = basePath;
        this.errors = errors;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof HttpHandler inside)) {
            return bean;
        }
        HttpHandler outside = WebHttpHandlerBuilder.webHandler(exchange ->
                        this.errors.getObject().handle(exchange, new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .build();
        return (HttpHandler) (request, response) -> {
            String path = request.getPath().value();
            boolean below = path.startsWith(this.basePath)
                    && (path.length() == this.basePath.length() || path.charAt(this.basePath.length()) == '/');
            return below ? inside.handle(request, response) : outside.handle(request, response);
        };
    }
}
