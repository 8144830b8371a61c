package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;

import io.fastapi.FastApi;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Response;
import io.fastapi.response.ServerSentEvent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;

/** {@code twins/event_streams.py}. */
final class EventStreamsTwin {

    private EventStreamsTwin() {}

    record Item(int id, String name) {}

    static FastApi app() {
        return FastApi.of(
                get("/typed").responseClass(ResponseClass.EVENT_SOURCE).handleAsync(EventStreamsTwin::readTyped),
                get("/untyped")
                        .name("read_untyped")
                        .responseClass(ResponseClass.EVENT_SOURCE)
                        .handle(() -> List.of(
                                Map.of("a", List.of(1, 2)), Map.of("b", "é\u2028\n"), "text", 1.5, new Item(1, "é"))),
                get("/events").responseClass(ResponseClass.EVENT_SOURCE).handleAsync(EventStreamsTwin::readEvents),
                get("/mixed")
                        .name("read_mixed")
                        .responseClass(ResponseClass.EVENT_SOURCE)
                        .responseModel(Item.class)
                        .handle(() ->
                                Stream.of(ServerSentEvent.of(Map.of("any", 1)).event("e"), new Item(1, "x"))),
                get("/none").responseClass(ResponseClass.EVENT_SOURCE).handle(EventStreamsTwin::readNone),
                post("/posted")
                        .name("create_posted")
                        .responseClass(ResponseClass.EVENT_SOURCE)
                        .status(201)
                        .handleAsync(() -> Flux.just(1)),
                get("/direct")
                        .name("read_direct")
                        .handle(() -> Response.stream(List.of("data: x\n\n"), "text/event-stream")),
                get("/lines-untyped").handle(EventStreamsTwin::readLinesUntyped),
                get("/lines").handleAsync(EventStreamsTwin::readLines),
                get("/lines-set").status(202).handle(EventStreamsTwin::readLinesSet));
    }

    private static Flux<Item> readTyped() {
        return Flux.just(new Item(1, "é \u2028 a\nb"), new Item(2, "x"));
    }

    private static Flux<ServerSentEvent> readEvents() {
        Item item = new Item(1, "é");
        return Flux.just(
                ServerSentEvent.of(Map.of("a", "é")),
                ServerSentEvent.of("hello")
                        .event("greeting")
                        .id("1")
                        .retry(5000)
                        .comment("c1\nc2"),
                ServerSentEvent.raw("a\nb\r\nc\rd"),
                ServerSentEvent.raw(""),
                ServerSentEvent.withoutData().comment("x\n"),
                ServerSentEvent.withoutData().event("only"),
                ServerSentEvent.withoutData().id(""),
                ServerSentEvent.of(item),
                ServerSentEvent.of(List.of(item)),
                ServerSentEvent.of(0),
                ServerSentEvent.of(false),
                ServerSentEvent.withoutData(),
                ServerSentEvent.withoutData().retry(0));
    }

    private static Stream<Item> readNone() {
        return Stream.of();
    }

    private static Stream<?> readLinesUntyped() {
        return Stream.of(Map.of("a", List.of(1, 2)), Map.of("b", "é\u2028"), 1.0);
    }

    private static Flux<Item> readLines() {
        return Flux.just(new Item(1, "é\u2028"), new Item(2, "x"));
    }

    private static Iterator<Item> readLinesSet() {
        return List.of(new Item(1, "x")).iterator();
    }
}
