package io.fastapi.engine.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fastapi.Threads;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
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
