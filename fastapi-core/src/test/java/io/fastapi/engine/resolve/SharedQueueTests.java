package io.fastapi.engine.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Threads that cannot be started: the system has no more of them, for a time. */
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
}
