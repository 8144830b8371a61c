package io.fastapi.response;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/** Reads a body that somebody wrote, piece by piece. */
final class WrittenBody implements Subscriber<Object> {

    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

    private WrittenBody() {}

    static CompletionStage<byte[]> read(Publisher<?> written) {
        WrittenBody body = new WrittenBody();
        written.subscribe(body);
        return body.whole;
    }

    @Override
    public void onSubscribe(Subscription started) {
        started.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(Object piece) {
        if (!(piece instanceof DataBuffer buffer)) {
            this.whole.completeExceptionally(
                    new IllegalStateException("A body that nobody wrote yet, of " + piece.getClass()));
            return;
        }
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        this.read.writeBytes(bytes);
    }

    @Override
    public void onError(Throwable failure) {
        this.whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        this.whole.complete(this.read.toByteArray());
    }
}
