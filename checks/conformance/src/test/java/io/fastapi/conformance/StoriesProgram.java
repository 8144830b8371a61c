package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.model;
import static io.fastapi.Dsl.post;
import static io.fastapi.types.constraint.Constraints.maxItems;
import static io.fastapi.types.constraint.Constraints.minItems;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.fastapi.FastApi;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Validated;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events of {@code twins/services.py}. */
final class StoriesProgram {
    private StoriesProgram() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    sealed interface Event permits Created, Moved, Batch {}

    record Created(@Default("created") @Literal("created") String type, String by) implements Event {}

    record Moved(
            @Literal("moved") String type,
            Spot to,
            @Default("[]") List<Spot> path) implements Event {}

    record Spot(int x, @Default("0") int y) {}

    record Batch(
            @Literal({"batch", "bulk"}) String type,
            @Size(min = 1) List<Event> events) implements Event {}

    record Node(
            int value,
            @Default("[]") List<Node> children,
            @Nullable Node parent,
            @Default("{}") Map<String, Node> named) {}

    record Page<T>(List<T> items, @Nullable String next) {}

    record Outcome<T, E>(@Nullable T ok, @Nullable E error) {}

    record Problem(int code, @Default("{}") Map<String, Object> details) {}

    static FastApi app() {
        return FastApi.of(
                        post("/events")
                                .name("put_events")
                                .responseModel(new TypeRef<List<Event>>() {})
                                .params(body("events", new TypeRef<List<Event>>() {})
                                        .where(minItems(1), maxItems(3)))
                                .handle(events -> events),
                        post("/page")
                                .name("put_page")
                                .responseModel(new TypeRef<Page<Event>>() {})
                                .params(body("page", new TypeRef<Page<Event>>() {}))
                                .handle(page -> page),
                        post("/outcome")
                                .name("put_outcome")
                                .responseModel(new TypeRef<Outcome<Event, Problem>>() {})
                                .params(body("outcome", new TypeRef<Outcome<Event, Problem>>() {}))
                                .handle(outcome -> outcome),
                        post("/pages")
                                .name("put_pages")
                                .responseModel(new TypeRef<Map<String, Page<Outcome<Integer, String>>>>() {})
                                .params(body("pages", new TypeRef<Map<String, Page<Outcome<Integer, String>>>>() {}))
                                .handle(pages -> pages),
                        post("/nodes")
                                .name("put_nodes")
                                .responseModel(model(Node.class).excludeDefaults())
                                .params(body("node", Node.class))
                                .handle(node -> node),
                        post("/event")
                                .name("put_event")
                                .responseModel(model(Event.class).excludeUnset())
                                .params(
                                        body("event", new TypeRef<Validated<Event>>() {}),
                                        body("note", String.class).optional())
                                .handle((event, note) -> event))
                .title("Events");
    }
}
