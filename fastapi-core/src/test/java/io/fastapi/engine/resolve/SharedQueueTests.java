package io.fastapi.engine.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Threads that cannot be started, since the system has no more of them for a time, and what one call leaves to the next. */
class SharedQueueTests {

    private final AtomicInteger failing = new AtomicInteger(1);

    private Thread started(Runnable work, Runnable before) {
        return new Thread(work) {
            @Override
            public synchronized void start() {
                if (SharedQueueTests.this.failing.getAndDecrement() > 0) {
                    before.run();
                    throw new OutOfMemoryError("unable to create native thread");
                }
                setDaemon(true);
                super.start();
            }
        };
    }

    @Test
    void aCallForWhichNoThreadCanBeStartedIsRefused() throws InterruptedException {
        SharedQueue queue = new SharedQueue(work -> started(work, () -> {}), 1);
        CountDownLatch done = new CountDownLatch(2);
        assertThatExceptionOfType(RejectedExecutionException.class)
                .isThrownBy(() -> queue.execute(done::countDown))
                .withCauseInstanceOf(OutOfMemoryError.class);
        queue.execute(done::countDown);
        assertThat(done.await(100, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(done.getCount()).isOne();
    }

    @Test
    void aCallThatCameWhileAThreadCouldNotBeStartedRunsWhenOneCan() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        SharedQueue[] queue = new SharedQueue[1];
        queue[0] = new SharedQueue(work -> started(work, () -> queue[0].execute(done::countDown)), 1);
        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> queue[0].execute(() -> {}));
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aCallDoesNotSeeTheInterruptThatTheOneBeforeItLeft() throws InterruptedException {
        this.failing.set(0);
        SharedQueue queue = new SharedQueue(work -> started(work, () -> {}), 1);
        CountDownLatch waits = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        queue.execute(() -> {
            await(waits);
            Thread.currentThread().interrupt();
        });
        queue.execute(() -> {
            interrupted.set(Thread.currentThread().isInterrupted());
            done.countDown();
        });
        waits.countDown();
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(interrupted).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
