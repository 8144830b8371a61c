package io.fastapi.engine;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.operation.Routable;
import io.fastapi.response.Response;
import io.fastapi.types.TypeAdapters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client that leaves before the head of a stream is written: Spring has subscribed to the body by then, and neither reads nor
 * cancels it.
 */
class ForgottenStreamTests {

    private final Events events = new Events();

    private final Dependency<String> session =
            depends(() -> "session").closing((value, failure) -> this.events.add("session exit"));

    private static final class Forgetful extends ServerHttpResponseDecorator {

        Forgetful(ServerHttpResponse response) {
            super(response);
        }

        @Override
        public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
            return Mono.defer(() -> {
                body.subscribe(new BaseSubscriber<Publisher<? extends DataBuffer>>() {
                    @Override
                    protected void hookOnSubscribe(Subscription begun) {
                        begun.request(1); // as Spring does: the group that flushes the head
                    }
                });
                return Mono.error(new IOException("Connection reset by peer"));
            });
        }
    }

    private void serve(Routable operation) throws Exception {
        FastApiEngine engine = FastApiEngine.of(
                FastApi.of(operation), TypeAdapters.of(JsonMapper.builder().build()), EngineSettings.defaults());
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
        ServerWebExchange forgetful = exchange.mutate()
                .response(new Forgetful(exchange.getResponse()))
                .build();
        new FastApiWebHandler(engine).handle(forgetful).onErrorComplete().block(Duration.ofSeconds(10));
        assertThat(engine.awaitPending(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void whatBlocksIsClosedAndThenItsDependencies() throws Exception {
        InputStream source = new ByteArrayInputStream(new byte[10]) {
            @Override
            public void close() {
                ForgottenStreamTests.this.events.add("closed");
            }
        };
        serve(get("/").params(this.session).handle(s -> Response.stream(source, "text/plain")));
        this.events.assertAre("closed", "session exit");
    }

    @Test
    void aPublisherIsCancelled() throws Exception {
        Flux<String> source = Flux.<String>never().doOnCancel(() -> this.events.add("cancelled"));
        serve(get("/").params(this.session).handle(s -> Response.stream(source, "text/plain")));
        this.events.assertAre("cancelled", "session exit");
    }
}
