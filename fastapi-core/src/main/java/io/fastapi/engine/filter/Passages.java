package io.fastapi.engine.filter;

import io.fastapi.engine.request.ReadBody;
import io.fastapi.engine.request.SeenRequest;
import io.fastapi.engine.request.UnsentAnswer;
import io.fastapi.engine.request.Unwanted;
import io.fastapi.middleware.NextAsync;
import io.fastapi.request.Request;
import io.fastapi.response.Content;
import io.fastapi.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * One request at one function: what it lets pass on, and what it answers. Subscribed to what the function returns, and then, as
 * {@link Sending}, to the answer on its way to the client.
 */
final class Passages implements NextAsync, CoreSubscriber<Response>, Subscription {

    private final FunctionFilter filter;
    private final ServerWebExchange exchange;
    private final WebFilterChain chain;
    private final CoreSubscriber<? super Void> server;
    private final Context context;
    private final HeldBody body;
    private final Request request;
    private volatile @Nullable Passage last;
    private volatile @Nullable Subscription awaited;
    private volatile @Nullable Sending sending;
    private volatile boolean cancelled;
    private boolean returned;

    Passages(
            FunctionFilter filter,
            ServerWebExchange exchange,
            WebFilterChain chain,
            CoreSubscriber<? super Void> server) {
        this.filter = filter;
        this.exchange = exchange;
        this.chain = chain;
        this.server = server;
        this.context = server.currentContext();
        this.body = new HeldBody(exchange.getRequest(), () -> ReadBody.of(exchange));
        this.request = SeenRequest.of(
                new FilteredExchange(exchange, this.body, exchange.getResponse()),
                filter.lender().readers());
    }

    /** Calls the function. */
    void start() {
        this.server.onSubscribe(this);
        try {
            Mono.<Response>from(this.filter.caller().call(this.request, this)).subscribe(this);
        } catch (Throwable thrown) {
            onError(thrown);
        }
    }

    @Override
    public Context currentContext() {
        return this.context;
    }

    @Override
    public Mono<Response> handle(ServerRequest changed) {
        return new Next(this, changed);
    }

    /** Passes a request on when somebody wants to know the answer, each time anew. */
    private static final class Next extends Mono<Response> {

        private final Passages passages;
        private final ServerRequest changed;

        Next(Passages passages, ServerRequest changed) {
            this.passages = passages;
            this.changed = changed;
        }

        @Override
        public void subscribe(CoreSubscriber<? super Response> actual) {
            this.passages.pass(this.changed, actual);
        }
    }

    private void pass(ServerRequest changed, CoreSubscriber<? super Response> waiting) {
        Passage earlier = this.last;
        if (earlier != null) {
            giveUp(earlier);
        }
        Passage passage = new Passage(this.chain, this.exchange, request(changed), waiting, this.context);
        this.last = passage;
        if (!this.cancelled) {
            waiting.onSubscribe(passage);
        } else if (passage.end()) {
            Operators.error(waiting, Passage.gone());
        }
    }

    /** The request to pass on; what a built one has no body of its own, has that of the one that came. */
    private ServerHttpRequest request(ServerRequest changed) {
        this.body.passOn();
        if (changed == this.request) {
            return this.body.isHeld() ? this.body : this.exchange.getRequest();
        }
        Map<String, Object> attributes = this.exchange.getAttributes();
        Map<String, Object> others = changed.attributes();
        if (others != attributes) {
            attributes.keySet().retainAll(others.keySet());
            attributes.putAll(others);
        }
        ServerHttpRequest other = changed.exchange().getRequest();
        return this.body.changed(other, other.getBody() == Flux.<DataBuffer>empty());
    }

    @Override
    public void onSubscribe(Subscription started) {
        this.awaited = started;
        if (this.cancelled) {
            started.cancel();
        } else {
            started.request(Long.MAX_VALUE);
        }
    }

