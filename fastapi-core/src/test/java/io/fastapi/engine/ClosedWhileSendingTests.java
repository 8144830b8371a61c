package io.fastapi.engine;

import static io.fastapi.Dsl.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fastapi.FastApi;
import io.fastapi.Limits;
import io.fastapi.error.HttpException;
import io.fastapi.input.Overrides;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelOption;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.reactive.AbstractServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/**
 * A connection that closes after the server looked whether it is open, and before it takes the answer: Reactor Netty drops
 * the answer then and calls it sent.
 */
class ClosedWhileSendingTests {

    private static final UnpooledByteBufAllocator BUFFERS = new UnpooledByteBufAllocator(true);

    private final AtomicInteger closed = new AtomicInteger();

    private final FastApi app = FastApi.of(
            get("/value").handle(() -> "a value"),
            get("/exception").handle(() -> {
                throw new HttpException(418, "No");
            }),
            get("/fault").handle(() -> {
                throw new IllegalStateException("broken");
            }));

    /** What is done before an answer is committed comes between the two. */
    private final WebFilter closing = (exchange, chain) -> {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> close(exchange.getResponse())));
        return chain.filter(exchange);
    };

    private void close(ServerHttpResponse response) {
        HttpServerResponse server = ((AbstractServerHttpResponse) response).getNativeResponse();
        server.withConnection(connection -> connection.channel().close().awaitUninterruptibly());
        this.closed.incrementAndGet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/value", "/exception", "/fault"})
    void holdsNoBuffer(String target) throws IOException, InterruptedException {
        try (LiveServer server = LiveServer.of(
                        this.app,
                        Limits.DEFAULT,
                        Overrides.none(),
                        http -> http.childOption(ChannelOption.ALLOCATOR, BUFFERS),
                        this.closing);
                Socket socket = new Socket("127.0.0.1", server.port())) {
            String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
            await().until(() -> this.closed.get() == 1);
            assertThat(server.engine().awaitPending(Duration.ofSeconds(20))).isTrue();
        }
        await().until(() ->
                BUFFERS.metric().usedDirectMemory() + BUFFERS.metric().usedHeapMemory() == 0);
    }
}
