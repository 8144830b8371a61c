package io.fastapi.channel;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** A subscriber that keeps what it receives, and asks when a test wants it to. */
final class Received<T> implements Subscriber<T> {

    final List<T> items = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Throwable failure;
    private volatile Subscription subscription;

    /** A subscriber that takes everything. */
    static <T> Received<T> all(Publisher<T> publisher) {
        return some(publisher, Long.MAX_VALUE);
    }

    /** A subscriber that takes so many items. */
    static <T> Received<T> some(Publisher<T> publisher, long most) {
        Received<T> received = new Received<>();
        publisher.subscribe(received);
        if (most > 0) {
            received.subscription.request(most);
        }
        return received;
    }

    void request(long n) {
        this.subscription.request(n);
    }

    void cancel() {
        this.subscription.cancel();
    }

    void await(int count) {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(20))
                .until(() -> this.items.size() >= count);
    }

    /** Waits for the end; {@code null} if it was no failure. */
    Throwable end() throws InterruptedException {
        if (!this.over.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("Nothing has ended");
        }
        return this.failure;
    }

    boolean isOver() {
        return this.over.getCount() == 0;
    }

    @Override
    public void onSubscribe(Subscription started) {
        this.subscription = started;
    }

    @Override
    public void onNext(T item) {
        this.items.add(item);
    }

    @Override
    public void onError(Throwable thrown) {
        this.failure = thrown;
        this.over.countDown();
    }

    @Override
    public void onComplete() {
        this.over.countDown();
    }
}
