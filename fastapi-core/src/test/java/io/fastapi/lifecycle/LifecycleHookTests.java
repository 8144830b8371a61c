package io.fastapi.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.FastApi;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What hooks return is waited for, whichever verb they are given by. */
class LifecycleHookTests {

    private final List<String> done = new CopyOnWriteArrayList<>();

    private Publisher<String> later(String what) {
        return Flux.just(what, what + " once more")
                .publishOn(Schedulers.boundedElastic())
                .doOnNext(this.done::add);
    }

    private CompletionStage<Void> stage(String what) {
        return CompletableFuture.runAsync(() -> this.done.add(what));
    }

    private static void run(List<LifecycleHook> hooks) throws Exception {
        for (LifecycleHook hook : hooks) {
            hook.run();
        }
    }

    @Test
    void hooksOfEveryVerbAtTheStartAreDoneBeforeTheNextBegins() throws Exception {
        FastApi app = FastApi.of()
                .onStartupAsync(() -> later("publisher"))
                .onStartupFuture(() -> stage("stage"))
                .onStartup(() -> this.done.add("plain"));
        run(app.startup());
        assertThat(this.done).containsExactly("publisher", "publisher once more", "stage", "plain");
    }

    @Test
    void hooksOfEveryVerbAtShutdownAreDoneBeforeTheNextBegins() throws Exception {
        FastApi app = FastApi.of()
                .onShutdownFuture(() -> stage("stage"))
                .onShutdown(() -> this.done.add("plain"))
                .onShutdownAsync(() -> later("publisher"));
        run(app.shutdown());
        assertThat(this.done).containsExactly("stage", "plain", "publisher", "publisher once more");
    }

    @Test
    void aPublisherOrStageThatFailsIsAHookThatFails() {
        FastApi app = FastApi.of()
                .onStartupAsync(() -> Mono.error(new IllegalStateException("no database")))
                .onStartupFuture(() -> CompletableFuture.failedFuture(new IllegalStateException("no queue")));
        assertThatThrownBy(() -> app.startup().get(0).run()).hasMessage("no database");
        assertThatThrownBy(() -> app.startup().get(1).run()).hasMessage("no queue");
    }
}
