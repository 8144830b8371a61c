package io.fastapi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ZeroCopyHttpOutputMessage;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.publisher.TestPublisher;

/** What Spring serves of files is read by one thread, which alone may close it, wherever the files are. */
class UncutResponseTests {

    private static final DefaultDataBufferFactory BUFFERS = DefaultDataBufferFactory.sharedInstance;

    private final List<String> sent = new ArrayList<>();

    private static DataBuffer piece(String text) {
        return BUFFERS.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The exchange that a resource handler at any path gets, from a server that copies files itself. */
    private ServerWebExchange guarded(String path) {
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get(path));
        List<ServerWebExchange> seen = new ArrayList<>();
        SimpleUrlHandlerMapping resources = new SimpleUrlHandlerMapping(Map.of("/**", (WebHandler) handled -> {
            seen.add(handled);
            return Mono.empty();
        }));
        resources.initApplicationContext();
        ServerWebExchange copying = exchange.mutate()
                .response(new Copying(exchange.getResponse(), this.sent))
                .build();
        WebHandler handler = (WebHandler)
                new FastApiResourceGuard(() -> resources).getHandler(copying).block();
        handler.handle(copying).block();
        return seen.get(0);
    }

    @Test
    void aFileOfADirectoryIsLeftToTheSystem(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("a.txt"), "abc");
        ServerHttpResponse response = guarded("/a.txt").getResponse();
        assertThat(response).isInstanceOf(ZeroCopyHttpOutputMessage.class);
        ((ZeroCopyHttpOutputMessage) response).writeWith(file, 1, 2).block();
        assertThat(this.sent).containsExactly("a.txt from 1: 2 bytes");
    }

    @Test
    void aPieceThatIsReadWhenNobodyWantsItEndsTheReading() {
        ServerHttpResponse response = guarded("/static/a.txt").getResponse();
        TestPublisher<DataBuffer> reading = TestPublisher.create();
        response.writeWith(reading.flux()).block();
        assertThat(this.sent).containsExactly("asked for one", "left");
        reading.assertNotCancelled();
        DataBuffer last = piece("last");
        reading.next(last);
        reading.assertCancelled();
        assertThat(this.sent).doesNotContain("piece");
    }

    /** Sends files itself, asks for one piece of everything else and leaves. */
    private static final class Copying extends ServerHttpResponseDecorator implements ZeroCopyHttpOutputMessage {

        private final List<String> sent;

        Copying(ServerHttpResponse response, List<String> sent) {
            super(response);
            this.sent = sent;
        }

        @Override
        public Mono<Void> writeWith(Path file, long position, long count) {
            this.sent.add(file.getFileName() + " from " + position + ": " + count + " bytes");
            return Mono.empty();
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            Flux.from(body).subscribe(new BaseSubscriber<DataBuffer>() {
                @Override
                protected void hookOnSubscribe(Subscription reading) {
                    Copying.this.sent.add("asked for one");
                    reading.request(1);
                    Copying.this.sent.add("left");
                    reading.cancel();
                }

                @Override
                protected void hookOnNext(DataBuffer piece) {
                    Copying.this.sent.add("piece");
                }
            });
            return Mono.empty();
        }
    }
}
