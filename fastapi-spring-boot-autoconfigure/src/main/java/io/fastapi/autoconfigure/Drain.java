package io.fastapi.autoconfigure;

import org.springframework.context.SmartLifecycle;

/** Begins a shutdown before the server waits for what is open: nobody else would end that, and what is new would keep it waiting. */
final class Drain implements SmartLifecycle {

    private final Runnable resuming;
    private final Runnable beginning;
    private volatile boolean running;

    /**
     * A drain.
     *
     * @param resuming what is done at each start; a context that was paused starts again
     * @param beginning what is done when a shutdown begins, at once
     */
    Drain(Runnable resuming, Runnable beginning) {
        this.resuming = resuming;
        this.beginning = beginning;
    }

    @Override
    public void start() {
        this.resuming.run();
        this.running = true;
    }

    @Override
    public void stop() {
        this.running = false;
        this.beginning.run();
    }

    @Override
    public boolean isRunning() {
        return this.running;
    }

    /** The first to be stopped: Boot's graceful shutdown is 1024 below. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
