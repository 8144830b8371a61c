package io.fastapi.templating;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.web.server.ServerWebExchange;

/** Turns a template and a model into a page. The auto-configuration has one of Thymeleaf and of Spring's view resolvers. */
public interface TemplateRenderer {

    /**
     * Looks at the start whether a template is there.
     *
     * @throws IllegalArgumentException if it is not, with what is to be done
     */
    void check(String name);

    /**
     * The whole page, in UTF-8. Called where it may block.
     *
     * @throws TemplateException if there is no such template, or it fails
     */
    byte[] render(String name, Map<String, ? extends @Nullable Object> model, ServerWebExchange exchange);

    /** The page piece by piece, each made when it is asked for, where it may block; fails as {@link #render}. */
    Publisher<byte[]> stream(String name, Map<String, ? extends @Nullable Object> model, ServerWebExchange exchange);
}
