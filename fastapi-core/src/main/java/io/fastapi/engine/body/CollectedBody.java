package io.fastapi.engine.body;

import io.fastapi.engine.request.RequestState;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * The body of one request, collected into one array, up to a limit. Plain code in place of {@code DataBufferUtils.join}: most
 * bodies arrive as one buffer. Subscribed to once.
 */
final class CollectedBody extends Mono<Void> implements CoreSubscriber<DataBuffer>, Subscription {

    private static final byte[] NOTHING = new byte[0];

    private final RequestState state;
    private final long limit;
    private final BiConsumer<byte[], RequestState> taker;
    private byte[] bytes = NOTHING;
    private int length;
    private boolean done;
    private @Nullable CoreSubscriber<? super Void> actual;
    private @Nullable Subscription subscription;

    /**
     * The body of a request.
     *
     * @param limit the most bytes read
     * @param taker called once, with all of them
     */
    CollectedBody(RequestState state, long limit, BiConsumer<byte[], RequestState> taker) {
        this.state = state;
        this.limit = limit;
        this.taker = taker;
    }

    @Override
    public void subscribe(CoreSubscriber<? super Void> subscriber) {
        this.actual = subscriber;
        this.state.exchange().getRequest().getBody().subscribe(this);
    }

    @Override
    public Context currentContext() {
        return (this.actual == null) ? Context.empty() : this.actual.currentContext();
    }

    @Override
    public void onSubscribe(Subscription started) {
        this.subscription = started;
        if (this.actual != null) {
            this.actual.onSubscribe(this);
        }
    }

    /** All of the body is asked for at once. */
    @Override
    public void request(long n) {
        if (this.subscription != null) {
            this.subscription.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void cancel() {
        if (this.subscription != null) {
            this.subscription.cancel();
        }
    }

    @Override
    public void onNext(DataBuffer buffer) {
        int readable = buffer.readableByteCount();
        if (this.done) {
            DataBufferUtils.release(buffer);
        } else if ((long) this.length + readable > this.limit) {
            DataBufferUtils.release(buffer);
            cancel();
            onError(BodyErrors.tooLarge());
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
        if (!this.done && this.actual != null) {
            this.done = true;
            this.actual.onError(failure);
        }
    }

    @Override
    public void onComplete() {
        if (this.done || this.actual == null) {
            return;
        }
        try {
            this.taker.accept(
                    (this.length == this.bytes.length) ? this.bytes : Arrays.copyOf(this.bytes, this.length),
                    this.state);
        } catch (Throwable malformed) {
            onError(malformed);
            return;
        }
        this.done = true;
        this.actual.onComplete();
    }
}
