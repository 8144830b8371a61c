package io.fastapi.test;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The client's side of a WebSocket over the network: the one of the JDK. */
final class NetworkWire implements Wire, WebSocket.Listener {

    private static final String PROTOCOL = "Sec-WebSocket-Protocol";
    private static final int ABNORMAL = 1006;

    private final Duration patience;
    private final BlockingQueue<Object> received = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final WebSocket socket;

    private NetworkWire(URI address, org.springframework.http.HttpHeaders headers, Duration patience) {
        this.patience = patience;
        WebSocket.Builder builder =
                HttpClient.newHttpClient().newWebSocketBuilder().connectTimeout(patience);
        List<String> protocols = headers.getValuesAsList(PROTOCOL);
        if (!protocols.isEmpty()) {
            builder.subprotocols(
                    protocols.get(0), protocols.subList(1, protocols.size()).toArray(String[]::new));
        }
        headers.forEach((name, values) -> values.stream()
                .filter(value -> !name.equalsIgnoreCase(PROTOCOL))
                .forEach(value -> builder.header(name, value)));
        this.socket = builder.buildAsync(address, this).join();
    }

    /**
     * Shakes hands.
     *
     * @throws WebSocketDenialResponse if the server refuses
     */
    static NetworkWire connect(URI address, Consumer<org.springframework.http.HttpHeaders> headers, Duration patience) {
        org.springframework.http.HttpHeaders all = new org.springframework.http.HttpHeaders();
        headers.accept(all);
        try {
            return new NetworkWire(address, all, patience);
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof WebSocketHandshakeException answer) {
                throw denial(answer);
            }
            throw refused;
        }
    }

    private static WebSocketDenialResponse denial(WebSocketHandshakeException answer) {
        return new WebSocketDenialResponse(
                answer.getResponse().statusCode(), headers(answer.getResponse().headers()), new byte[0]);
    }

    private static org.springframework.http.HttpHeaders headers(HttpHeaders given) {
        org.springframework.http.HttpHeaders headers = new org.springframework.http.HttpHeaders();
        given.map().forEach(headers::addAll);
        return headers;
    }

    /** Only the sub-protocol: the JDK tells nothing else of an answer that it accepts. */
    @Override
    public org.springframework.http.HttpHeaders headers() {
        org.springframework.http.HttpHeaders headers = new org.springframework.http.HttpHeaders();
        if (!this.socket.getSubprotocol().isEmpty()) {
            headers.set(PROTOCOL, this.socket.getSubprotocol());
        }
        return headers;
    }

    @Override
    public void send(Object message) {
        if (message instanceof String whole) {
            this.socket.sendText(whole, true).join();
        } else {
            this.socket.sendBinary(ByteBuffer.wrap((byte[]) message), true).join();
        }
    }

    @Override
    public void close(int code, String reason) {
        this.socket.sendClose(code, reason).join();
    }

    @Override
    public Object receive() {
        try {
            Object message = this.received.poll(this.patience.toMillis(), TimeUnit.MILLISECONDS);
            if (message == null) {
                throw new AssertionError("Nothing came within " + this.patience);
            }
            return message;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        this.text.append(part);
        if (last) {
            this.received.add(this.text.toString());
            this.text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
        byte[] copied = new byte[part.remaining()];
        part.get(copied);
        this.bytes.writeBytes(copied);
        if (last) {
            this.received.add(this.bytes.toByteArray());
            this.bytes.reset();
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        this.received.add(new End(code, reason));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable lost) {
        this.received.add(new End(ABNORMAL, ""));
    }
}