    /** Sends the answer of the function. */
    @Override
    public void onNext(Response answer) {
        this.returned = true;
        Passage passage = this.last;
        if (this.cancelled) {
            if (passage != null) {
                passage.drop();
            }
            afterwards(answer.background());
            return;
        }
        try {
            if (passage != null && passage.isContent(answer.content())) {
                pass(passage, answer);
            } else if (answer.content() instanceof Content.Stream stream && stream.chunks() instanceof HeldResponse) {
                throw new IllegalStateException(
                        "The answer was given up when the request was passed on again; only the last one can be returned");
            } else {
                instead(passage, answer).subscribe(new Sending(this, null, List.of()));
            }
        } catch (Throwable unfit) {
            fail(unfit);
        }
    }

    private void pass(Passage passage, Response answer) {
        if (!passage.response().take()) {
            throw new IllegalStateException("The body of the answer was read already");
        }
        if (!passage.isAnswer(answer)) {
            ServerHttpResponse response = this.exchange.getResponse();
            if (!passage.hasStatus(answer.status())) {
                response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
            }
            answer.writeHeaders(response.getHeaders());
        }
        Mono<Void> sending = passage.response().send(this.filter.compressed());
        Sending onItsWay = new Sending(this, passage.response(), answer.background());
        this.sending = onItsWay;
        sending.subscribe(onItsWay);
        if (this.cancelled) {
            onItsWay.afterwards();
        }
    }

    /** Sends another answer. If it is a stream, it may be made of the one that was passed on. */
    private Mono<Void> instead(@Nullable Passage passage, Response answer) {
        boolean mayBeMadeOfIt = answer.content() instanceof Content.Stream;
        if (passage != null && mayBeMadeOfIt) {
            passage.keepHeaders();
        } else if (passage != null) {
            giveUp(passage);
        }
        UnsentAnswer.clear(this.exchange.getResponse());
        Mono<Void> sending = this.filter.lender().send(this.exchange, answer);
        return (passage != null && mayBeMadeOfIt) ? sending.doFinally(end -> giveUp(passage)) : sending;
    }

    /** Another answer is sent in place of one. */
    private void giveUp(Passage passage) {
        if (this.filter.lender().surrounds()) {
            passage.refuse();
        } else {
            passage.drop();
        }
    }

    @Override
    public void onError(Throwable thrown) {
        if (this.returned) {
            Operators.onErrorDropped(thrown, this.context);
        } else {
            this.returned = true;
            fail(thrown);
        }
    }

    @Override
    public void onComplete() {
        if (!this.returned) {
            onError(new IllegalStateException("A middleware returned no answer"));
        }
    }

    /** The answer was sent. */
    void sent() {
        this.server.onComplete();
    }

    /** The answer was given up further out. */
    void refused(Unwanted why) {
        if (this.filter.lender().surrounds()) {
            this.server.onError(why);
        } else {
            this.server.onComplete();
        }
    }

    /** Runs what the function gave an answer to do afterwards. */
    void afterwards(List<Callable<?>> tasks) {
        this.filter.lender().afterwards(this.exchange, tasks);
    }

    /** Marks what the function itself failed with; nothing is left of an answer that it did not send. */
    void fail(Throwable failure) {
        Passage passage = this.last;
        ServerHttpResponse response = this.exchange.getResponse();
        boolean unsent = passage != null && passage.hasAnswer() && !response.isCommitted();
        if (passage == null || !passage.failedWith(failure)) {
            this.exchange.getAttributes().put(MiddlewareChain.FAILURE, failure);
        }
        if (passage != null) {
            passage.refuse();
        }
        if (unsent) {
            UnsentAnswer.clear(response);
        }
        if (!this.cancelled) {
            this.server.onError(failure);
        }
    }

    /** Nothing is brought to the server but the end. */
    @Override
    public void request(long n) {
        Operators.validate(n);
    }

    /** The client went away. */
    @Override
    public void cancel() {
        this.cancelled = true;
        Passage passage = this.last;
        if (passage != null) {
            passage.stop();
        }
        Subscription waitedFor = this.awaited;
        if (waitedFor != null) {
            waitedFor.cancel();
        }
        Sending onItsWay = this.sending;
        if (onItsWay != null) {
            onItsWay.afterwards();
        }
    }
}
