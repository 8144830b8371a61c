package io.fastapi.engine.websocket;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The connections of one application. Safe for use by many threads. */
final class OpenSessions {

    private static final int SERVICE_RESTART = 1012;

    private final Set<Session> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();
    private final int most;
    private volatile boolean draining;

    OpenSessions(int most) {
        this.most = most;
    }

    /** Takes a new connection; false if there are too many, or the server shuts down. */
    boolean add(Session session) {
        if (this.draining) {
            return false;
        }
        if (this.count.incrementAndGet() > this.most) {
            this.count.decrementAndGet();
            return false;
        }
        this.open.add(session);
        if (this.draining) {
            session.giveUp(SERVICE_RESTART, "");
        }
        return true;
    }

    void remove(Session session) {
        if (this.open.remove(session)) {
            this.count.decrementAndGet();
        }
    }

    int count() {
        return this.open.size();
    }

    void resume() {
        this.draining = false;
    }

    void drain() {
        this.draining = true;
        this.open.forEach(session -> session.giveUp(SERVICE_RESTART, ""));
    }
}
