package io.fastapi.autoconfigure;

import io.fastapi.engine.netty.NettyEdge;
import org.springframework.context.SmartLifecycle;

/** Tells clients to let their connections go, before the server waits for their requests: new ones would keep it waiting. */
final class NettyDrain implements SmartLifecycle {

    private final NettyEdge edge;
    private volatile boolean running;

    NettyDrain(NettyEdge edge) {
        this.edge = edge;
    }

    @Override
    public void start() {
        this.running = true;
    }

    @Override
    public void stop() {
        this.running = false;
        this.edge.drain();
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
