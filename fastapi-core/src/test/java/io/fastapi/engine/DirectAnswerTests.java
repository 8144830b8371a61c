package io.fastapi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.engine.direct.DirectExchange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.web.server.i18n.AcceptHeaderLocaleContextResolver;
import org.springframework.web.server.session.DefaultWebSessionManager;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

/** An answer in front of WebFlux: what serves it, what answers its failure, what is left to send. */
class DirectAnswerTests {

    private final MockServerHttpResponse response = new MockServerHttpResponse();
    private final DirectExchange exchange = DirectExchange.of(
            new DirectExchange.Shared(
                    new DefaultWebSessionManager(),
                    ServerCodecConfigurer.create(),
                    new AcceptHeaderLocaleContextResolver(),
                    null),
            MockServerHttpRequest.get("/").build(),
            this.response);
    private final List<Throwable> answered = new ArrayList<>();
    private final IllegalStateException failure = new IllegalStateException("of the operation");
    private final IllegalStateException second = new IllegalStateException("of its answer");

    private Mono<Void> answer(Mono<Void> served, Mono<Void> failures) {
        return new DirectAnswer(this.exchange, served, (of, thrown) -> {
            this.answered.add(thrown);
            return failures;
        });
    }

    @Test
    void whatWasNotSentIsSentAtTheEnd() {
        StepVerifier.create(answer(Mono.empty(), Mono.never())).verifyComplete();
        assertThat(this.response.isCommitted()).isTrue();
        assertThat(this.answered).isEmpty();
    }

    @Test
    void aFailureIsAnsweredAndThenSent() {
        StepVerifier.create(answer(Mono.error(this.failure), Mono.empty())).verifyComplete();
        assertThat(this.answered).containsExactly(this.failure);
        assertThat(this.response.isCommitted()).isTrue();
    }

    @Test
    void theFailureOfAnAnswerIsLeftToTheServer() {
        StepVerifier.create(answer(Mono.error(this.failure), Mono.error(this.second)))
                .verifyErrorMatches(this.second::equals);
        assertThat(this.answered).containsExactly(this.failure);
    }

    @Test
    void whatAnswersFailuresMayThrow() {
        Mono<Void> answer = new DirectAnswer(this.exchange, Mono.error(this.failure), (of, thrown) -> {
            throw this.second;
        });
        StepVerifier.create(answer).verifyErrorMatches(this.second::equals);
        assertThat(this.second.getSuppressed()).containsExactly(this.failure);
    }

    @Test
    void theFailureOfSendingIsAnsweredByNobody() {
        this.response.beforeCommit(() -> Mono.error(this.second));
        StepVerifier.create(answer(Mono.empty(), Mono.empty())).verifyErrorMatches(this.second::equals);
        assertThat(this.answered).isEmpty();
    }

    @Test
    void whoLeavesCancelsWhatServes() {
        TestPublisher<Void> serving = TestPublisher.create();
        Disposable client = answer(serving.mono(), Mono.empty()).subscribe();
        serving.assertWasRequested();
        client.dispose();
        serving.assertCancelled();
        assertThat(this.response.isCommitted()).isFalse();
    }

    @Test
    void whoLeavesCancelsWhatAnswersAFailure() {
        TestPublisher<Void> answering = TestPublisher.create();
        Disposable client = answer(Mono.error(this.failure), answering.mono()).subscribe();
        client.dispose();
        answering.assertCancelled();
    }
}
