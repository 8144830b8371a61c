package io.fastapi.engine.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fastapi.Threads;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Threads for functions that may block: nothing waits while one is idle, and too much is refused. */
class WorkersTests {

    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void end() {
        this.over.countDown();
    }

    private void occupy(Workers workers) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        workers.calls().execute(() -> {
            begun.countDown();
            awaitEnd();
        });
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private void awaitEnd() {
        try {
            this.over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void nothingWaitsForASlowCallWhileAThreadIsIdle() throws InterruptedException {
        Workers workers = Workers.pool("test-", 2, 1000);
        occupy(workers);
        CountDownLatch quick = new CountDownLatch(200);
        for (int i = 0; i < 200; i++) {
            workers.calls().execute(quick::countDown);
        }
        assertThat(quick.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void noCallIsOverlookedWhileTheLastIdleThreadFallsAsleep() throws InterruptedException {
        Workers workers = Workers.pool("test-", 2, 1000);
        occupy(workers);
        Semaphore ran = new Semaphore(0);
        for (int i = 0; i < 200_000; i++) {
            workers.calls().execute(ran::release);
            assertThat(ran.tryAcquire(10, TimeUnit.SECONDS)).as("call " + i).isTrue();
        }
    }

    @Test
    void callsBeyondTheQueueAreRefusedAndDutiesAreNot() throws InterruptedException {
        Workers workers = Workers.pool("test-", 1, 2);
        occupy(workers);
        CountDownLatch done = new CountDownLatch(3);
        workers.calls().execute(done::countDown);
        workers.calls().execute(done::countDown);
        assertThatExceptionOfType(RejectedExecutionException.class)
                .isThrownBy(() -> workers.calls().execute(done::countDown));
        workers.duties().execute(done::countDown);
        this.over.countDown();
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aQueueAsLongAsCanBeTakesEverything() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Workers.pool("test-", 1, Integer.MAX_VALUE).calls().execute(done::countDown);
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void callsOfManyThreadsAllRun() throws Exception {
        Workers workers = Workers.pool("test-", 3, Integer.MAX_VALUE);
        int callers = 4;
        int each = 20_000;
        CountDownLatch done = new CountDownLatch(callers * each);
        CountDownLatch called = new CountDownLatch(callers);
        for (int caller = 0; caller < callers; caller++) {
            new Thread(() -> {
                        for (int i = 0; i < each; i++) {
                            workers.calls().execute(done::countDown);
                            if (i % 100 == 0) {
                                Thread.yield();
                            }
                        }
                        called.countDown();
                    })
                    .start();
        }
        assertThat(called.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void oneThreadRunsCallsInTheirOrderWhoeverBroughtThem() throws InterruptedException {
        Workers workers = Workers.pool("test-", 1, 1000);
        occupy(workers);
        Queue<Integer> ran = new ConcurrentLinkedQueue<>();
        CountDownLatch done = new CountDownLatch(10);
        for (int i = 0; i < 10; i++) {
            int number = i;
            Thread caller = new Thread(() -> workers.calls().execute(() -> {
                ran.add(number);
                done.countDown();
            }));
            caller.start();
            caller.join();
        }
        this.over.countDown();
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(ran).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void everyThreadMayWaitForAnotherPool() throws InterruptedException {
        Workers workers = Workers.pool("test-", 2, 1000);
        CompletableFuture<String> late = new CompletableFuture<>();
        Queue<String> got = new ConcurrentLinkedQueue<>();
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch done = new CountDownLatch(4);
        for (int i = 0; i < 4; i++) {
            workers.calls().execute(() -> {
                begun.countDown();
                got.add(late.join());
                done.countDown();
            });
        }
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        late.complete("late");
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(got).containsExactly("late", "late", "late", "late");
    }

    @Test
    void aCallThatFailsCostsNobodyElseAThread() throws InterruptedException {
        Workers workers = Workers.pool("test-", 1, 1000);
        CountDownLatch told = new CountDownLatch(3);
        for (int i = 0; i < 3; i++) {
            workers.calls().execute(() -> {
                Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> told.countDown());
                throw new IllegalStateException("fails");
            });
        }
        CountDownLatch done = new CountDownLatch(1);
        workers.calls().execute(done::countDown);
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aCallThatLeavesItsThreadInterruptedCostsNobodyElseAnything() throws InterruptedException {
        Workers workers = Workers.pool("test-", 1, 1000);
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        workers.calls().execute(() -> {
            thread.complete(Thread.currentThread());
            Thread.currentThread().interrupt();
        });
        Awaitility.await().until(() -> thread.join().getState() == Thread.State.TIMED_WAITING);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        workers.calls().execute(() -> interrupted.complete(Thread.interrupted()));
        assertThat(interrupted.join()).isFalse();
    }

    @Test
    void threadsAreNamedAndSeeTheClassesOfTheApplication() throws Exception {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        CompletableFuture<ClassLoader> classes = new CompletableFuture<>();
        ClassLoader own = new URLClassLoader(new URL[0], getClass().getClassLoader());
        Thread caller = new Thread(() -> Workers.pool("test-", 1, 1).calls().execute(() -> {
            thread.complete(Thread.currentThread());
            classes.complete(Thread.currentThread().getContextClassLoader());
        }));
        caller.setContextClassLoader(own);
        caller.start();
        assertThat(thread.get(10, TimeUnit.SECONDS).getName()).isEqualTo("test-1");
        assertThat(thread.get().isDaemon()).isTrue();
        assertThat(classes.get(10, TimeUnit.SECONDS)).isSameAs(own);
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void virtualThreadsBeyondTheirNumberAreRefused() throws InterruptedException {
        Workers workers = Workers.virtual(1);
        occupy(workers);
        assertThatExceptionOfType(RejectedExecutionException.class)
                .isThrownBy(() -> workers.calls().execute(() -> {}));
        CountDownLatch done = new CountDownLatch(1);
        workers.duties().execute(done::countDown);
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void virtualThreadsAreNamedAndInheritNothingButTheClassesOfTheApplication() throws Exception {
        InheritableThreadLocal<String> local = new InheritableThreadLocal<>();
        ClassLoader own = new URLClassLoader(new URL[0], getClass().getClassLoader());
        CompletableFuture<Workers> made = new CompletableFuture<>();
        Thread maker = new Thread(() -> made.complete(Workers.virtual(1)));
        maker.setContextClassLoader(own);
        maker.start();
        CompletableFuture<List<Object>> seen = new CompletableFuture<>();
        local.set("of the thread that brings the call");
        try {
            made.get(10, TimeUnit.SECONDS).calls().execute(() -> {
                Thread current = Thread.currentThread();
                seen.complete(Arrays.asList(current.getName(), current.getContextClassLoader(), local.get()));
            });
            assertThat(seen.get(10, TimeUnit.SECONDS)).containsExactly("fastapi-1", own, null);
        } finally {
            local.remove();
        }
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_20)
    void readersOfBodiesHaveThreadsOfTheirOwn() throws InterruptedException {
        Threads threads = new Threads(1, 1, 1, 1);
        Workers workers = Workers.of(threads);
        occupy(workers.forReaders(threads));
        CountDownLatch quick = new CountDownLatch(1);
        workers.calls().execute(quick::countDown);
        assertThat(quick.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
