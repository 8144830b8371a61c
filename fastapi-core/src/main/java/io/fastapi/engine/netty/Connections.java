package io.fastapi.engine.netty;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open connections of one server. Safe for use by many threads. */
final class Connections {

    private final Set<ConnectionGuard> open = ConcurrentHashMap.newKeySet();
    private final int most;
    private volatile boolean draining;

    Connections(int most) {
        this.most = most;
    }

    /** Takes a new connection; false if there are too many. */
    boolean add(ConnectionGuard guard) {
        this.open.add(guard);
        return this.open.size() <= this.most;
    }

    void remove(ConnectionGuard guard) {
        this.open.remove(guard);
    }

    boolean isDraining() {
        return this.draining;
    }

    void resume() {
        this.draining = false;
    }

    void drain() {
        this.draining = true;
        this.open.forEach(ConnectionGuard::drain);
    }

    void cut() {
        this.open.forEach(ConnectionGuard::cut);
    }
}
