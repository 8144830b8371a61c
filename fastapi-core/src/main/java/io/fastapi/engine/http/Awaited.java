package io.fastapi.engine.http;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.Fuseable;
import reactor.core.publisher.Mono;

/** Results that arrive later: which they are, and what they already hold. */
final class Awaited {

    /** A result that is not there yet. */
    record Pending(Object result) {}

    private Awaited() {}

    /** Whether a result has to be waited for. A handler's stream of many is not: it is sent as it comes. */
    static boolean isAsync(Object result, boolean handler) {
        return result instanceof CompletionStage
                || (result instanceof Publisher && (!handler || result instanceof Mono));
    }

    /** The value of a result that is there already, or {@link Pending}. */
    static @Nullable Object now(Object result) throws Exception {
        if (result instanceof Fuseable.ScalarCallable<?>) {
            return ((Callable<?>) result).call();
        }
        if (result instanceof CompletionStage<?> stage) {
            Future<?> future = stage.toCompletableFuture();
            return future.isDone() ? get(future) : new Pending(result);
        }
        return new Pending(result);
    }

    /** Waits for a result on a thread that may block. */
    static void block(@Nullable Object result) throws Exception {
        if (result instanceof Publisher<?> publisher) {
            Mono.ignoreElements(publisher).block();
        } else if (result instanceof CompletionStage<?> stage) {
            get(stage.toCompletableFuture());
        }
    }

    private static @Nullable Object get(Future<?> future) throws Exception {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            Throwable cause = unwrap(failed);
            if (cause instanceof Error error) {
                throw error;
            }
            throw (Exception) cause;
        }
    }

    /** The failure inside a future's wrappers. */
    static Throwable unwrap(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean wrapper = failure instanceof CompletionException || failure instanceof ExecutionException;
        return (wrapper && cause != null) ? unwrap(cause) : failure;
    }
}
