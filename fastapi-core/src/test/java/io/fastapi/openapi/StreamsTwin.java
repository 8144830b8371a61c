package io.fastapi.openapi;

import static io.fastapi.Dsl.get;

import io.fastapi.FastApi;
import io.fastapi.operation.ResponseClass;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;

/** The Java twin of {@code openapi_twins/streams.py}. */
final class StreamsTwin {

    record Item(String name) {}

    private StreamsTwin() {}

    static FastApi app() {
        return FastApi.of(
                get("/lines").handleAsync(StreamsTwin::readLines),
                get("/lines-of-anything").handle(StreamsTwin::readAnything),
                get("/events").responseClass(ResponseClass.EVENT_SOURCE).handleAsync(StreamsTwin::readEvents),
                get("/events-of-anything")
                        .responseClass(ResponseClass.EVENT_SOURCE)
                        .handle(StreamsTwin::readAnyEvents),
                get("/chunks").responseClass(ResponseClass.STREAMING).handle(StreamsTwin::readChunks));
    }

    private static Flux<Item> readLines() {
        return Flux.empty();
    }

    private static Stream<?> readAnything() {
        return Stream.empty();
    }

    private static Flux<Item> readEvents() {
        return Flux.empty();
    }

    private static IntStream readAnyEvents() {
        return IntStream.empty();
    }

    private static Iterator<String> readChunks() {
        return Stream.<String>empty().iterator();
    }
}
