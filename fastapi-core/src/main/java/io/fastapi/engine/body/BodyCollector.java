package io.fastapi.engine.body;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.CoreSubscriber;
import reactor.util.context.Context;

/**
 * Collects a body into one array, up to a limit. Plain code in place of {@code DataBufferUtils.join}: most bodies arrive as
 * one buffer.
 */
public final class BodyCollector implements CoreSubscriber<DataBuffer> {

    /** The body was longer than the limit. */
    public static final class TooLarge extends RuntimeException {

        private TooLarge(long limit) {
            super("The request body is larger than " + limit + " bytes", null, false, false);
        }
    }

    private static final byte[] NOTHING = new byte[0];

    private final long limit;
    private final Context context;
    private final BiConsumer<byte[], @Nullable Throwable> then;
    private byte[] bytes = NOTHING;
    private int length;
    private boolean done;
    private @Nullable Subscription subscription;

    /**
     * A collector for one body.
     *
     * @param limit the most bytes read
     * @param context the Reactor context of the request
     * @param then called once, with the bytes or a failure
     */
    public BodyCollector(long limit, Context context, BiConsumer<byte[], @Nullable Throwable> then) {
        this.limit = limit;
        this.context = context;
        this.then = then;
    }

    /** The failure of a body that is longer than a limit. */
    public static TooLarge tooLarge(long limit) {
        return new TooLarge(limit);
    }

    @Override
    public Context currentContext() {
        return this.context;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        this.subscription = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(DataBuffer buffer) {
        int readable = buffer.readableByteCount();
        if (this.done) {
            DataBufferUtils.release(buffer);
        } else if ((long) this.length + readable > this.limit) {
            DataBufferUtils.release(buffer);
            if (this.subscription != null) {
                this.subscription.cancel();
            }
            finish(NOTHING, new TooLarge(this.limit));
        } else {
            append(buffer, readable);
        }
    }

    private void append(DataBuffer buffer, int readable) {
        if (this.length + readable > this.bytes.length) {
            int size = (this.length == 0) ? readable : Math.max(this.length + readable, this.bytes.length * 2);
            this.bytes = Arrays.copyOf(this.bytes, size);
        }
        buffer.read(this.bytes, this.length, readable);
        this.length += readable;
        DataBufferUtils.release(buffer);
    }

    @Override
    public void onError(Throwable failure) {
        if (!this.done) {
            finish(NOTHING, failure);
        }
    }

    @Override
    public void onComplete() {
        if (!this.done) {
            finish((this.length == this.bytes.length) ? this.bytes : Arrays.copyOf(this.bytes, this.length), null);
        }
    }

    private void finish(byte[] result, @Nullable Throwable failure) {
        this.done = true;
        this.then.accept(result, failure);
    }
}
