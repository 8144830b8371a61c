package io.fastapi.test;

import io.fastapi.engine.websocket.WebSockets;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;

/** The client's side of a WebSocket without a socket. */
record DirectWire(DirectLine line, HttpHeaders headers, Duration patience) implements Wire {

    private static final InetSocketAddress CLIENT = InetSocketAddress.createUnresolved("testclient", 50_000);
    private static final int FAULT = 500;

    /** A response that becomes a WebSocket when it is accepted. */
    private static final class Response extends MockServerHttpResponse implements WebSockets.Upgradable {

        private final CompletableFuture<DirectLine> answer = new CompletableFuture<>();

        @Override
        public WebSockets.Line upgrade(WebSockets.Ear ear) {
            DirectLine line = new DirectLine(ear);
            this.answer.complete(line);
            return line;
        }
    }

    /**
     * Shakes hands.
     *
     * @throws WebSocketDenialResponse if the server refuses
     */
    static DirectWire connect(HttpHandler server, String target, Consumer<HttpHeaders> headers, Duration patience) {
        Response response = new Response();
        server.handle(request(target, headers), response)
                .subscribe(
                        nothing -> {},
                        response.answer::completeExceptionally,
                        () -> response.answer.completeExceptionally(new IllegalStateException("refused")));
        try {
            DirectLine line = response.answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new DirectWire(line, response.getHeaders(), patience);
        } catch (ExecutionException refused) {
            throw denial(response, patience);
        } catch (TimeoutException late) {
            throw new AssertionError("The handshake was not answered within " + patience, late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static MockServerHttpRequest request(String target, Consumer<HttpHeaders> headers) {
        HttpHeaders all = new HttpHeaders();
        all.set(HttpHeaders.HOST, "testserver");
        all.set(HttpHeaders.CONNECTION, "Upgrade");
        all.set(HttpHeaders.UPGRADE, "websocket");
        all.set("Sec-WebSocket-Version", "13");
        all.set("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        headers.accept(all);
        return MockServerHttpRequest.method(HttpMethod.GET, URI.create("http://testserver" + target))
                .headers(all)
                .remoteAddress(CLIENT)
                .build();
    }

    private static WebSocketDenialResponse denial(MockServerHttpResponse response, Duration patience) {
        String body = response.getBodyAsString().defaultIfEmpty("").block(patience);
        HttpStatusCode status = response.getStatusCode();
        return new WebSocketDenialResponse(
                (status == null) ? FAULT : status.value(),
                response.getHeaders(),
                String.valueOf(body).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void send(Object message) {
        this.line.bring(message);
    }

    @Override
    public void close(int code, String reason) {
        this.line.leave(code, reason);
    }

    @Override
    public Object receive() {
        return this.line.take(this.patience);
    }
}
