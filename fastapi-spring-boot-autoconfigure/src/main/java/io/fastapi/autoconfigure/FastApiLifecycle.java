package io.fastapi.autoconfigure;

import io.fastapi.FastApi;
import io.fastapi.FastApi.LifecycleHook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs an application's start-up hooks before the server accepts requests, its shutdown hooks after the last one. */
final class FastApiLifecycle implements SmartLifecycle {

    private static final Logger logger = LoggerFactory.getLogger(FastApiLifecycle.class);

    /** Boot starts the server at 2048 below the last phase, and stops it there once no request is left. */
    private static final int BEFORE_THE_SERVER = DEFAULT_PHASE - 4096;

    private final FastApi application;
    private volatile boolean running;

    FastApiLifecycle(FastApi application) {
        this.application = application;
    }

    @Override
    public void start() {
        for (LifecycleHook hook : this.application.startup()) {
            try {
                hook.run();
            } catch (Exception e) {
                throw new IllegalStateException("A start-up hook failed", e);
            }
        }
        this.running = true;
    }

    @Override
    public void stop() {
        this.running = false;
        for (LifecycleHook hook : this.application.shutdown()) {
            try {
                hook.run();
            } catch (Exception e) {
                logger.error("A shutdown hook failed", e);
            }
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
