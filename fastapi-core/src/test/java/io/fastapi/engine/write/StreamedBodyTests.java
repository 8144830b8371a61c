package io.fastapi.engine.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.EventStreams;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

class StreamedBodyTests {

    private static StreamedBody events(StreamedBody body, Duration ping) {
        return body.events(new OpenEvents(EventStreams.DEFAULT.pingInterval(ping)));
    }

    private static List<String> pieces(StreamedBody body, int most) {
        return Flux.from(body.to(new MockServerHttpResponse()))
                .concatMap(group -> group.map(buffer -> buffer.toString(UTF_8)).defaultIfEmpty("headers"))
                .take(most)
                .collectList()
                .blockOptional(Duration.ofSeconds(20))
                .orElseThrow();
    }

    @Test
    void theHeadersLeaveFirst() {
        assertThat(pieces(StreamedBody.of(Flux.just("a".getBytes(UTF_8))), 9)).containsExactly("headers", "a");
        assertThat(pieces(StreamedBody.of(Flux.never()), 1)).containsExactly("headers");
    }

    @Test
    void anIdleStreamIsKeptAlive() {
        Flux<byte[]> items = Mono.just("a".getBytes(UTF_8)).concatWith(Flux.never());
        assertThat(pieces(events(StreamedBody.of(items), Duration.ofMillis(30)), 4))
                .containsExactly("headers", "a", ": ping\n\n", ": ping\n\n");
    }

    @Test
    void aBusyStreamIsNotAndEndsWithItsItems() {
        Flux<byte[]> items = Flux.just("a".getBytes(UTF_8), "b".getBytes(UTF_8));
        assertThat(pieces(events(StreamedBody.of(items), Duration.ofSeconds(15)), 9))
                .containsExactly("headers", "a", "b");
    }

    @Test
    void aFailureOfAStreamThatIsKeptAliveArrives() {
        StreamedBody failing = StreamedBody.of(Flux.<byte[]>error(new IllegalStateException("broken")));
        assertThatThrownBy(() -> pieces(events(failing, Duration.ofSeconds(15)), 9))
                .hasMessage("broken");
    }

    @Test
    void aCommentTakesThePlaceOfAnEventWhichThenWaits() {
        TestPublisher<byte[]> source = TestPublisher.create();
        OpenEvents open = new OpenEvents(EventStreams.DEFAULT.pingInterval(Duration.ofMillis(1)));
        StepVerifier.create(new EventPieces(source.flux(), open), 1)
                .expectNextCount(1)
                .then(() -> source.next("a".getBytes(UTF_8)))
                .then(() -> source.assertMaxRequested(1))
                .thenRequest(1)
                .assertNext(piece -> assertThat(piece).asString().isEqualTo("a"))
                .then(() -> source.assertMaxRequested(1))
                .then(source::complete)
                .verifyComplete();
    }

    @Test
    void everyEventComesInOrder() {
        OpenEvents open = new OpenEvents(EventStreams.DEFAULT);
        Flux<byte[]> source = Flux.range(0, 1000).map(i -> new byte[i]);
        List<Integer> lengths = new EventPieces(source, open)
                .limitRate(32)
                .map(piece -> piece.length)
                .collectList()
                .block();
        assertThat(lengths).hasSize(1000).isSorted();
    }

    @Test
    void aShutdownEndsAQuietStream() {
        OpenEvents open = new OpenEvents(EventStreams.DEFAULT);
        TestPublisher<byte[]> source = TestPublisher.create();
        StepVerifier.create(new EventPieces(source.flux(), open))
                .then(open::drain)
                .expectComplete()
                .verify(Duration.ofSeconds(20));
        source.assertCancelled();
    }

    @Test
    void aShutdownEndsABusyStreamInTime() {
        OpenEvents open = new OpenEvents(EventStreams.DEFAULT.shutdownTime(Duration.ofMillis(200)));
        Flux<byte[]> busy = Flux.interval(Duration.ofMillis(10)).map(tick -> new byte[0]);
        StepVerifier.create(new EventPieces(busy, open))
                .expectNextCount(3)
                .then(open::drain)
                .thenConsumeWhile(piece -> true)
                .expectComplete()
                .verify(Duration.ofSeconds(20));
    }
}
