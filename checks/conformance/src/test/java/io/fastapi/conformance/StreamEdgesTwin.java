package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.model;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.response;
import static io.fastapi.operation.ResponseClass.EVENT_SOURCE;
import static io.fastapi.operation.ResponseClass.STREAMING;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Response;
import io.fastapi.response.ServerSentEvent;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.TypeRef;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** {@code twins/stream_edges.py}. */
final class StreamEdgesTwin {

    private static final ResponseClass PNG_STREAMING = ResponseClass.streaming("image/png");
    private static final ResponseClass CSV_STREAMING = ResponseClass.streaming("text/csv");

    private final EventLog events = new EventLog();
    private final Dependency<String> ofRequest = logged("request");
    private final Dependency<String> ofFunction = logged("function").scope(Dependency.Scope.FUNCTION);
    private final Dependency<Object> stamped = depends(
            response(),
            out -> out.status(203)
                    .header("x-one", "1")
                    .header("cache-control", "max-age=5")
                    .header("x-accel-buffering", "yes")
                    .cookie("seen", "yes"));

    record Item(String name, @Nullable Double price) {

        static Item of(String name) {
            return new Item(name, null);
        }
    }

    record Prompt(String text) {}

    static FastApi app() {
        StreamEdgesTwin twin = new StreamEdgesTwin();
        return FastApi.of(
                twin.events.router(),
                twin.inputs(),
                twin.answers(),
                models(),
                values(),
                texts(),
                twin.refusals(),
                twin.orders(),
                failures());
    }

    private Dependency<String> logged(String name) {
        return depends(() -> {
                    this.events.add("open " + name);
                    return name;
                })
                .closing((value, failure) -> {
                    failure.ifPresent(seen -> this.events.add(name + " saw " + seen));
                    this.events.add("close " + name);
                });
    }

    private ApiRouter inputs() {
        return ApiRouter.of(
                get("/resume")
                        .responseClass(EVENT_SOURCE)
                        .params(header("last-event-id", int.class).optional())
                        .handleAsync(StreamEdgesTwin::readResume),
                post("/chat")
                        .responseClass(EVENT_SOURCE)
                        .params(body(Prompt.class))
                        .handleAsync(StreamEdgesTwin::createChat));
    }

    private static Publisher<ServerSentEvent> readResume(Optional<Integer> lastEventId) {
        int first = lastEventId.map(id -> id + 1).orElse(0);
        return Flux.range(first, Math.max(0, 3 - first))
                .map(i -> ServerSentEvent.of(Item.of("i" + i)).id(Integer.toString(i)));
    }

    private static Publisher<ServerSentEvent> createChat(Prompt prompt) {
        return Flux.fromArray(prompt.text().split(" "))
                .map(word -> ServerSentEvent.of(word).event("token"))
                .concatWithValues(ServerSentEvent.raw("[DONE]").event("done"));
    }

    private ApiRouter answers() {
        return ApiRouter.of(
                get("/headers").responseClass(EVENT_SOURCE).handle(StreamEdgesTwin::readHeaders),
                get("/stamped")
                        .responseClass(EVENT_SOURCE)
                        .dependencies(this.stamped)
                        .handle(StreamEdgesTwin::readStamped),
                get("/stamped-lines").dependencies(this.stamped).handle(StreamEdgesTwin::readStampedLines),
                get("/stamped-text")
                        .name("read_stamped_text")
                        .responseClass(CSV_STREAMING)
                        .dependencies(this.stamped)
                        .handle(() -> List.of("x")),
                get("/filtered")
                        .name("read_filtered")
                        .responseClass(EVENT_SOURCE)
                        .responseModel(model(Item.class).excludeNone())
                        .handle(() -> Stream.of(Item.of("x"), ServerSentEvent.of(Item.of("y")))),
                get("/filtered-lines")
                        .name("read_filtered_lines")
                        .responseModel(model(Item.class).exclude("price"))
                        .handle(() -> Stream.of(new Item("x", 2.0))),
                get("/defaults-lines")
                        .name("read_defaults_lines")
                        .responseModel(model(Item.class).excludeDefaults())
                        .handle(() -> Stream.of(Item.of("x"))));
    }

    private static Stream<Item> readHeaders() {
        return Stream.of(Item.of("x"));
    }

    private static Stream<Item> readStamped() {
        return Stream.of(Item.of("x"));
    }

    private static Stream<Item> readStampedLines() {
        return Stream.of(Item.of("x"));
    }

    private static ApiRouter models() {
        return ApiRouter.of(
                get("/numbers").responseClass(EVENT_SOURCE).handle(StreamEdgesTwin::readNumbers),
                get("/texts").responseClass(EVENT_SOURCE).handle(StreamEdgesTwin::readTexts),
                get("/texts-untyped")
                        .name("read_texts_untyped")
                        .responseClass(EVENT_SOURCE)
                        .handle(StreamEdgesTwin::untyped),
                get("/nulls")
                        .name("read_nulls")
                        .responseClass(EVENT_SOURCE)
                        .responseModel(new TypeRef<Optional<Item>>() {})
                        .handle(() -> Stream.of(Optional.empty(), Optional.of(Item.of("x")))),
                get("/maps").responseClass(EVENT_SOURCE).handle(StreamEdgesTwin::readMaps),
                get("/lists").handle(StreamEdgesTwin::readLists),
                get("/any")
                        .name("read_any")
                        .responseModel(Object.class)
                        .handle(() -> Stream.of(ordered("a", 1, "b", "é"))));
    }

