package io.fastapi.engine.filter;

import io.fastapi.engine.request.ServerConnection;
import io.fastapi.middleware.GZip;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Compression as Starlette's {@code GZipMiddleware}. */
final class GZipFilter implements WebFilter {

    private static final int PARTIAL = 206;

    private final int minimumSize;
    private final Deflaters deflaters;
    private final Set<String> excluded;
    private final Scheduler workers;

    GZipFilter(GZip gzip, Executor workers) {
        this.minimumSize = gzip.minimumSize();
        this.deflaters = new Deflaters(gzip.compressLevel());
        this.excluded = gzip.excludeContentTypes();
        this.workers = Schedulers.fromExecutor(workers);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(FilteredExchange.of(exchange, new GZipResponse(this, exchange)));
    }

    /** Starlette looks for the word, and not for its quality. */
    static boolean takesGzip(ServerWebExchange exchange) {
        String accepted = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip");
    }

    int minimumSize() {
        return this.minimumSize;
    }

    Compressor compressor(ServerHttpResponse response) {
        return new Compressor(this.deflaters, this.workers, ServerConnection.scheduler(response));
    }

    /** Whether an answer stays as it is, whatever its size. */
    boolean leaves(ServerHttpResponse response) {
        HttpHeaders headers = response.getHeaders();
        if (headers.getFirst(HttpHeaders.CONTENT_ENCODING) != null) {
            return true;
        }
        if (response.getStatusCode() != null && response.getStatusCode().value() == PARTIAL) {
            return true;
        }
        List<String> types = headers.getOrEmpty(HttpHeaders.CONTENT_TYPE);
        return !types.isEmpty() && isExcluded(types.get(0));
    }

    private boolean isExcluded(String contentType) {
        int end = contentType.indexOf(';');
        String type = ((end < 0) ? contentType : contentType.substring(0, end))
                .strip()
                .toLowerCase(Locale.ROOT);
        int slash = type.indexOf('/');
        return this.excluded.contains(type)
                || (slash > 0 && this.excluded.contains(type.substring(0, slash) + "/*"))
                || (type.startsWith("application/grpc+") && this.excluded.contains("application/grpc"));
    }
}
