package io.fastapi.engine.filter;

import io.fastapi.engine.request.FollowingTasks;
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
    private final boolean surrounds;
    private final Calls calls = new Calls();
    private volatile @Nullable Subscription awaited;
    private volatile @Nullable Sending sending;
    private volatile boolean cancelled;
    private boolean returned;
    private boolean joined;

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
        this.surrounds = filter.lender().surrounds();
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

    /** Passes a request on when somebody wants to know the answer, each time anew. */
    @Override
    public Mono<Response> handle(ServerRequest changed) {
        return new Mono<>() {
            @Override
            public void subscribe(CoreSubscriber<? super Response> actual) {
                pass(changed, actual);
            }
        };
    }

    private void pass(ServerRequest changed, CoreSubscriber<? super Response> waiting) {
        if (!this.surrounds) {
            this.calls.take().forEach(Passage::drop);
        }
        Passage passage =
                new Passage(this.chain, this.exchange, request(changed), waiting, this.surrounds, this.context);
        if (this.calls.add(passage)) {
            waiting.onSubscribe(passage);
        } else {
            Operators.error(waiting, this.cancelled ? Passage.gone() : Calls.late());
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
        if (this.cancelled) {
            this.calls.end().forEach(Passage::drop);
            afterwards(tasks(answer));
            return;
        }
        try {
            Passage passage = this.calls.of(answer.content());
            if (this.surrounds) {
                FollowingTasks.tell(this.exchange.getResponse(), FollowingTasks.inOrder(answer.background()));
            }
            if (passage != null) {
                pass(passage, answer);
            } else if (answer.content() instanceof Content.Stream stream && stream.chunks() instanceof HeldResponse) {
                throw Calls.notOne();
            } else {
                instead(answer).subscribe(new Sending(this, null, List.of()));
            }
        } catch (Throwable unfit) {
            fail(unfit);
        }
    }

    private void pass(Passage passage, Response answer) {
        giveUp(passage);
        HeldResponse response = passage.response();
        if (!response.take()) {
            if (this.cancelled) { // just now, which took the body away
                afterwards(tasks(answer));
                return;
            }
            throw new IllegalStateException("The body of the answer was read already");
        }
        if (!passage.isAnswer(answer)) {
            if (!passage.hasStatus(answer.status())) {
                response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
            }
            answer.writeHeaders(response.getHeaders());
        }
        this.joined = true;
        response.join();
        Mono<Void> sending = response.send(this.filter.compressed());
        Sending onItsWay = new Sending(this, response, tasks(answer));
        this.sending = onItsWay;
        sending.subscribe(onItsWay);
        if (this.cancelled) {
            onItsWay.afterwards();
        }
    }

    /** Sends another answer. If it is a stream, it may be made of those that were passed on, or pass the request on itself. */
    private Mono<Void> instead(Response answer) {
        boolean mayBeMadeOfThem = answer.content() instanceof Content.Stream;
        if (!mayBeMadeOfThem) {
            giveUp(null);
        }
        if (!this.surrounds) {
            this.calls.all().forEach(Passage::keepHeaders);
            UnsentAnswer.clear(this.exchange.getResponse());
        }
        Mono<Void> sending = this.filter.lender().send(this.exchange, answer);
        return mayBeMadeOfThem ? sending.doFinally(end -> giveUp(null)) : sending;
    }

    /** An answer is sent, and none of the others. */
    private void giveUp(@Nullable Passage sent) {
        for (Passage each : this.calls.end()) {
            if (each != sent && this.surrounds) {
                each.refuse();
            } else if (each != sent) {
                each.drop();
            }
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
        if (this.surrounds) {
            this.server.onError(why);
        } else {
            this.server.onComplete();
        }
    }

    /** What is to be run here: around an operation, whoever closes its dependencies does it. */
    private List<Callable<?>> tasks(Response answer) {
        return this.surrounds ? List.of() : answer.background();
    }

    /** Runs what the function gave an answer to do afterwards. */
    void afterwards(List<Callable<?>> tasks) {
        this.filter.lender().afterwards(this.exchange, tasks);
    }

    /** Marks what the function itself failed with; nothing is left of an answer that it did not send. */
    void fail(Throwable failure) {
        List<Passage> all = this.calls.end();
        ServerHttpResponse response = this.exchange.getResponse();
        boolean written = this.joined || (!this.surrounds && this.calls.any(Passage::hasAnswer));
        boolean unsent = written && !response.isCommitted();
        if (!this.calls.any(passage -> passage.failedWith(failure))) {
            this.exchange.getAttributes().put(MiddlewareChain.FAILURE, failure);
        }
        all.forEach(Passage::refuse);
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
        this.calls.end().forEach(Passage::stop);
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
