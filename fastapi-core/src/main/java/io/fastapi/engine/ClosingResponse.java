package io.fastapi.engine;

import io.fastapi.engine.request.FollowingTasks;
import io.fastapi.engine.request.ServerBody;
import io.fastapi.engine.request.UnsentAnswer;
import io.fastapi.engine.resolve.Enclosure;
import io.fastapi.engine.write.WholeAnswer;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Mono;

/** The response to what stands around an operation: before it is sent, dependencies of function scope are closed. */
final class ClosingResponse extends ServerHttpResponseDecorator implements WholeAnswer, FollowingTasks.Taker {

    private final Enclosure enclosure;

    ClosingResponse(ServerHttpResponse response, Enclosure enclosure) {
        super(response);
        this.enclosure = enclosure;
    }

    @Override
    public void follow(Supplier<@Nullable Callable<?>> tasks) {
        this.enclosure.follow(tasks);
    }

    @Override
    public Mono<Void> sendWhole(DataBuffer body) {
        return this.enclosure.isOpen()
                ? WholeAnswer.sendAfter(close(), getDelegate(), body)
                : WholeAnswer.send(getDelegate(), body);
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        return this.enclosure.isOpen()
                ? close().then(Mono.defer(() -> getDelegate().writeWith(body)))
                : getDelegate().writeWith(body);
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return this.enclosure.isOpen()
                ? close().then(Mono.defer(() -> ServerBody.send(getDelegate(), body)))
                : ServerBody.send(getDelegate(), body);
    }

    @Override
    public Mono<Void> setComplete() {
        return this.enclosure.isOpen()
                ? close().then(Mono.defer(getDelegate()::setComplete))
                : getDelegate().setComplete();
    }

    /** What is to be sent in place of the answer begins with nothing of it. */
    private Mono<Void> close() {
        return this.enclosure.closeFunctions().doOnError(failure -> {
            UnsentAnswer.clear(getDelegate());
            setStatusCode(null);
        });
    }
}
