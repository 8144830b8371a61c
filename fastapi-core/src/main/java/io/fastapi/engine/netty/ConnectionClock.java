package io.fastapi.engine.netty;

/**
 * How long a client made the server wait, for one request after the other. Time is taken only of what does not arrive at once.
 * Of a body, only the time counts in which the server asked for more: a handler that takes its time does no harm to its client.
 */
final class ConnectionClock {

    private static final long NANOS = 1_000_000_000L;
    private static final long SOONEST = NANOS / 20;

    private final long head;
    private final long read;
    private final long rate;
    private boolean isStarted;
    private boolean isReading;
    private boolean isContinueDue;
    private long startedAt;
    private long readingSince;
    private long waited;
    private long received;

    ConnectionClock(NettyEdge.Limits limits) {
        this.head = limits.headTime().toNanos();
        this.read = limits.readTime().toNanos();
        this.rate = limits.readRate();
    }

    /** The server asks for bytes. */
    void reading() {
        if (!this.isReading) {
            this.isReading = true;
            this.readingSince = this.isStarted ? System.nanoTime() : 0;
        }
    }

    /** Bytes came. */
    void received(int length) {
        this.received += length;
        if (this.isReading) {
            this.isReading = false;
            this.waited += this.isStarted ? System.nanoTime() - this.readingSince : 0;
        }
    }

    /** The first bytes of a head are there. */
    void headBegins() {
        this.isStarted = false;
    }

    /** The head is there. If the client waits to be told to go on, its time does not run before. */
    void bodyBegins(boolean continueDue) {
        this.isContinueDue = continueDue;
        this.isStarted = false;
        this.waited = 0;
        this.received = 0;
    }

    /** Takes the time from now on: there is more to come of the head, or of the body. */
    void start() {
        if (!this.isStarted) {
            this.isStarted = true;
            this.startedAt = System.nanoTime();
            this.readingSince = this.startedAt;
        }
    }

    /** The client was told to go on, or answered. */
    void continued() {
        if (this.isContinueDue) {
            this.isContinueDue = false;
            this.readingSince = System.nanoTime();
        }
    }

    boolean isHeadLate() {
        return System.nanoTime() - this.startedAt >= this.head;
    }

    /** Whether nothing came for too long, or too little in all. */
    boolean isBodyLate() {
        if (!this.isReading || this.isContinueDue) {
            return false;
        }
        long now = System.nanoTime() - this.readingSince;
        long allowed = this.read + this.received * NANOS / this.rate;
        return now >= this.read || this.waited + now >= allowed;
    }

    /** When to look again. */
    long nanosToLook() {
        return Math.max(SOONEST, Math.min(this.head, this.read) / 4);
    }
}
