package io.fastapi.openapi;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.none;
import static io.fastapi.Dsl.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.operation.Operation;
import io.fastapi.operation.OperationSpec;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Response;
import io.fastapi.response.ServerSentEvent;
import io.fastapi.types.model.TypeRef;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@SuppressWarnings("NullAway") // the handlers are never called
class ResponseContentTests {

    private static String value() {
        return null;
    }

    private static @Nullable String nullable() {
        return null;
    }

    private static @Nullable Object nullableAnything() {
        return null;
    }

    private static List<String> list() {
        return null;
    }

    private static Object anything() {
        return null;
    }

    private static Response response() {
        return null;
    }

    private static Mono<String> mono() {
        return null;
    }

    private static Mono<Void> nothing() {
        return null;
    }

    private static CompletableFuture<Optional<String>> future() {
        return null;
    }

    private static Flux<String> flux() {
        return null;
    }

    private static Stream<?> stream() {
        return null;
    }

    private static Iterator<String> iterator() {
        return null;
    }

    private static ResponseEntity<List<String>> entity() {
        return null;
    }

    private static Mono<ResponseEntity<Mono<String>>> entityLater() {
        return null;
    }

    private static ResponseEntity<?> entityOfAnything() {
        return null;
    }

    private static Mono<ServerResponse> springs() {
        return null;
    }

    private static String content(Operation operation) {
        ResponseContent content = ResponseContent.of(operation);
        String type = content.type().map(known -> known.type().getTypeName()).orElse("?");
        return (content.streamed() ? "stream of " : "") + type.replaceAll("\\w+\\.", "");
    }

    private static OperationSpec spec() {
        return get("/");
    }

    @Test
    void aMethodReferenceTellsItsType() {
        assertThat(content(spec().handle(ResponseContentTests::value))).isEqualTo("String");
        assertThat(content(spec().handle(ResponseContentTests::list))).isEqualTo("List<String>");
    }

    @Test
    void aLambdaAndTypesThatSayNothingTellNone() {
        assertThat(content(spec().handle(() -> ""))).isEqualTo("?");
        assertThat(content(spec().handle(ResponseContentTests::anything))).isEqualTo("?");
        assertThat(content(spec().handle(ResponseContentTests::response))).isEqualTo("?");
        assertThat(content(spec().handleAsync(ResponseContentTests::nothing))).isEqualTo("?");
    }

    @Test
    void aResponseEntityTellsTheTypeOfItsBody() {
        assertThat(content(spec().handle(ResponseContentTests::entity))).isEqualTo("List<String>");
        assertThat(content(spec().handleAsync(ResponseContentTests::entityLater)))
                .isEqualTo("String");
        assertThat(content(spec().handle(ResponseContentTests::entityOfAnything)))
                .isEqualTo("?");
        assertThat(content(spec().handleAsync(ResponseContentTests::springs))).isEqualTo("?");
    }

    @Test
    void aNullableTypeIsItself() {
        assertThat(content(spec().handle(ResponseContentTests::nullable))).isEqualTo("String");
        assertThat(content(spec().handle(ResponseContentTests::nullableAnything)))
                .isEqualTo("?");
    }

    @Test
    void aResultThatArrivesLaterIsItsContent() {
        assertThat(content(spec().handleAsync(ResponseContentTests::mono))).isEqualTo("String");
        assertThat(content(spec().handleFuture(ResponseContentTests::future))).isEqualTo("Optional<String>");
    }

    @Test
    void manyResultsAreAStreamOfItems() {
        assertThat(content(spec().handleAsync(ResponseContentTests::flux))).isEqualTo("stream of String");
        assertThat(content(spec().handle(ResponseContentTests::iterator))).isEqualTo("stream of String");
        assertThat(content(spec().handle(ResponseContentTests::stream))).isEqualTo("stream of ?");
    }

    @Test
    void aLambdaTellsWhetherItReturnsAStream() {
        OperationSpec items = spec().responseModel(Integer.class);
        assertThat(content(items.handleAsync(() -> Flux.just(1, 2)))).isEqualTo("stream of Integer");
        assertThat(content(items.handle(() -> Stream.of(1, 2)))).isEqualTo("stream of Integer");
        assertThat(content(items.handleNow(() -> List.of(1, 2).iterator()))).isEqualTo("stream of Integer");
        assertThat(content(items.params(query("n", int.class)).handleAsync(n -> Flux.just(n))))
                .isEqualTo("stream of Integer");
        assertThat(content(items.handleAsync(() -> Mono.just(1)))).isEqualTo("Integer");
        assertThat(content(items.handle(() -> 1))).isEqualTo("Integer");
        assertThat(content(items.handle(() -> {
                    throw new IllegalStateException();
                })))
                .isEqualTo("Integer");
    }

    @Test
    void aStreamIsOneValueWhereItsItemsAreNotWrittenAsJson() {
        OperationSpec page = spec().responseClass(ResponseClass.HTML);
        assertThat(content(page.handleAsync(ResponseContentTests::flux))).isEqualTo("?");
        OperationSpec events = spec().responseClass(ResponseClass.EVENT_SOURCE);
        assertThat(content(events.handleAsync(ResponseContentTests::flux))).isEqualTo("stream of String");
    }

    @Test
    void eventsThatAreDeclaredAreNoModelOfTheirData() {
        OperationSpec events = spec().responseClass(ResponseClass.EVENT_SOURCE);
        assertThat(content(events.responseModel(ServerSentEvent.class).handle(() -> Stream.of())))
                .isEqualTo("stream of ?");
        assertThat(content(
                        events.responseModel(new TypeRef<org.springframework.http.codec.ServerSentEvent<String>>() {})
                                .handle(() -> Stream.of())))
                .isEqualTo("stream of ?");
    }

    @Test
    void aDeclaredModelWinsAndCanBeSwitchedOff() {
        assertThat(content(spec().responseModel(Integer.class).handle(ResponseContentTests::value)))
                .isEqualTo("Integer");
        assertThat(content(spec().responseModel(none()).handle(ResponseContentTests::value)))
                .isEqualTo("?");
    }
}
