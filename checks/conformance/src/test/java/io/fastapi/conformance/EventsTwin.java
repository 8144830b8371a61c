package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.mount;
import static io.fastapi.Dsl.path;

import io.fastapi.FastApi;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** {@code twins/events.py}. */
final class EventsTwin {

    private final Map<String, Map<String, String>> items = new ConcurrentSkipListMap<>();
    private final EventLog events = new EventLog();

    static FastApi app() {
        return new EventsTwin().twin();
    }

    private FastApi twin() {
        FastApi below = FastApi.of(get("/items").handle(() -> List.copyOf(this.items.keySet())))
                .onStartup(() -> this.events.add("below"));
        return FastApi.of(
                        get("/items/{item_id}").params(path("item_id")).handle(this::item),
                        this.events.router(),
                        mount("/below", below))
                .onStartup(this::first)
                .onStartup(this::second)
                .onShutdown(this.items::clear);
    }

    private Map<String, String> item(String id) {
        return Optional.ofNullable(this.items.get(id)).orElseThrow(NoSuchElementException::new);
    }

    private void first() {
        this.events.add("first");
        this.items.put("foo", Map.of("name", "Fighters"));
    }

    private void second() {
        this.events.add("second");
        this.items.put("bar", Map.of("name", "Tenders"));
    }
}
