package io.fastapi.engine;

import io.fastapi.engine.request.RequestPaths;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.adapter.HttpWebHandlerAdapter;
import org.springframework.web.server.handler.ExceptionHandlingWebHandler;
import org.springframework.web.server.handler.FilteringWebHandler;

/**
 * A WebFlux application, taken apart: whether an operation may be served in front of it, since nobody else has to see its
 * request, and what it needs for that.
 *
 * @param errors those who answer failures, in their order
 * @param filter our middleware, if there is any
 * @param last what serves requests in the end
 * @param reserved what paths begin with that others serve before us
 * @param obstacles who has to see the request of an operation
 */
record DirectWay(
        List<WebExceptionHandler> errors,
        Optional<FastApiWebFilter> filter,
        WebHandler last,
        Set<String> reserved,
        List<String> obstacles) {

    /** Takes an application apart. */
    static DirectWay through(HttpWebHandlerAdapter adapter) {
        List<String> obstacles = new ArrayList<>();
        Set<String> reserved = new LinkedHashSet<>();
        List<WebExceptionHandler> errors = List.of();
        Optional<FastApiWebFilter> filter = Optional.empty();
        WebHandler handler = adapter.getDelegate();
        if (handler instanceof ExceptionHandlingWebHandler answering) {
            errors = errors(answering, obstacles);
            handler = answering.getDelegate();
        }
        if (handler instanceof FilteringWebHandler filtering) {
            filter = filter(filtering.getFilters(), obstacles);
            handler = filtering.getDelegate();
        }
        if (handler instanceof DispatcherHandler dispatcher) {
            mappings(dispatcher.getHandlerMappings(), reserved, obstacles);
        } else if (!(handler instanceof FastApiWebHandler)) {
            obstacles.add(name(handler));
        }
        return new DirectWay(errors, filter, handler, Set.copyOf(reserved), List.copyOf(obstacles));
    }

    /** Spring's own first one only notes where a failure was; ours asks nobody who comes after it. */
    private static List<WebExceptionHandler> errors(ExceptionHandlingWebHandler answering, List<String> obstacles) {
        List<WebExceptionHandler> all = answering.getExceptionHandlers();
        List<WebExceptionHandler> given = all.subList(1, all.size());
        for (WebExceptionHandler handler : given) {
            if (handler instanceof FastApiExceptionHandler) {
                return given;
            }
            obstacles.add(name(handler));
        }
        return given;
    }

    private static Optional<FastApiWebFilter> filter(List<WebFilter> filters, List<String> obstacles) {
        Optional<FastApiWebFilter> ours = Optional.empty();
        for (WebFilter filter : filters) {
            if (filter instanceof FastApiWebFilter middleware) {
                ours = Optional.of(middleware);
            } else {
                obstacles.add(name(filter));
            }
        }
        return ours;
    }

    private static void mappings(
            @Nullable List<HandlerMapping> mappings, Set<String> reserved, List<String> obstacles) {
        for (HandlerMapping mapping : (mappings == null) ? List.<HandlerMapping>of() : mappings) {
            if (mapping instanceof FastApiHandlerMapping ours) {
                if (ours.hasCors()) {
                    obstacles.add("CORS mappings of WebFlux");
                }
                return;
            }
            if (!(mapping instanceof RequestMappingInfoHandlerMapping controllers && reserve(controllers, reserved))) {
                obstacles.add(name(mapping));
            }
        }
    }

    /** Adds what the paths of controllers begin with, such as the actuator's; false if one begins with a variable. */
    private static boolean reserve(RequestMappingInfoHandlerMapping controllers, Set<String> reserved) {
        return controllers.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternsCondition().getPatterns().stream())
                .map(pattern -> beginning(pattern.getPatternString()))
                .peek(reserved::add)
                .noneMatch(String::isEmpty);
    }

    /** The first segment, with its slash; empty if that is none or a pattern. */
    private static String beginning(String pattern) {
        int end = pattern.indexOf('/', 1);
        String first = (end < 0) ? pattern : pattern.substring(0, end);
        boolean literal = first.length() > 1 && first.chars().noneMatch(c -> "{}*?".indexOf(c) >= 0);
        return literal ? first : "";
    }

    /** Whether others may serve a request before us. */
    boolean isReserved(ServerWebExchange exchange) {
        if (this.reserved.isEmpty()) {
            return false;
        }
        String path = RequestPaths.withinApplication(exchange.getRequest());
        for (String beginning : this.reserved) {
            if (path.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private static String name(Object obstacle) {
        return obstacle.getClass().getName();
    }
}
