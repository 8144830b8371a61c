package io.fastapi.engine.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.test.StepVerifier;

/** What stands around an operation when a failure of it comes just after its client has gone. */
class EnclosureTests {

    private final AtomicInteger ends = new AtomicInteger();
    private final Enclosure enclosure = Enclosure.around(
            MockServerWebExchange.from(MockServerHttpRequest.get("/")), tasks -> this.ends.incrementAndGet());

    @Test
    void aFailureAfterTheEndIsWhatItWas() {
        IllegalStateException failure = new IllegalStateException("late");
        this.enclosure.end();
        StepVerifier.create(this.enclosure.closeAll(failure))
                .expectNext(failure)
                .verifyComplete();
        assertThat(this.ends).hasValue(1);
    }

    @Test
    void anAnswerAfterTheEndIsNotSent() {
        this.enclosure.end();
        StepVerifier.create(this.enclosure.closeFunctions()).verifyError(CancellationException.class);
        assertThat(this.ends).hasValue(1);
    }

    @Test
    void anEndWaitsForWhatIsBeingClosed() {
        AtomicInteger before = new AtomicInteger();
        StepVerifier.create(this.enclosure.closeFunctions().doOnSuccess(closed -> before.set(this.ends.get())))
                .verifyComplete();
        this.enclosure.end();
        assertThat(before).hasValue(0);
        assertThat(this.ends).hasValue(1);
    }
}
