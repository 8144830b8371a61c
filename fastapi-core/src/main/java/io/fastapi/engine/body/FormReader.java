package io.fastapi.engine.body;

import io.fastapi.Limits;
import io.fastapi.engine.request.RequestState;
import io.fastapi.engine.request.Values;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

/**
 * Reads the form of a request into its state: URL-encoded or multipart, by content type; any other content type is an empty
 * form, as in Starlette. Files that do not stay in memory are written to the disk by a worker.
 */
public final class FormReader {

    private final Limits limits;
    private final Executor workers;

    /**
     * A reader with limits.
     *
     * @param workers where it may block
     */
    public FormReader(Limits limits, Executor workers) {
        this.limits = limits;
        this.workers = workers;
    }

    /**
     * Reads the form; fails with {@code HttpException} 400 or {@code BodyCollector.TooLarge}. Its files are closed with the
     * state's other resources; if reading fails or is cancelled they are deleted here.
     *
     * @param inMemory names of files that stay in memory, whatever their size
     */
    public Mono<Void> read(RequestState state, Set<String> inMemory) {
        FormParser parser;
        HeaderOptions type = HeaderOptions.parse(state.headers().getFirst(HttpHeaders.CONTENT_TYPE));
        boolean multipart = type.value().equals("multipart/form-data");
        long limit = multipart ? this.limits.formSize() : this.limits.bodySize();
        try {
            parser = parser(type, multipart, inMemory);
        } catch (RuntimeException failure) {
            return Mono.error(failure);
        }
        if (parser == null) {
            state.form(Values.NONE);
            return Mono.empty();
        }
        return (state.headers().getContentLength() > limit)
                ? Mono.error(BodyCollector.tooLarge(limit))
                : read(state, parser, limit);
    }

    private @Nullable FormParser parser(HeaderOptions type, boolean multipart, Set<String> inMemory) {
        if (multipart) {
            return new MultipartForm(type, this.limits, inMemory);
        }
        return type.value().equals("application/x-www-form-urlencoded") ? new UrlEncodedForm(this.limits) : null;
    }

    private Mono<Void> read(RequestState state, FormParser parser, long limit) {
        return Mono.create(sink -> {
            FormCollector collector = new FormCollector(parser, limit, this.workers, sink, (form, files) -> {
                state.form(form);
                for (StoredFile file : files) {
                    if (file.isOnDisk()) {
                        state.closeLater(file);
                    }
                }
            });
            sink.onCancel(collector::cancel);
            state.exchange().getRequest().getBody().subscribe(collector);
        });
    }
}
