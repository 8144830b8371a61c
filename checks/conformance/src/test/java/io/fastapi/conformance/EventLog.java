package io.fastapi.conformance;

import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.get;

import io.fastapi.routing.ApiRouter;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What happened inside of a twin, in order; {@code GET /events} shows it and {@code DELETE /events} clears it. */
final class EventLog {

    private final List<String> events = new CopyOnWriteArrayList<>();

    void add(String event) {
        this.events.add(event);
    }

    int size() {
        return this.events.size();
    }

    int count(String event) {
        return Collections.frequency(this.events, event);
    }

    ApiRouter router() {
        return ApiRouter.of(
                        get("/events").handle(() -> this.events),
                        delete("/events").handle(() -> {
                            this.events.clear();
                            return null;
                        }))
                .includeInSchema(false);
    }
}
