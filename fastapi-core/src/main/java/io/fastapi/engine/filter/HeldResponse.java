package io.fastapi.engine.filter;

import io.fastapi.engine.request.FollowingTasks;
import io.fastapi.engine.request.ServerBody;
import io.fastapi.engine.write.WholeAnswer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.publisher.Sinks;

/**
 * A response whose body is held back until somebody decides what becomes of it: it is sent, read or dropped, once. As a
 * publisher this is the body, for who reads it; as a subscription, what who wrote it was given.
 */
final class HeldResponse extends ServerHttpResponseDecorator
        implements Publisher<DataBuffer>, Subscription, FollowingTasks.Taker {

    /** A body as it was written: as a whole, or in groups that are flushed. */
    private record Body(
            @Nullable Publisher<? extends DataBuffer> pieces,
            @Nullable Publisher<? extends Publisher<? extends DataBuffer>> groups) {

        /** Whether it may be at hand, so that it has to be given back if nobody wants it. */
        boolean isAtHand() {
            return this.groups == null && (this.pieces == null || this.pieces instanceof Mono);
        }
    }

    private static final Body NOTHING = new Body(null, null);

    private final Passage passage;
    private final AtomicBoolean taken = new AtomicBoolean();
    private volatile @Nullable Body body;
    private volatile @Nullable CoreSubscriber<? super Void> writer;
    private volatile boolean abandoned;
    private volatile Sinks.@Nullable Empty<Void> reading;
    private volatile boolean sent;
    private volatile @Nullable Throwable failure;
    private volatile List<Callable<?>> following = List.of();

    /**
     * A response that is held back.
     *
     * @param passage told when status and headers are complete
     */
    HeldResponse(ServerHttpResponse response, Passage passage) {
        super(response);
        this.passage = passage;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> pieces) {
        return new Writing(this, new Body(pieces, null));
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> groups) {
        return new Writing(this, new Body(null, groups));
    }

    @Override
    public Mono<Void> setComplete() {
        return (this.body == null) ? new Writing(this, NOTHING) : Mono.empty();
    }

    @Override
    public boolean isCommitted() {
        return this.body != null || super.isCommitted();
    }

    @Override
    public void follow(Supplier<@Nullable Callable<?>> tasks) {
        this.following = List.of(new FollowingTasks(tasks));
    }

    /** What follows on the answer, if anything was told. */
    List<Callable<?>> following() {
        return this.following;
    }

    /** Ends when what was held back has reached somebody. */
    private static final class Writing extends Mono<Void> {

        private final HeldResponse response;
        private final Body body;

        Writing(HeldResponse response, Body body) {
            this.response = response;
            this.body = body;
        }

        @Override
        public void subscribe(CoreSubscriber<? super Void> actual) {
            this.response.hold(this.body, actual);
        }
    }

    private void hold(Body written, CoreSubscriber<? super Void> actual) {
        if (this.body != null) {
            Operators.error(actual, new IllegalStateException("The response was written already"));
            return;
        }
        this.body = written;
        this.writer = actual;
        actual.onSubscribe(this);
        this.passage.began();
    }

    /** Nothing is brought to who wrote but the end. */
    @Override
    public void request(long n) {
        Operators.validate(n);
    }

    /** Who wrote does not wait any more; what is being sent goes on, and who reads the body is told. */
    @Override
    public void cancel() {
        this.abandoned = true;
        endReading();
    }

    private void endReading() {
        Sinks.Empty<Void> begun = this.reading;
        if (begun != null && this.abandoned) {
            begun.tryEmitEmpty();
        }
    }

    /** Takes the body, to send, read or drop it; false if somebody else did. */
    boolean take() {
        return this.taken.compareAndSet(false, true);
    }

    /** This is the answer that is sent. */
    void join() {
        if (getDelegate() instanceof ApartResponse apart) {
            apart.join();
        }
    }

    /**
     * What sends the body that was {@linkplain #take() taken}; {@link #ended} has to be told of its end.
     *
     * @param asStream whether it counts as a stream
     */
    Mono<Void> send(boolean asStream) {
        Body held = this.body;
        if (held != null && held.groups() != null) {
            return ServerBody.send(getDelegate(), held.groups());
        }
        if (held == null || held.pieces() == null) {
            return getDelegate().setComplete();
        }
        if (asStream) {
            return getDelegate().writeAndFlushWith(new WholeStream(held.pieces()));
        }
        DataBuffer whole = WholeAnswer.there(held.pieces());
        return (whole == null) ? getDelegate().writeWith(held.pieces()) : WholeAnswer.send(getDelegate(), whole);
    }

    /** Gives the body to somebody who reads it. */
    @Override
    public void subscribe(Subscriber<? super DataBuffer> reader) {
        Flux<DataBuffer> pieces = take()
                ? readWhileWanted()
                : Flux.error(new IllegalStateException("The body of the answer was read already"));
        pieces.subscribe(reader);
    }

    /** A stream may have no end: who reads one would wait for ever after its client has left. */
    private Flux<DataBuffer> readWhileWanted() {
        Body held = this.body;
        if (held == null || held.isAtHand()) {
            return read();
        }
        Sinks.Empty<Void> end = Sinks.empty();
        this.reading = end;
        endReading();
        // An error of the other one would not cancel the first.
        Mono<DataBuffer> gone = Mono.defer(() -> this.abandoned ? Mono.error(Passage.gone()) : Mono.empty());
        return read().takeUntilOther(end.asMono()).concatWith(gone);
    }

    private Flux<DataBuffer> read() {
        Body held = this.body;
        Flux<DataBuffer> read;
        if (held != null && held.groups() != null) {
            read = Flux.from(held.groups()).concatMap(group -> group);
        } else if (held == null || held.pieces() == null) {
            read = Flux.empty();
        } else {
            read = Flux.from(held.pieces());
        }
        return read.doOnError(this::ended).doOnComplete(() -> ended(null));
    }

    /** Gives back a body that was {@linkplain #take() taken}; false if it is still to come. */
    boolean drop() {
        Body held = this.body;
        if (held != null && !held.isAtHand()) {
            return false;
        }
        read().subscribe(DataBufferUtils::release, thrown -> {});
        return true;
    }

    /** Gives up a body that was {@linkplain #take() taken}; who wrote it does not go on. */
    void refuse(Throwable why) {
        Body held = this.body;
        if (held == null || held.pieces() == null || !held.isAtHand()) {
            ended(why);
        } else {
            Flux.from(held.pieces()).subscribe(DataBufferUtils::release, thrown -> ended(why), () -> ended(why));
        }
    }

    /** Tells who wrote how it went. */
    void ended(@Nullable Throwable thrown) {
        this.sent = thrown == null;
        this.failure = thrown;
        CoreSubscriber<? super Void> waiting = this.writer;
        if (waiting == null || this.abandoned) {
            return;
        }
        if (thrown == null) {
            waiting.onComplete();
        } else {
            waiting.onError(thrown);
        }
    }

    /** Whether the answer has reached somebody. */
    boolean wasSent() {
        return this.sent;
    }

    /** Whether it is known how it went. */
    boolean hasEnded() {
        return this.sent || this.failure != null;
    }

    /** Whether sending failed so. */
    boolean failedWith(Throwable thrown) {
        return this.failure == thrown;
    }
}
