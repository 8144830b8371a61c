package io.fastapi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What happened, in order. */
final class Events {

    private static final long MOST = TimeUnit.SECONDS.toMillis(20);

    private final List<String> all = new ArrayList<>();

    synchronized void add(String event) {
        this.all.add(event);
        notifyAll();
    }

    synchronized void clear() {
        this.all.clear();
    }

    synchronized List<String> all() {
        return List.copyOf(this.all);
    }

    /** Waits until as many events as expected happened, and compares them. */
    void assertAre(String... expected) {
        awaitSize(expected.length);
        assertThat(all()).containsExactly(expected);
    }

    /** Waits until an event happened. */
    synchronized void await(String event) {
        long until = System.currentTimeMillis() + MOST;
        while (!this.all.contains(event) && System.currentTimeMillis() < until) {
            waitUntil(until);
        }
        assertThat(this.all).contains(event);
    }

    private synchronized void awaitSize(int size) {
        long until = System.currentTimeMillis() + MOST;
        while (this.all.size() < size && System.currentTimeMillis() < until) {
            waitUntil(until);
        }
    }

    private void waitUntil(long until) {
        try {
            wait(Math.max(1, until - System.currentTimeMillis()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
