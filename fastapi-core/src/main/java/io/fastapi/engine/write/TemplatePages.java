package io.fastapi.engine.write;

import io.fastapi.EngineSettings;
import io.fastapi.engine.request.RequestReaders;
import io.fastapi.engine.request.SeenRequest;
import io.fastapi.response.Content;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Renders templates, on workers. */
final class TemplatePages {

    private final EngineSettings settings;
    private final RequestReaders readers;
    private final Scheduler workers;

    TemplatePages(EngineSettings settings, Executor workers) {
        this.settings = settings;
        this.readers = RequestReaders.of(settings);
        this.workers = Schedulers.fromExecutor(workers);
    }

    /** Fails with {@code IllegalArgumentException} if a template is not there. */
    void check(String name) {
        this.settings.templates().renderer().check(name);
    }

    /** The whole page; blocks. */
    byte[] whole(Content.Template template, ServerWebExchange exchange) {
        return this.settings.templates().renderer().render(template.name(), context(template, exchange), exchange);
    }

    /** The page as it is made. */
    Flux<byte[]> stream(Content.Template template, ServerWebExchange exchange) {
        Map<String, @Nullable Object> context = context(template, exchange);
        return Flux.<byte[]>from(this.settings.templates().renderer().stream(template.name(), context, exchange))
                .subscribeOn(this.workers);
    }

    private Map<String, @Nullable Object> context(Content.Template template, ServerWebExchange exchange) {
        return this.settings.templates().context(template.model(), SeenRequest.of(exchange, this.readers));
    }
}
