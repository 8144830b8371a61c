package io.fastapi.engine.write;

import io.fastapi.engine.request.FilePart;
import io.fastapi.engine.request.FlushedPieces;
import io.fastapi.engine.request.ServerBody;
import io.fastapi.engine.request.ServerConnection;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Flux;

/**
 * A body that is sent as it comes. Each piece leaves when it is there, the status and headers before the first.
 *
 * <p>Pieces wait in queues of the server, which drops them when the client goes away. They are arrays until they are written,
 * so that a dropped one holds nothing that has to be given back.
 */
public final class StreamedBody {

    /**
     * A part of a file, as which a body can be sent too.
     *
     * @param path where the file is
     * @param start where the part begins
     * @param length how many bytes it has
     */
    private record Region(Path path, long start, long length) {}

    private final Flux<byte[]> pieces;
    private final @Nullable BlockingPieces blocking;
    private final @Nullable Region region;

    /** Whether its pieces are read, and have not ended: a server may take the end of a connection for that of the body. */
    private final AtomicBoolean unfinished = new AtomicBoolean();

    private final AtomicReference<@Nullable Subscription> reading = new AtomicReference<>();
    private volatile boolean discarded;

    private StreamedBody(Flux<byte[]> pieces, @Nullable BlockingPieces blocking, @Nullable Region region) {
        this.pieces = pieces;
        this.blocking = blocking;
        this.region = region;
    }

    /** Pieces that a publisher brings; none of them is waited for by a thread. */
    static StreamedBody of(Publisher<byte[]> pieces) {
        return new StreamedBody(Flux.from(pieces), null, null);
    }

    /** Pieces read by threads that may block. */
    static StreamedBody of(PieceReader reader, Executor workers) {
        BlockingPieces pieces = new BlockingPieces(reader, workers);
        return new StreamedBody(pieces, pieces, null);
    }

    /** The same body, which is a part of a file. */
    StreamedBody region(Path path, long start, long length) {
        return new StreamedBody(this.pieces, this.blocking, new Region(path, start, length));
    }

    /** The same body as a stream of events, which is kept open and ended at shutdown. */
    StreamedBody events(OpenEvents open) {
        return new StreamedBody(new EventPieces(this.pieces, open), this.blocking, null);
    }

    /** The body as a server sends it, each piece when it is there. */
    ServerBody to(ServerHttpResponse response) {
        DataBufferFactory factory = response.bufferFactory();
        Flux<byte[]> watched = this.pieces
                .doOnSubscribe(this::began)
                .doOnCancel(() -> this.reading.set(null))
                .doOnComplete(() -> this.unfinished.set(false));
        Flux<byte[]> paced = ServerConnection.paced(response, watched);
        FlushedPieces groups = new FlushedPieces(paced.map(factory::wrap));
        Region part = this.region;
        return (part == null) ? groups : new FilePart(part.path(), part.start(), part.length(), groups, this::discard);
    }

    /** Whether sending began and the pieces did not come to their end. */
    boolean isUnfinished() {
        return this.unfinished.get();
    }

    private void began(Subscription begun) {
        this.unfinished.set(true);
        this.reading.set(begun);
        if (this.discarded) {
            cancel();
        }
    }

    /** Closes the source of a body that is not sent, or not to its end: who subscribed to it may have forgotten it. */
    void discard() {
        this.discarded = true;
        if (this.blocking != null) {
            this.blocking.discard();
        }
        if (this.unfinished.get()) {
            cancel();
        }
    }

    private void cancel() {
        Subscription begun = this.reading.getAndSet(null);
        if (begun != null) {
            begun.cancel();
        }
    }

    /** Does something once the source is closed, which comes after its last read. */
    void whenClosed(Runnable then) {
        if (this.blocking == null) {
            then.run();
        } else {
            this.blocking.whenClosed(then);
        }
    }
}
