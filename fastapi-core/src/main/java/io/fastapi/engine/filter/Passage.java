package io.fastapi.engine.filter;

import io.fastapi.response.Content;
import io.fastapi.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.util.context.Context;

/**
 * One call of {@code next}: waits until what comes next begins its answer, which then goes on to the client, to somebody who
 * reads it, or nowhere. As a publisher this is the body of the answer.
 */
final class Passage implements CoreSubscriber<Void>, Publisher<DataBuffer> {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");
    private static final int OK = 200;

    private final HeldResponse response;
    private final Context context;
    private final AtomicBoolean taken = new AtomicBoolean();
    private volatile @Nullable MonoSink<Response> waiting;
    private volatile @Nullable Subscription subscription;
    private volatile @Nullable Response answer;
    private volatile @Nullable Throwable failure;
    private volatile boolean cancelled;

    Passage(ServerHttpResponse response, Context context) {
        this.response = new HeldResponse(response, this::began);
        this.context = context;
    }

    /** What the client's going away looks like. */
    static CancellationException gone() {
        return new CancellationException("The client went away");
    }

    /** The response that what comes next is given. */
    HeldResponse response() {
        return this.response;
    }

    /** Lets what comes next answer; the result comes with status and headers. */
    Mono<Response> answer(Mono<Void> next) {
        return Mono.create(sink -> {
            this.waiting = sink;
            sink.onCancel(this::cancel);
            next.subscribe(this);
        });
    }

    @Override
    public Context currentContext() {
        return this.context;
    }

    @Override
    public void onSubscribe(Subscription started) {
        this.subscription = started;
        if (this.cancelled) {
            started.cancel();
        } else {
            started.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(Void nothing) {}

    /** The answer begins: from now on whoever gets it decides. */
    private void began() {
        ServerHttpResponse given = this.response.getDelegate();
        HttpStatusCode status = given.getStatusCode();
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        given.getHeaders().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            for (String value : values) {
                headers.add(Map.entry(lower, value));
            }
        });
        Response made = Response.of((status == null) ? OK : status.value(), headers, new Content.Stream(this));
        this.answer = made;
        MonoSink<Response> sink = this.waiting;
        if (sink != null) {
            sink.success(made);
        }
    }

    @Override
    public void onError(Throwable thrown) {
        this.failure = thrown;
        MonoSink<Response> sink = this.waiting;
        if (this.answer == null && sink != null) {
            sink.error(thrown);
        } else if (this.response.wasSent()) {
            LOG.error("A request failed after it was answered", thrown);
        }
    }

    @Override
    public void onComplete() {
        if (this.answer == null) {
            this.response.setComplete().subscribe();
        }
    }

    /** Whether the answer has begun. */
    boolean hasAnswer() {
        return this.answer != null;
    }

    /** Whether an answer has the body of this one. */
    boolean isContent(Content content) {
        return content instanceof Content.Stream stream && stream.chunks() == this;
    }

    /** Whether an answer is this one, unchanged. */
    boolean isAnswer(Response other) {
        return this.answer == other;
    }

    /** Whether what comes next failed so, or the answer while it was sent. */
    boolean failedWith(Throwable thrown) {
        return this.failure == thrown || this.response.failedWith(thrown);
    }

    /**
     * Sends the answer as it is now.
     *
     * @param compressed whether it is compressed further out, where it counts as a stream, as in Starlette
     */
    Mono<Void> send(boolean compressed) {
        return this.taken.compareAndSet(false, true)
                ? this.response.send(compressed)
                : Mono.error(new IllegalStateException("The body of the answer was read already"));
    }

    /** Gives the body to somebody who reads it. */
    @Override
    public void subscribe(Subscriber<? super DataBuffer> reader) {
        Flux<DataBuffer> body = this.taken.compareAndSet(false, true)
                ? this.response.read()
                : Flux.error(new IllegalStateException("The body of the answer was read already"));
        body.subscribe(reader);
    }

    /** Nobody wants the answer: what is there is given back, what is still to come is not waited for. */
    void drop() {
        if (this.answer == null || (this.taken.compareAndSet(false, true) && !this.response.drop())) {
            cancel();
        }
    }

    /** What comes next is to stop. */
    void cancel() {
        this.cancelled = true;
        Subscription running = this.subscription;
        if (running != null) {
            running.cancel();
        }
        MonoSink<Response> sink = this.waiting;
        if (this.answer == null && sink != null) {
            sink.error(gone());
        }
    }
}
