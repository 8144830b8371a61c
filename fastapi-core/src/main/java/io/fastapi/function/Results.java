package io.fastapi.function;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Waits for what functions return, on threads that may block. */
public final class Results {

    private Results() {}

    /**
     * What a publisher or stage brings, or the value itself.
     *
     * @throws Exception what the publisher or stage failed with
     */
    public static @Nullable Object await(@Nullable Object result) throws Exception {
        if (result instanceof CompletionStage<?> stage) {
            return await(stage.toCompletableFuture());
        }
        if (result instanceof Publisher<?> publisher) {
            Last last = new Last();
            publisher.subscribe(last);
            return await(last.future);
        }
        return result;
    }

    private static @Nullable Object await(CompletableFuture<?> future) throws Exception {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Exception cause) {
                throw cause;
            }
            if (failed.getCause() instanceof Error cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** Takes the last item. */
    private static final class Last implements Subscriber<Object> {

        private final CompletableFuture<@Nullable Object> future = new CompletableFuture<>();
        private @Nullable Object item;

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(Object next) {
            this.item = next;
        }

        @Override
        public void onError(Throwable failure) {
            this.future.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            this.future.complete(this.item);
        }
    }
}
