package io.fastapi.engine.write;

import io.fastapi.EventStreams;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The streams of events of one application that are open. */
final class OpenEvents {

    private final Set<EventPieces.Line> lines = ConcurrentHashMap.newKeySet();
    private final EventStreams settings;
    private volatile long end;
    private volatile boolean draining;

    OpenEvents(EventStreams settings) {
        this.settings = settings;
    }

    EventStreams settings() {
        return this.settings;
    }

    /** Notes a stream; while a shutdown is under way it ends soon. */
    void add(EventPieces.Line line) {
        this.lines.add(line);
        if (this.draining) {
            line.endBy(this.end);
        }
    }

    void remove(EventPieces.Line line) {
        this.lines.remove(line);
    }

    /** How many streams are open. */
    int count() {
        return this.lines.size();
    }

    /** Streams go on as long as they last again. */
    void resume() {
        this.draining = false;
    }

    /** Ends the streams: quiet ones at once, others after a time. Returns at once. */
    void drain() {
        this.end = System.nanoTime() + this.settings.shutdownTime().toNanos();
        this.draining = true;
        this.lines.forEach(line -> line.endBy(this.end));
    }
}
