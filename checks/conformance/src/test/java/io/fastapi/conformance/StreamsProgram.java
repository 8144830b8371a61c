package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.model;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.le;

import io.fastapi.FastApi;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.ServerSentEvent;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;

/** The streams of {@code twins/services.py}. */
final class StreamsProgram {
    private StreamsProgram() {}

    record Named(String name) {}

    static FastApi app() {
        return FastApi.of(
                        get("/lines")
                                .name("lines")
                                .responseModel(model(AnswersProgram.Item.class).excludeUnset())
                                .params(query("n", int.class).where(le(5)).orElse(2))
                                .handle(n -> IntStream.range(0, n).mapToObj(i -> Map.of("name", String.valueOf(i)))),
                        get("/events")
                                .name("sse")
                                .responseClass(ResponseClass.EVENT_SOURCE)
                                .responseModel(
                                        new TypeRef<
                                                @Union({StoriesProgram.Created.class, StoriesProgram.Moved.class})
                                                Object>() {})
                                .params(query("n", int.class).orElse(1))
                                .handleAsync(n -> Flux.just(
                                        new StoriesProgram.Created("created", "a"),
                                        new StoriesProgram.Moved("moved", new StoriesProgram.Spot(n, 0), List.of()))),
                        get("/named")
                                .name("named_events")
                                .responseClass(ResponseClass.EVENT_SOURCE)
                                .handleAsync(StreamsProgram::named),
                        get("/ints").name("ints_lines").responseModel(int.class).handle(() -> Stream.of(1, 2)),
                        get("/raw")
                                .name("raw_stream")
                                .responseClass(ResponseClass.STREAMING)
                                .handle(() -> Stream.of("a", "\u00fc")))
                .title("Streams");
    }

    private static Flux<ServerSentEvent> named() {
        return Flux.just(
                ServerSentEvent.of(new AnswersProgram.Item("\u00fc", 1.5, List.of()))
                        .event("item")
                        .id("1")
                        .retry(10)
                        .comment("c\nd"),
                ServerSentEvent.of(Arrays.asList(1, null, "a\nb")),
                ServerSentEvent.raw("a\r\nb\n").id("2"),
                ServerSentEvent.of(null));
    }
}
