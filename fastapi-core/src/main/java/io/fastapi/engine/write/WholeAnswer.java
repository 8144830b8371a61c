package io.fastapi.engine.write;

import io.fastapi.engine.request.ServerConnection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.Fuseable;
import reactor.core.publisher.Mono;

/** A response that sends a whole body at less cost than a stream of one buffer. */
public interface WholeAnswer {

    /** Commits the response and sends its body, which it releases whatever comes of it. */
    Mono<Void> sendWhole(DataBuffer body);

    /** Sends a body in the cheapest way that a response knows, and releases it whatever comes of it. */
    static Mono<Void> send(ServerHttpResponse response, DataBuffer body) {
        if (response instanceof WholeAnswer whole) {
            return whole.sendWhole(body);
        }
        return lend(response, body);
    }

    /** Sends a body as a stream of one, and releases it if the response never asks for it, or drops it. */
    static Mono<Void> lend(ServerHttpResponse response, DataBuffer body) {
        LentBuffer lent = new LentBuffer(body);
        Mono<Void> sending = response.writeWith(lent).doFinally(end -> lent.end());
        return new WholeSending(() -> sending, lent::end, () -> {
            if (!lent.end()) {
                releaseIfDropped(response, body);
            }
        });
    }

    /** Sends a body after something else, and releases it if that fails, or nobody waits any more. */
    static Mono<Void> sendAfter(Mono<Void> before, ServerHttpResponse response, DataBuffer body) {
        AtomicBoolean taken = new AtomicBoolean();
        Runnable unsent = () -> {
            if (taken.compareAndSet(false, true)) {
                DataBufferUtils.release(body);
            }
        };
        Mono<Void> sending = before.then(
                        Mono.defer(() -> taken.compareAndSet(false, true) ? send(response, body) : Mono.empty()))
                .doFinally(end -> unsent.run());
        return new WholeSending(() -> sending, unsent, () -> {});
    }

    /** Releases a body that the server has dropped. */
    static void releaseIfDropped(ServerHttpResponse response, DataBuffer body) {
        if (ServerConnection.dropped(response)) {
            DataBufferUtils.release(body);
        }
    }

    /** The buffer of a body that is at hand, so that nothing has to wait for it; taken from now on. */
    static @Nullable DataBuffer there(Publisher<? extends DataBuffer> body) {
        try {
            return (body instanceof Fuseable.ScalarCallable<?> value) ? (DataBuffer) value.call() : null;
        } catch (Exception failed) {
            return null; // the subscriber is told
        }
    }
}
