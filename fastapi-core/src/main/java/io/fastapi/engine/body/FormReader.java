package io.fastapi.engine.body;

import io.fastapi.Limits;
import io.fastapi.engine.request.BodyMemory;
import io.fastapi.engine.request.ReceivedBody;
import io.fastapi.engine.request.RequestState;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

/**
 * Reads the form of a request: URL-encoded or multipart, by content type; a body of any other content type is no form and is
 * left alone, as in Starlette. Files that do not stay in memory are written to the disk by a worker.
 */
final class FormReader implements BodySource {

    private final Limits limits;
    private final BodyMemory memory;
    private final Executor workers;
    private final Set<String> inMemory;

    /**
     * A reader with limits.
     *
     * @param memory what the bodies of all requests take together
     * @param workers where it may block
     * @param inMemory names of files that stay in memory, whatever their size
     */
    FormReader(Limits limits, BodyMemory memory, Executor workers, Set<String> inMemory) {
        this.limits = limits;
        this.memory = memory;
        this.workers = workers;
        this.inMemory = inMemory;
    }

    @Override
    public boolean refuses(HttpHeaders headers) {
        long length = headers.getContentLength();
        return length > Math.min(this.limits.bodySize(), this.limits.formSize())
                && length > limit(HeaderOptions.parse(headers.getFirst(HttpHeaders.CONTENT_TYPE)));
    }

    private long limit(HeaderOptions type) {
        return isMultipart(type) ? this.limits.formSize() : this.limits.bodySize();
    }

    private static boolean isMultipart(HeaderOptions type) {
        return type.value().equals("multipart/form-data");
    }

    private static boolean isUrlEncoded(HeaderOptions type) {
        return type.value().equals("application/x-www-form-urlencoded");
    }

    /** The files of the form are closed with the state's other resources; if reading fails they are deleted here. */
    @Override
    public @Nullable Mono<Void> read(RequestState state) {
        HeaderOptions type = HeaderOptions.parse(state.headers().getFirst(HttpHeaders.CONTENT_TYPE));
        FormParser parser = parser(type);
        if (parser == null) {
            state.body(ReceivedBody.NO_FORM);
            return null;
        }
        return read(state, parser, limit(type));
    }

    private @Nullable FormParser parser(HeaderOptions type) {
        if (isMultipart(type)) {
            return new MultipartForm(type, this.limits, this.inMemory);
        }
        return isUrlEncoded(type) ? new UrlEncodedForm(this.limits) : null;
    }

    private Mono<Void> read(RequestState state, FormParser parser, long limit) {
        BodyMemory.Share share = this.memory.share();
        state.memory(share);
        return Mono.create(sink -> {
            FormCollector collector = new FormCollector(parser, limit, share, this.workers, sink, (form, files) -> {
                state.body(ReceivedBody.of(form));
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
