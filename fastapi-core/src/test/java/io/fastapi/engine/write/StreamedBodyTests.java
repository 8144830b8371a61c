package io.fastapi.engine.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class StreamedBodyTests {

    private static final byte[] PING = {'p'};

    private static List<String> pieces(StreamedBody body, int most) {
        return Flux.from(body.groups(DefaultDataBufferFactory.sharedInstance))
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
        assertThat(pieces(StreamedBody.of(items).keepAlive(PING, Duration.ofMillis(30)), 4))
                .containsExactly("headers", "a", "p", "p");
    }

    @Test
    void aBusyStreamIsNotAndEndsWithItsItems() {
        Flux<byte[]> items = Flux.just("a".getBytes(UTF_8), "b".getBytes(UTF_8));
        assertThat(pieces(StreamedBody.of(items).keepAlive(PING, Duration.ofSeconds(15)), 9))
                .containsExactly("headers", "a", "b");
    }

    @Test
    void aFailureOfAStreamThatIsKeptAliveArrives() {
        StreamedBody failing = StreamedBody.of(Flux.<byte[]>error(new IllegalStateException("broken")));
        assertThatThrownBy(() -> pieces(failing.keepAlive(PING, Duration.ofSeconds(15)), 9))
                .hasMessage("broken");
    }
}
