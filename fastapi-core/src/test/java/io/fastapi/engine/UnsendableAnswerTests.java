package io.fastapi.engine;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.types.TypeAdapters;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.function.server.ServerResponse;

/** An answer that writes itself, and fails at it before anything was sent: with what is no exception of Java's code, too. */
class UnsendableAnswerTests {

    static Throwable[] failures() {
        return new Throwable[] {
            new IllegalStateException("exception"), new AssertionError("error"), new IOException("of Kotlin")
        };
    }

    @SuppressWarnings("unchecked") // as other languages throw what they do not declare
    private static <E extends Throwable> RuntimeException sneaky(Throwable failure) throws E {
        throw (E) failure;
    }

    @ParameterizedTest
    @MethodSource("failures")
    void itIsAFaultAndWhatTheRequestHeldIsClosed(Throwable failure) throws InterruptedException {
        AtomicInteger closed = new AtomicInteger();
        Dependency<String> held = depends(() -> "held").closing((value, seen) -> closed.incrementAndGet());
        FastApi app = FastApi.of(get("/").params(held)
                .handle(value -> ServerResponse.ok()
                        .body((out, context) -> {
                            throw UnsendableAnswerTests.<RuntimeException>sneaky(failure);
                        })
                        .block()));
        FastApiEngine engine = FastApiEngine.of(app, TypeAdapters.defaults(), EngineSettings.defaults());
        MockServerWebExchange exchange =
                MockServerWebExchange.from(MockServerHttpRequest.get("/").build());
        new FastApiWebHandler(engine).handle(exchange).block(Duration.ofSeconds(10));
        assertThat(engine.awaitPending(Duration.ofSeconds(10))).isTrue();
        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(closed).hasValue(1);
    }
}
