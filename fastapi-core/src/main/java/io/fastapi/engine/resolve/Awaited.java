package io.fastapi.engine.resolve;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.Fuseable;
import reactor.core.publisher.Mono;

/** Results that arrive later: which they are, and what they already hold. */
final class Awaited {

    private Awaited() {}

    /** Whether a result has to be waited for. A handler's stream of many is not: it is sent as it comes. */
    static boolean isAsync(Object result, boolean handler) {
        return result instanceof CompletionStage
                || (result instanceof Publisher && (!handler || result instanceof Mono));
    }

    /** Whether a result is there already. */
    static boolean isThere(Object result) {
        return result instanceof Fuseable.ScalarCallable<?>
                || (result instanceof CompletionStage<?> stage
                        && stage.toCompletableFuture().isDone());
    }

    /** The value of a result that is there already; fails as it did. */
    static @Nullable Object now(Object result) throws Throwable {
        if (result instanceof Fuseable.ScalarCallable<?>) {
            return ((Callable<?>) result).call();
        }
        try {
            return ((CompletionStage<?>) result).toCompletableFuture().get();
        } catch (ExecutionException failed) {
            throw unwrap(failed);
        }
    }

    /** The failure inside a future's wrappers. */
    static Throwable unwrap(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean wrapper = failure instanceof CompletionException || failure instanceof ExecutionException;
        return (wrapper && cause != null) ? unwrap(cause) : failure;
    }
}
