package io.fastapi.templating;

import io.fastapi.request.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.web.server.ServerWebExchange;

/**
 * How an application renders {@code Response.template(..)}.
 *
 * @param renderer renders
 * @param contextProcessors what all templates know, in the order in which they are asked
 * @see <a href="https://fastapi.tiangolo.com/advanced/templates/">FastAPI: templates</a>
 */
public record Templates(TemplateRenderer renderer, List<ContextProcessor> contextProcessors) {

    /** No templates: each fails with what is to be done. */
    public static final Templates NONE = new Templates(new Missing(), List.of());

    public Templates {
        contextProcessors = List.copyOf(contextProcessors);
    }

    /** What a template knows: the request, its model, and what the processors say, of which the last one wins. */
    public Map<String, @Nullable Object> context(Map<String, ? extends @Nullable Object> model, Request request) {
        Map<String, @Nullable Object> context = new LinkedHashMap<>(model);
        context.putIfAbsent("request", request);
        for (ContextProcessor processor : this.contextProcessors) {
            context.putAll(processor.process(request));
        }
        return context;
    }

    /**
     * A name as renderers may have it: the path of a file below the templates, never an expression or a way out.
     *
     * @throws TemplateException if it is none
     */
    public static String checkedName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || ":${}*\\'\"`<>|?#~".indexOf(c) >= 0) {
                throw new TemplateException("\"" + name + "\" is no name of a template");
            }
        }
        boolean out = name.isBlank() || name.startsWith("/") || ("/" + name + "/").contains("/../");
        if (out || name.contains("__")) {
            throw new TemplateException("\"" + name + "\" is no name of a template");
        }
        return name;
    }

    private record Missing() implements TemplateRenderer {

        @Override
        public void check(String name) {
            throw new IllegalArgumentException(missing(name).getMessage());
        }

        @Override
        public byte[] render(String name, Map<String, ? extends @Nullable Object> model, ServerWebExchange exchange) {
            throw missing(name);
        }

        @Override
        public Publisher<byte[]> stream(
                String name, Map<String, ? extends @Nullable Object> model, ServerWebExchange exchange) {
            throw missing(name);
        }

        private static TemplateException missing(String name) {
            return new TemplateException("Template " + name + " needs an engine: add"
                    + " org.springframework.boot:spring-boot-starter-thymeleaf, or a ViewResolver bean");
        }
    }
}
