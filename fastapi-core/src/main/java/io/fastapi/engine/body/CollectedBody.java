package io.fastapi.engine.body;

import io.fastapi.engine.request.BodyMemory;
import io.fastapi.engine.request.RequestState;
import io.fastapi.error.HttpException;
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
    private final BodyMemory.Share memory;
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
     * @param memory of which they take their part
     * @param taker called once, with all of them
     */
    CollectedBody(RequestState state, long limit, BodyMemory.Share memory, BiConsumer<byte[], RequestState> taker) {
        this.state = state;
        this.limit = limit;
        this.memory = memory;
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
            refuse(buffer, BodyErrors.tooLarge());
        } else if (!hasRoom(readable)) {
            refuse(buffer, BodyErrors.noMemory());
        } else {
            append(buffer, readable);
        }
    }

    private void refuse(DataBuffer buffer, HttpException reason) {
        DataBufferUtils.release(buffer);
        cancel();
        onError(reason);
    }

    private boolean hasRoom(int more) {
        return this.length + more <= this.bytes.length || this.memory.set(sizeWith(more));
    }

    private int sizeWith(int more) {
        return (this.length == 0) ? more : Math.max(this.length + more, this.bytes.length * 2);
    }

    private void append(DataBuffer buffer, int readable) {
        if (this.length + readable > this.bytes.length) {
            this.bytes = Arrays.copyOf(this.bytes, sizeWith(readable));
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
