package io.fastapi.autoconfigure;

import org.springframework.context.SmartLifecycle;

/** A step of a shutdown that has its place before or after that of the server. */
final class Drain implements SmartLifecycle {

    /** Boot's graceful shutdown is 1024 below the last phase, the end of the server another 1024, {@link FastApiLifecycle} at 4096. */
    private static final int AFTER_THE_SERVER = DEFAULT_PHASE - 3072;

    private final int phase;
    private final Runnable resuming;
    private final Runnable stopping;
    private volatile boolean running;

    private Drain(int phase, Runnable resuming, Runnable stopping) {
        this.phase = phase;
        this.resuming = resuming;
        this.stopping = stopping;
    }

    /**
     * Begins a shutdown before the server waits for what is open: nobody else would end that, and what is new would keep it waiting.
     *
     * @param resuming what is done at each start; a context that was paused starts again
     * @param stopping what is done when a shutdown begins, at once
     */
    static Drain beforeTheServer(Runnable resuming, Runnable stopping) {
        return new Drain(DEFAULT_PHASE, resuming, stopping);
    }

    /**
     * Ends what the server no longer waits for; it leaves that open.
     *
     * @param stopping what is done then, at once
     */
    static Drain afterTheServer(Runnable stopping) {
        return new Drain(AFTER_THE_SERVER, () -> {}, stopping);
    }

    @Override
    public void start() {
        this.resuming.run();
        this.running = true;
    }

    @Override
    public void stop() {
        this.running = false;
        this.stopping.run();
    }

    @Override
    public boolean isRunning() {
        return this.running;
    }

    @Override
    public int getPhase() {
        return this.phase;
    }
}
