package io.fastapi.engine;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.AbstractHandlerMapping;
import org.springframework.web.reactive.resource.ResourceHandlerUtils;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/**
 * Answers with 404 what Spring's resource handlers would answer so, and log a warning about: paths that go up, name {@code
 * WEB-INF} or {@code META-INF}, or are URLs. Anybody can send them, as often as he likes.
 * So do requests that ask about CORS for a path of which nothing is said. What is in jars, as the pages of the documentation
 * are, and all files of an application in a jar, is read to the end of a piece even if its client leaves meanwhile.
 */
public final class FastApiResourceGuard extends AbstractHandlerMapping {

    private static final int BEFORE_RESOURCES = Ordered.LOWEST_PRECEDENCE - 2;

    private static final Set<String> PROTOCOLS =
            Set.of("http", "https", "ftp", "mailto", "file", "jar", "jrt", "jmod", "nested", "classpath", "url");

    private static final int LONGEST_PROTOCOL = 9;

    private final Supplier<@Nullable HandlerMapping> resources;
    private CorsPaths cors = CorsPaths.NONE;

    /**
     * A mapping right before static resources, where Boot leaves them.
     *
     * @param resources Spring's mapping of resources, if there is one
     */
    public FastApiResourceGuard(Supplier<@Nullable HandlerMapping> resources) {
        this.resources = resources;
        setOrder(BEFORE_RESOURCES);
    }

    /** CORS by path pattern, as for the resources behind. */
    @Override
    public void setCorsConfigurations(Map<String, CorsConfiguration> corsConfigurations) {
        super.setCorsConfigurations(corsConfigurations);
        this.cors = CorsPaths.of(corsConfigurations, getPathPatternParser());
    }

    /** Spring answers what a client asks about CORS for it with 200 where any resource may be, even if CORS is not set up. */
    @Override
    public Mono<Object> getHandler(ServerWebExchange exchange) {
        if (OtherServers.sent(exchange, getApplicationContext())) {
            return Mono.empty();
        }
        return this.cors.ignores(exchange) ? Mono.error(notFound()) : super.getHandler(exchange);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @Override
    protected Mono<?> getHandlerInternal(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().pathWithinApplication().value();
        if (isRefused(path)) {
            return Mono.error(notFound());
        }
        HandlerMapping mapping = this.resources.get();
        return (mapping == null) ? Mono.empty() : mapping.getHandler(exchange).map(FastApiResourceGuard::uncut);
    }

    private static Object uncut(Object handler) {
        return (handler instanceof WebHandler web)
                ? (WebHandler) exchange -> web.handle(UncutResponse.of(exchange))
                : handler;
    }

    /** What {@code ResourceHandlerUtils.shouldIgnoreInputPath} says of a path, or of one below it that a handler may see. */
    static boolean isRefused(String raw) {
        String path = ResourceHandlerUtils.normalizeInputPath(raw);
        if (isInvalid(path)) {
            return true;
        }
        String decoded = decoded(decoded(path)); // as often as a resource handler does it
        return isInvalid(decoded) || isInvalid(ResourceHandlerUtils.normalizeInputPath(decoded));
    }

    private static String decoded(String path) {
        try {
            return (path.indexOf('%') < 0) ? path : URLDecoder.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return "";
        }
    }

    private static boolean isInvalid(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.contains("../") || lower.contains("web-inf") || lower.contains("meta-inf") || hasUrl(lower);
    }

    private static boolean hasUrl(String path) {
        int colon = path.indexOf(":/");
        while (colon >= 0) {
            int start = path.lastIndexOf('/', colon) + 1;
            int end = path.indexOf(':', start);
            if (end - start <= LONGEST_PROTOCOL && PROTOCOLS.contains(path.substring(start, end))) {
                return true;
            }
            colon = path.indexOf(":/", colon + 1);
        }
        return false;
    }
}
