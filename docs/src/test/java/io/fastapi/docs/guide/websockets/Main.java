package io.fastapi.docs.guide.websockets;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.error.WebSocketDisconnect;
import io.fastapi.error.WebSocketException;
import io.fastapi.input.Dependency;
import io.fastapi.websocket.WebSocket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    static class ConnectionManager {

        private final List<WebSocket> active = new CopyOnWriteArrayList<>();

        void connect(WebSocket socket) {
            socket.accept();
            this.active.add(socket);
        }

        void disconnect(WebSocket socket) {
            this.active.remove(socket);
        }

        void broadcast(String message) {
            this.active.forEach(socket -> socket.send(message));
        }
    }

    static final Dependency<String> COOKIE_OR_TOKEN = depends(
            cookie("session").optional(),
            query("token").optional(),
            (session, token) -> session.or(() -> token).orElseThrow(() -> new WebSocketException(1008)));

    private final ConnectionManager manager = new ConnectionManager();

    @Bean
    FastApi app() {
        return FastApi.of(
                websocket("/ws").handle(socket -> {
                    socket.accept();
                    for (String text : socket.texts()) {
                        socket.send("Message text was: " + text);
                    }
                }),
                websocket("/items/{item_id}/ws")
                        .params(
                                path("item_id"),
                                COOKIE_OR_TOKEN,
                                query("q", int.class).optional())
                        .handle(this::talk),
                websocket("/chat/{client_id}")
                        .params(path("client_id", int.class))
                        .handle(this::chat));
    }

    void talk(WebSocket socket, String itemId, String knownBy, Optional<Integer> q) {
        socket.accept();
        for (String text : socket.texts()) {
            socket.send(knownBy + " says " + text + " about " + itemId);
            q.ifPresent(value -> socket.send("Query parameter q is: " + value));
        }
    }

    void chat(WebSocket socket, int clientId) {
        this.manager.connect(socket);
        try {
            while (true) {
                String text = socket.receiveText();
                socket.send("You wrote: " + text);
                this.manager.broadcast("Client #" + clientId + " says: " + text);
            }
        } catch (WebSocketDisconnect gone) {
            this.manager.disconnect(socket);
            this.manager.broadcast("Client #" + clientId + " left the chat");
        }
    }

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }
}