    private static Iterator<Integer> readNumbers() {
        return List.of(1, 2).iterator();
    }

    private static Stream<String> readTexts() {
        return Stream.of("é\n");
    }

    private static Stream<Map<String, Object>> readMaps() {
        return Stream.of(ordered("a", 1, "b", List.of("é")));
    }

    private static Stream<List<Item>> readLists() {
        return Stream.of(List.of(Item.of("é")));
    }

    private static Map<String, Object> ordered(@Nullable Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    private static ApiRouter values() {
        return ApiRouter.of(get("/comments").responseClass(EVENT_SOURCE).handleAsync(StreamEdgesTwin::readComments));
    }

    private static Iterator<?> untyped() {
        List<@Nullable Object> items = new ArrayList<>();
        items.add("é\n\uD83D\uDE00\u007f");
        items.add(null);
        items.add(true);
        items.add(List.of());
        items.add(ordered("a", null, "b", 1e100, "c", -0.0, "d", "\"\\/\b\f\t"));
        return items.iterator();
    }

    private static Flux<ServerSentEvent> readComments() {
        return Flux.just(
                ServerSentEvent.withoutData().comment(""),
                ServerSentEvent.withoutData().comment("\n"),
                ServerSentEvent.withoutData().comment("a\r\nb\rc\n"),
                ServerSentEvent.raw("x\n").comment("both"),
                ServerSentEvent.raw("").event("").id(""),
                ServerSentEvent.raw("\r\n\u2028\u2029\u0085\u000b\f"),
                ServerSentEvent.raw(" d ").event(" e ").id(" 1 "));
    }

    private static ApiRouter texts() {
        return ApiRouter.of(
                get("/text").name("read_text").responseClass(STREAMING).handle(() -> Stream.of("a\n", "", "b")),
                get("/bytes")
                        .name("read_bytes")
                        .responseClass(STREAMING)
                        .handleAsync(() -> Flux.just("a\n".getBytes(), "b".getBytes())),
                get("/png")
                        .name("read_png")
                        .responseClass(PNG_STREAMING)
                        .handleAsync(() -> Flux.just(new byte[] {(byte) 0x89, 'P', 'N', 'G'})),
                get("/csv").name("read_csv").responseClass(CSV_STREAMING).handle(() -> List.of("a,b\n")),
                get("/nothing").name("read_nothing").responseClass(STREAMING).handle(() -> Stream.of()),
                get("/no-lines").handle(StreamEdgesTwin::readNoLines));
    }

    private static Stream<Item> readNoLines() {
        return Stream.of();
    }

    private ApiRouter refusals() {
        Dependency<Object> forbid = depends(() -> {
            throw new HttpException(403, "no");
        });
        return ApiRouter.of(
                get("/refused")
                        .responseClass(EVENT_SOURCE)
                        .params(query("number", int.class))
                        .handle(StreamEdgesTwin::readRefused),
                get("/forbidden")
                        .responseClass(EVENT_SOURCE)
                        .dependencies(forbid)
                        .handle(StreamEdgesTwin::readForbidden));
    }

    private static Stream<Integer> readRefused(int number) {
        return Stream.of(number);
    }

    private static Stream<Integer> readForbidden() {
        return Stream.of(1);
    }

    private ApiRouter orders() {
        return ApiRouter.of(
                get("/order")
                        .responseClass(EVENT_SOURCE)
                        .params(this.ofRequest, this.ofFunction)
                        .handle(this::readOrder),
                get("/order-lines").params(this.ofRequest, this.ofFunction).handleAsync(this::readOrderLines),
                get("/order-text")
                        .name("read_order_text")
                        .responseClass(STREAMING)
                        .params(this.ofRequest, this.ofFunction)
                        .handle(this::readOrder));
    }

    private Iterator<String> readOrder(String one, String two) {
        return steps(one, two).iterator();
    }

    private Flux<String> readOrderLines(String one, String two) {
        return Flux.fromStream(steps(one, two));
    }

    private Stream<String> steps(String one, String two) {
        return IntStream.of(0, 1, 2)
                .boxed()
                .peek(step -> this.events.add(List.of("first", "second", "end").get(step)))
                .limit(3)
                .filter(step -> step < 2)
                .map(step -> (step == 0) ? one : two);
    }

    private static ApiRouter failures() {
        return ApiRouter.of(
                get("/direct")
                        .name("read_direct")
                        .handle(() -> Response.stream(
                                        List.of("data: 1\n\n", "data: 2\n\n".getBytes()), "text/event-stream")
                                .status(202)
                                .header("x-own", "1")),
                get("/status").status(206).responseClass(EVENT_SOURCE).handle(StreamEdgesTwin::readStatus),
                get("/broken-lines").handleAsync(StreamEdgesTwin::readBrokenLines),
                get("/broken-text")
                        .name("read_broken_text")
                        .responseClass(STREAMING)
                        .handleAsync(() -> Flux.just("one").concatWith(broken())),
                get("/broken-at-once").handleAsync(StreamEdgesTwin::readBrokenAtOnce));
    }

    private static Stream<Integer> readStatus() {
        return Stream.of(1);
    }

    private static Flux<Integer> readBrokenLines() {
        return Flux.just(1).concatWith(broken());
    }

    private static Flux<Integer> readBrokenAtOnce() {
        return broken();
    }

    private static <T> Flux<T> broken() {
        return Flux.error(new IllegalStateException("broken"));
    }
}
