package io.fastapi.engine.filter;

import io.fastapi.engine.filter.MiddlewareChain.Lender;
import io.fastapi.engine.request.SeenRequest;
import io.fastapi.function.Results;
import io.fastapi.middleware.NextAsync;
import io.fastapi.request.Request;
import io.fastapi.response.Content;
import io.fastapi.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** One request at one function: what it lets pass on, and what it answers. */
final class Passages implements NextAsync {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    private final ServerWebExchange exchange;
    private final WebFilterChain chain;
    private final Lender lender;
    private final boolean compressed;
    private final HeldBody body;
    private final Request request;
    private final Context context;
    private volatile @Nullable Passage last;
    private volatile boolean cancelled;

    Passages(ServerWebExchange exchange, WebFilterChain chain, Lender lender, boolean compressed, ContextView context) {
        this.context = Context.of(context);
        this.exchange = exchange;
        this.chain = chain;
        this.lender = lender;
        this.compressed = compressed;
        this.body = new HeldBody(exchange.getRequest());
        this.request = SeenRequest.of(
                new FilteredExchange(exchange, this.body, exchange.getResponse()), lender.messageReaders());
    }

    /** What the function is called with. */
    Request request() {
        return this.request;
    }

    @Override
    public Mono<Response> handle(ServerRequest changed) {
        Passage earlier = this.last;
        if (earlier != null) {
            earlier.drop();
        }
        Passage passage = new Passage(this.exchange.getResponse(), this.context);
        this.last = passage;
        if (this.cancelled) {
            return Mono.error(Passage.gone());
        }
        ServerWebExchange inner = new FilteredExchange(this.exchange, request(changed), passage.response());
        return passage.answer(Mono.defer(() -> this.chain.filter(inner)));
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

    /** Sends the answer of the function. */
    Mono<Void> send(Response answer) {
        Passage passage = this.last;
        ServerHttpResponse response = this.exchange.getResponse();
        if (passage == null || !passage.isContent(answer.content())) {
            response.getHeaders().clear();
            response.getCookies().clear();
            return instead(passage, answer);
        }
        if (!passage.isAnswer(answer)) {
            apply(answer, response);
        }
        Mono<Void> sending = passage.send(this.compressed);
        List<Callable<?>> tasks = answer.background();
        return tasks.isEmpty() ? sending : sending.then(run(tasks));
    }

    /** Sends another answer. If it is a stream, it may be made of the one that was passed on. */
    private Mono<Void> instead(@Nullable Passage passage, Response answer) {
        Mono<Void> sending = this.lender.send(this.exchange, answer);
        if (passage == null) {
            return sending;
        }
        if (answer.content() instanceof Content.Stream) {
            return sending.doFinally(end -> passage.drop());
        }
        passage.drop();
        return sending;
    }

    private static void apply(Response answer, ServerHttpResponse response) {
        response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
        HttpHeaders headers = response.getHeaders();
        headers.clear();
        answer.mediaType().ifPresent(type -> headers.set(HttpHeaders.CONTENT_TYPE, type));
        for (Map.Entry<String, String> header : answer.headers()) {
            headers.add(header.getKey(), header.getValue());
        }
    }

    /** Runs the tasks that a middleware gave an answer of somebody else, one after the other. */
    private Mono<Void> run(List<Callable<?>> tasks) {
        return Mono.fromRunnable(() -> this.lender.workers().execute(() -> {
            try {
                for (Callable<?> task : tasks) {
                    Results.await(task.call());
                }
            } catch (Exception failed) {
                LOG.error("A background task of a middleware failed; those after it are dropped", failed);
            }
        }));
    }

    /** Marks what the function itself failed with; nothing is left of an answer that it did not send. */
    void failed(Throwable failure) {
        Passage passage = this.last;
        ServerHttpResponse response = this.exchange.getResponse();
        if (passage != null && passage.hasAnswer() && !response.isCommitted()) {
            response.getHeaders().clear();
            response.getCookies().clear();
        }
        if (passage == null || !passage.failedWith(failure)) {
            this.exchange.getAttributes().put(MiddlewareChain.FAILURE, failure);
        }
        if (passage != null) {
            passage.drop();
        }
    }

    /** The client went away. */
    void cancel() {
        this.cancelled = true;
        Passage passage = this.last;
        if (passage != null) {
            passage.cancel();
        }
    }
}
