package io.fastapi.engine.http;

import io.fastapi.engine.body.BodyCollector;
import io.fastapi.engine.body.BodyPlan;
import io.fastapi.engine.request.RequestState;
import io.fastapi.engine.write.ResponseWriter;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/** One operation, compiled: everything that its requests share. */
final class OperationRunner implements Invoker.Handler {

    private final Invoker invoker;
    private final Plan plan;
    private final BodyStep body;
    private final ResponseWriter.OperationWriter writer;
    private final AfterResponse after;

    OperationRunner(
            Invoker invoker, Plan plan, BodyStep body, ResponseWriter.OperationWriter writer, AfterResponse after) {
        this.invoker = invoker;
        this.plan = plan;
        this.body = body;
        this.writer = writer;
        this.after = after;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, String[] pathValues) {
        return new Running(this, new RequestState(exchange, pathValues, this.invoker.messageReaders()));
    }

    /** Starts a {@link Run} when the server subscribes. */
    private static final class Running extends Mono<Void> {

        private final OperationRunner operation;
        private final RequestState state;

        Running(OperationRunner operation, RequestState state) {
            this.operation = operation;
            this.state = state;
        }

        @Override
        public void subscribe(CoreSubscriber<? super Void> actual) {
            Run run = new Run(this.operation, this.state, actual);
            actual.onSubscribe(run);
            run.start();
        }
    }

    Plan plan() {
        return this.plan;
    }

    BodyStep body() {
        return this.body;
    }

    ResponseWriter.OperationWriter writer() {
        return this.writer;
    }

    AfterResponse after() {
        return this.after;
    }

    ResponseWriter responses() {
        return this.invoker.responses();
    }

    Errors errors() {
        return this.invoker.errors();
    }

    Executor workers() {
        return this.invoker.workers();
    }

    /** Whether there may be a body and the plan reads it as a whole. */
    boolean readsBody(RequestState state) {
        if (this.plan.body().kind() != BodyPlan.Kind.JSON) {
            return false;
        }
        HttpHeaders headers = state.headers();
        return headers.getFirst(HttpHeaders.TRANSFER_ENCODING) != null
                || !isZero(headers.getFirst(HttpHeaders.CONTENT_LENGTH));
    }

    /** No content length without a transfer encoding means no body (RFC 9112, 6.3); HTTP/2 has neither. */
    private static boolean isZero(@Nullable String contentLength) {
        return "0".equals(contentLength);
    }

    void readBody(RequestState state, Context context, BiConsumer<byte[], @Nullable Throwable> then) {
        ServerHttpRequest request = state.exchange().getRequest();
        long limit = this.invoker.limits().bodySize();
        if (request.getHeaders().getContentLength() > limit) {
            then.accept(new byte[0], BodyCollector.tooLarge(limit));
            return;
        }
        request.getBody().subscribe(new BodyCollector(limit, context, then));
    }

    /** Reads the form, if the plan asks for one. */
    @Nullable
    Mono<?> form(RequestState state) {
        BodyPlan body = this.plan.body();
        return (body.kind() == BodyPlan.Kind.FORM) ? this.invoker.forms().read(state, body.filesInMemory()) : null;
    }
}
