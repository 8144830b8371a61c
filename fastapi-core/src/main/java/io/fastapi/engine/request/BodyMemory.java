package io.fastapi.engine.request;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that the bodies of all requests may take together. Bodies that are small are not counted, and one that is alone
 * is always let in: its own limit is enough.
 */
public final class BodyMemory {

    /** Most bodies are smaller, and cost nothing here. */
    private static final int SMALL = 8 * 1024;

    private final long most;
    private final AtomicLong held = new AtomicLong();

    /**
     * Memory of which nothing is taken.
     *
     * @param most bytes
     */
    public BodyMemory(long most) {
        this.most = most;
    }

    /** The bytes that are taken. */
    public long held() {
        return this.held.get();
    }

    /** The part of one request, of which nothing is taken so far. */
    public Share share() {
        return new Share();
    }

    /** What one request has taken, until it gives it back. Safe to use from any thread. */
    public final class Share {

        private long own;
        private boolean returned;

        private Share() {}

        /**
         * Says how many bytes of its body are kept by now.
         *
         * @return false if there is no room for more, and nothing has changed
         */
        public synchronized boolean set(long bytes) {
            long more = ((bytes < SMALL) ? 0 : bytes) - this.own;
            if (more == 0 || this.returned) {
                return true;
            }
            long all = BodyMemory.this.held.addAndGet(more);
            if (more > 0 && all > BodyMemory.this.most && all != this.own + more) {
                BodyMemory.this.held.addAndGet(-more);
                return false;
            }
            this.own += more;
            return true;
        }

        /** Gives everything back; what is set later does not count. */
        public synchronized void giveBack() {
            BodyMemory.this.held.addAndGet(-this.own);
            this.own = 0;
            this.returned = true;
        }
    }
}
