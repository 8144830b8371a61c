package io.fastapi.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** Clients of channels: what they have received so far. */
final class ChannelClients {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private ChannelClients() {}

    /** One client. */
    static class Client {

        final List<String> received = new CopyOnWriteArrayList<>();

        void await(int count) {
            Awaitility.await().pollDelay(Duration.ZERO).atMost(PATIENCE).until(() -> this.received.size() >= count);
        }

        void await(String text) {
            Awaitility.await().pollDelay(Duration.ZERO).atMost(PATIENCE).until(() -> this.received.contains(text));
        }
    }

    /** A WebSocket. */
    static final class Socket extends Client implements WebSocket.Listener {

        private final StringBuilder partial = new StringBuilder();
        private WebSocket socket;
        volatile int closed;

        static Socket open(int port, String path) {
            Socket client = new Socket();
            client.socket = CLIENT.newWebSocketBuilder()
                    .buildAsync(URI.create("ws://127.0.0.1:" + port + path), client)
                    .join();
            return client;
        }

        void send(String text) {
            this.socket.sendText(text, true).join();
        }

        void close() {
            this.socket.abort();
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            this.partial.append(data);
            if (last) {
                this.received.add(this.partial.toString());
                this.partial.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            this.closed = code;
            return null;
        }
    }

    /** A stream of events: their data. */
    static final class Events extends Client {

        private final InputStream body;
        volatile String lastId = "";

        private Events(InputStream body) {
            this.body = body;
        }

        static Events open(int port, String path, String lastEventId) throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            if (!lastEventId.isEmpty()) {
                request.header("Last-Event-ID", lastEventId);
            }
            HttpResponse<InputStream> answer = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            Events events = new Events(answer.body());
            Thread reader = new Thread(events::read, "events");
            reader.setDaemon(true);
            reader.start();
            return events;
        }

        private void read() {
            try (var lines =
                    new java.io.BufferedReader(new java.io.InputStreamReader(this.body, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("data: ")) {
                        this.received.add(line.substring(6));
                    } else if (line.startsWith("id: ")) {
                        this.lastId = line.substring(4);
                    }
                }
            } catch (IOException closed) {
                // by the test
            }
        }

        void close() throws IOException {
            this.body.close();
        }
    }

    static int post(int port, String path, String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(json))
                .build();
        return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    }
}
