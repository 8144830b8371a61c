package io.fastapi.autoconfigure;

import io.fastapi.engine.FastApiEngine;
import io.fastapi.lifecycle.LifespanException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Opens an application's lifespans and runs its start-up hooks before the server accepts requests; after the last answer, waits
 * for background tasks and teardowns, closes the lifespans and runs the shutdown hooks.
 */
final class FastApiLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FastApiLifecycle.class);

    /** Boot starts the server at 2048 below the last phase, and stops it there once no request is left. */
    private static final int BEFORE_THE_SERVER = DEFAULT_PHASE - 4096;

    private final FastApiEngine engine;
    private final Duration patience;
    private volatile boolean running;

    /**
     * The life of an application.
     *
     * @param engine the application
     * @param patience how long background tasks may take at shutdown
     */
    FastApiLifecycle(FastApiEngine engine, Duration patience) {
        this.engine = engine;
        this.patience = patience;
    }

    @Override
    public void start() {
        this.engine.start();
        this.running = true;
    }

    @Override
    public void stop() {
        this.running = false;
        awaitBackgroundTasks();
        try {
            this.engine.stop();
        } catch (LifespanException failure) {
            LOG.error(failure.getMessage(), failure);
        }
    }

    private void awaitBackgroundTasks() {
        try {
            if (!this.engine.awaitPending(this.patience)) {
                LOG.warn("Background tasks are still running after {}; shutting down without them", this.patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return this.running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_SERVER;
    }
}
