package io.fastapi.engine.filter;

import io.fastapi.engine.request.Unwanted;
import io.fastapi.response.Content;
import io.fastapi.response.Response;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * One call of {@code next}: lets what comes next answer once somebody wants to know, and waits until status and headers are
 * there. The body then goes to the client, to somebody who reads it, or nowhere.
 *
 * <p>The state decides, once, whether the one who waits gets an answer, a failure, or has gone.
 */
final class Passage implements CoreSubscriber<Void>, Subscription {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");
    private static final int OK = 200;

    private static final int MADE = 0;
    private static final int WAITING = 1;
    private static final int ANSWERED = 2;
    private static final int ENDED = 3;
    private static final int STOPPED = 4;

    private final AtomicInteger state = new AtomicInteger(MADE);
    private final WebFilterChain chain;
    private final ServerWebExchange inside;
    private final HeldResponse response;
    private final CoreSubscriber<? super Response> waiting;
    private final Context context;
    private volatile @Nullable Subscription running;
    private volatile @Nullable Response answer;
    private volatile @Nullable Throwable failure;
    private volatile boolean cancelled;

    /**
     * A call of {@code next}.
     *
     * @param chain what comes next
     * @param exchange the request that came, and where its answer goes
     * @param request the request that is passed on
     * @param waiting gets the answer
     * @param isApart whether there may be other answers than this one
     * @param context what is known of the request, to which the one who waits may add
     */
    Passage(
            WebFilterChain chain,
            ServerWebExchange exchange,
            ServerHttpRequest request,
            CoreSubscriber<? super Response> waiting,
            boolean isApart,
            Context context) {
        this.chain = chain;
        ServerHttpResponse to = exchange.getResponse();
        this.response = new HeldResponse(isApart ? new ApartResponse(to) : to, this);
        this.inside = new FilteredExchange(exchange, request, this.response);
        this.waiting = waiting;
        Context own = waiting.currentContext();
        this.context = (own == context || own.isEmpty()) ? context : context.putAll(own.readOnly());
    }

    /** What the client's going away looks like. */
    static CancellationException gone() {
        return new CancellationException("The client went away");
    }

    /** The response that what comes next is given. */
    HeldResponse response() {
        return this.response;
    }

    @Override
    public Context currentContext() {
        return this.context;
    }

    /** Lets what comes next answer, at the first request for it. */
    @Override
    public void request(long n) {
        if (!Operators.validate(n)) {
            return;
        }
        if (this.state.compareAndSet(STOPPED, ENDED)) {
            this.waiting.onError(gone());
            return;
        }
        if (!this.state.compareAndSet(MADE, WAITING)) {
            return;
        }
        try {
            this.chain.filter(this.inside).subscribe(this);
        } catch (Throwable thrown) {
            onError(thrown);
        }
    }

    /** The one who waits has gone. An answer that is there already stays: it may be on its way to the client. */
    @Override
    public void cancel() {
        if (this.state.compareAndSet(MADE, ENDED) || this.state.compareAndSet(WAITING, ENDED)) {
            stopRunning();
        }
    }

    @Override
    public void onSubscribe(Subscription started) {
        this.running = started;
        if (this.cancelled) {
            started.cancel();
        } else {
            started.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(Void nothing) {}

    /** The answer begins: from now on whoever gets it decides. */
    void began() {
        ServerHttpResponse given = this.response.getDelegate();
        HttpStatusCode status = given.getStatusCode();
        Response made = Response.passed(
                (status == null) ? OK : status.value(),
                given.getHeaders(),
                new Content.Stream(this.response),
                this.response.following());
        this.answer = made;
        if (this.state.compareAndSet(WAITING, ANSWERED)) {
            this.waiting.onNext(made);
            this.waiting.onComplete();
        } else {
            discard();
        }
    }

    @Override
    public void onError(Throwable thrown) {
        this.failure = thrown;
        if (this.state.compareAndSet(WAITING, ENDED)) {
            this.waiting.onError(thrown);
        } else if (this.response.wasSent()) {
            LOG.error("A request failed after it was answered", thrown);
        }
    }

    @Override
    public void onComplete() {
        if (this.state.get() == WAITING) {
            this.response.setComplete().subscribe();
        }
    }

    /** Whether the answer has begun. */
    boolean hasAnswer() {
        return this.answer != null;
    }

    /** Whether an answer has the body of this one. */
    boolean isContent(Content content) {
        return content instanceof Content.Stream stream && stream.chunks() == this.response;
    }

    /** Whether an answer is this one, unchanged. */
    boolean isAnswer(Response other) {
        return this.answer == other;
    }

    /** Whether an answer has the status of this one. */
    boolean hasStatus(int status) {
        Response made = this.answer;
        return made != null && made.status() == status;
    }

    /** Whether what comes next failed so, or the answer while it was sent. */
    boolean failedWith(Throwable thrown) {
        return this.failure == thrown || this.response.failedWith(thrown);
    }

    /** Nobody wants the answer: what is there is given back, what is still to come is not waited for. */
    void drop() {
        if (!hasAnswer()) {
            stop();
            return;
        }
        keepHeaders();
        if (this.response.take() && !this.response.drop()) {
            stopRunning();
        }
    }

    /** Nobody gets the answer, since the one who waited for it failed: what comes next does not go on. */
    void refuse() {
        if (!hasAnswer()) {
            stop();
            return;
        }
        keepHeaders();
        if (this.response.take()) {
            this.response.refuse(new Unwanted());
        } else if (!this.response.hasEnded()) {
            stopRunning(); // somebody still reads it
        }
    }

    /** Reads the headers of the answer, before somebody else writes others in their place. */
    void keepHeaders() {
        Response made = this.answer;
        if (made != null) {
            made.headers().size();
        }
    }

    /** What comes next is to stop: the client went away, or another answer is wanted. */
    void stop() {
        if (this.state.compareAndSet(MADE, STOPPED)) {
            return; // who waits is told when he asks
        }
        boolean waited = this.state.compareAndSet(WAITING, ENDED);
        if (!waited) {
            discard(); // before who wrote it gives it back himself
        }
        stopRunning();
        if (waited) {
            this.waiting.onError(gone());
        }
    }

    private void stopRunning() {
        this.cancelled = true;
        Subscription started = this.running;
        if (started != null) {
            started.cancel();
        }
    }

    /** Gives back what nobody has taken. */
    private void discard() {
        if (this.answer != null && this.response.take()) {
            this.response.drop();
        }
    }
}
