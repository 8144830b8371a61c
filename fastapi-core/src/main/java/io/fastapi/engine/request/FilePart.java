package io.fastapi.engine.request;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ZeroCopyHttpOutputMessage;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/**
 * A body that is a part of a file: groups of pieces for who reads it or changes it on its way, and a part of a file for a server
 * that has the kernel send it.
 */
public final class FilePart implements ServerBody {

    private final Path path;
    private final long start;
    private final long length;
    private final Publisher<Mono<DataBuffer>> groups;
    private final Runnable discard;

    /**
     * A part of a file.
     *
     * @param path where the file is
     * @param start where the part begins
     * @param length how many bytes it has
     * @param groups the same as pieces
     * @param discard called if the pieces are not read
     */
    public FilePart(Path path, long start, long length, Publisher<Mono<DataBuffer>> groups, Runnable discard) {
        this.path = path;
        this.start = start;
        this.length = length;
        this.groups = groups;
        this.discard = discard;
    }

    /** The kernel sends it, if that is possible. */
    @Override
    public @Nullable Mono<Void> sendTo(ServerHttpResponse response) {
        if (response instanceof ZeroCopyHttpOutputMessage direct
                && response.getHeaders().getContentLength() == this.length
                && ServerConnection.copiesFiles(response)) {
            this.discard.run();
            return direct.writeWith(this.path, this.start, this.length);
        }
        return null;
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return this.length == 0;
    }

    @Override
    public void subscribe(Subscriber<? super Mono<DataBuffer>> reader) {
        this.groups.subscribe(reader);
    }
}
