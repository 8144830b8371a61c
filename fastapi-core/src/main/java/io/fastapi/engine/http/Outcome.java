package io.fastapi.engine.http;

import io.fastapi.function.Call;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What came of one of several async calls that run at the same time.
 *
 * @param step the number of its step
 * @param value its result
 * @param failure or what went wrong
 */
record Outcome(int step, @Nullable Object value, @Nullable Throwable failure) {

    /** A call that starts when it is subscribed to. */
    static Mono<Outcome> of(int step, Call call, @Nullable Object[] arguments) {
        return Mono.defer(() -> {
                    try {
                        return mono(call.function().invoke(arguments));
                    } catch (Exception failure) {
                        return Mono.error(failure);
                    }
                })
                .map(value -> new Outcome(step, value, null))
                .defaultIfEmpty(new Outcome(step, null, null))
                .onErrorResume(failure -> Mono.just(new Outcome(step, null, Awaited.unwrap(failure))));
    }

    private static Mono<?> mono(@Nullable Object result) {
        if (result instanceof Publisher<?> publisher) {
            return Mono.from(publisher);
        }
        return (result instanceof CompletionStage<?> stage)
                ? Mono.fromCompletionStage(stage)
                : Mono.justOrEmpty(result);
    }

    /** All outcomes, in the order of the steps, once the last call has ended. */
    static Mono<List<Outcome>> all(List<Mono<Outcome>> calls) {
        return Flux.mergeSequential(calls).collectList();
    }
}
