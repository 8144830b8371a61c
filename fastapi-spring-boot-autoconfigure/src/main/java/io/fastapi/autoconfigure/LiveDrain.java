package io.fastapi.autoconfigure;

import io.fastapi.engine.FastApiEngine;
import org.springframework.context.SmartLifecycle;

/** Closes WebSockets and ends streams of events when a shutdown begins: the server waits for their connections, which nobody else would end. */
final class LiveDrain implements SmartLifecycle {

    private final FastApiEngine engine;
    private volatile boolean running;

    LiveDrain(FastApiEngine engine) {
        this.engine = engine;
    }

    @Override
    public void start() {
        this.running = true;
    }

    @Override
    public void stop() {
        this.running = false;
        this.engine.drain();
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
