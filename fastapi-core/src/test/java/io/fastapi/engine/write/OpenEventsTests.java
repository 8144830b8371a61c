package io.fastapi.engine.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.EventStreams;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

class OpenEventsTests {

    private static final byte[] EVENT = "data: 1".getBytes(StandardCharsets.US_ASCII);

    private final OpenEvents open = new OpenEvents(new EventStreams(Duration.ofSeconds(15), Duration.ofSeconds(5)));

    @Test
    void aStreamThatIsThereAtOnceIsNotOpenAfterwards() {
        new EventPieces(Flux.just(EVENT, EVENT), this.open).blockLast();
        assertThat(this.open.count()).isZero();
    }

    @Test
    void aStreamIsOpenUntilItEndsOrItsClientLeaves() {
        Sinks.Many<byte[]> events = Sinks.many().unicast().onBackpressureBuffer();
        var client = new EventPieces(events.asFlux(), this.open).subscribe();
        events.tryEmitNext(EVENT);
        assertThat(this.open.count()).isEqualTo(1);
        client.dispose();
        assertThat(this.open.count()).isZero();
    }
}
