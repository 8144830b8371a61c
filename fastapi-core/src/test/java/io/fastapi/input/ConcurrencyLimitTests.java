package io.fastapi.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.attribute.Misuse;
import io.fastapi.function.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConcurrencyLimitTests {

    private final ConcurrencyLimit two = new ConcurrencyLimit(2);

    private CompletableFuture<Void> enter() {
        return this.two.enter(Runnable::run);
    }

    @Test
    void placesAreHandedOnInTheOrderOfArrival() {
        List<CompletableFuture<Void>> places = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            places.add(enter());
        }
        assertThat(places).extracting(CompletableFuture::isDone).containsExactly(true, true, false, false, false);
        this.two.leave();
        assertThat(places).extracting(CompletableFuture::isDone).containsExactly(true, true, true, false, false);
        this.two.leave();
        assertThat(places).extracting(CompletableFuture::isDone).containsExactly(true, true, true, true, false);
    }

    @Test
    void whoGivesUpHoldsNoPlace() {
        enter();
        enter();
        CompletableFuture<Void> impatient = enter();
        CompletableFuture<Void> patient = enter();
        impatient.cancel(true);
        this.two.leave();
        assertThat(patient).isCompleted();
        this.two.leave();
        this.two.leave();
        assertThat(enter()).isCompleted();
        assertThat(enter()).isCompleted();
        assertThat(enter()).isNotDone();
    }

    @Test
    void whoGivesUpAsAPlaceIsHandedOverLeavesItToTheNext() {
        enter();
        enter();
        CompletableFuture<Void> impatient = enter();
        CompletableFuture<Void> next = enter();
        this.two.leave();
        assertThat(impatient).isCompleted();
        impatient.cancel(true);
        assertThat(next).isCompleted();
    }

    @Test
    void aPlaceThatCannotBeHandedOverGoesToTheNext() {
        enter();
        enter();
        CompletableFuture<Void> closing = this.two.enter(command -> {
            throw new RejectedExecutionException("closing");
        });
        CompletableFuture<Void> next = enter();
        this.two.leave();
        assertThat(closing).isCancelled();
        assertThat(next).isCompleted();
    }

    @Test
    void noPlaceIsLostWhateverTheMoment() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(4000);
        for (int i = 0; i < 4000; i++) {
            boolean impatient = i % 3 == 0;
            threads.execute(() -> {
                CompletableFuture<Void> place = this.two.enter(threads);
                place.whenComplete((nothing, cancelled) -> {
                    if (cancelled == null && !impatient) {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        inside.decrementAndGet();
                        this.two.leave();
                    }
                    ended.countDown();
                });
                if (impatient) {
                    place.cancel(true);
                }
            });
        }
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(most).hasValueLessThanOrEqualTo(2);
        assertThat(enter()).isCompleted();
        assertThat(enter()).isCompleted();
        assertThat(enter()).isNotDone();
    }

    @Test
    void aLimitIsAtLeastOne() {
        Dependency<String> dependency = Dependency.of(List.of(), Call.now(arguments -> ""));
        assertThat(dependency.maxConcurrency(1).misuses()).isEmpty();
        assertThat(dependency.maxConcurrency(0).misuses())
                .containsExactly(new Misuse("has .maxConcurrency(0), which is less than 1", "give it 1 or more"));
    }

    @Test
    void aLimitedDependencyIsStillTheSameOne() {
        Dependency<String> dependency = Dependency.of(List.of(), Call.now(arguments -> ""));
        Dependency<String> limited = dependency.maxConcurrency(3);
        assertThat(limited.key()).isEqualTo(dependency.key());
        assertThat(limited)
                .isNotEqualTo(dependency.maxConcurrency(3))
                .hasToString(dependency.label() + "[]{maxConcurrency=3}");
        Dependency<String> other = Dependency.of(List.of(), Call.now(arguments -> "other"));
        assertThat(other.inPlaceOf(limited).concurrencyLimit()).isEqualTo(limited.concurrencyLimit());
    }
}
