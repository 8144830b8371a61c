package io.fastapi.docs.websockets;

import static io.fastapi.Dsl.*;

import io.fastapi.error.HttpException;
import io.fastapi.error.WebSocketDisconnect;
import io.fastapi.error.WebSocketException;
import io.fastapi.input.Dependency;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import io.fastapi.websocket.Accept;
import io.fastapi.websocket.WebSocket;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Flux;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::echo[]
    @Bean
    ApiRouter echo() {
        return ApiRouter.of(websocket("/ws").handle(socket -> {
            socket.accept();
            for (String text : socket.texts()) {
                socket.send("Message text was: " + text);
            }
        }));
    }
    // end::echo[]

    // tag::inputs[]
    static final Dependency<String> COOKIE_OR_TOKEN = depends(
            cookie("session").optional(),
            query("token").optional(),
            (session, token) -> session.or(() -> token).orElseThrow(() -> new WebSocketException(1008)));

    @Bean
    ApiRouter items() {
        return ApiRouter.of(websocket("/items/{item_id}/ws")
                .params(path("item_id"), COOKIE_OR_TOKEN, query("q", int.class).optional())
                .handle(this::talk));
    }

    void talk(WebSocket socket, String itemId, String cookieOrToken, Optional<Integer> q) {
        socket.accept();
        for (String text : socket.texts()) {
            socket.send("Session cookie or query token value is: " + cookieOrToken);
            q.ifPresent(value -> socket.send("Query parameter q is: " + value));
            socket.send("Message text was: " + text + ", for item ID: " + itemId);
        }
    }
    // end::inputs[]

    // tag::manager[]
    static final class ConnectionManager {

        private final List<WebSocket> active = new CopyOnWriteArrayList<>();

        void connect(WebSocket socket) {
            socket.accept();
            this.active.add(socket);
        }

        void disconnect(WebSocket socket) {
            this.active.remove(socket);
        }

        void broadcast(String text) {
            for (WebSocket socket : this.active) {
                try {
                    socket.send(text);
                } catch (WebSocketDisconnect gone) {
                    disconnect(socket);
                }
            }
        }
    }

    private final ConnectionManager manager = new ConnectionManager();
    // end::manager[]

    // tag::chat[]
    @Bean
    ApiRouter chat() {
        return ApiRouter.of(websocket("/chat/{client_id}")
                .params(path("client_id", int.class))
                .handle((socket, clientId) -> {
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
                }));
    }
    // end::chat[]

    // tag::typed[]
    record Move(
            @NotBlank String piece, @Size(min = 2, max = 2) String to) {}

    @Bean
    ApiRouter game() {
        return ApiRouter.of(websocket("/game").handle(socket -> {
            socket.accept();
            for (Move move : socket.messages(Move.class)) {
                socket.sendJson(Map.of("moved", move));
            }
        }));
    }
    // end::typed[]

    // tag::async[]
    @Bean
    ApiRouter async() {
        return ApiRouter.of(websocket("/async").handleAsync(socket -> {
            socket.accept();
            return socket.send(Flux.from(socket.texts()).map(String::toUpperCase));
        }));
    }
    // end::async[]

    // tag::refuse[]
    @Bean
    ApiRouter refusing() {
        return ApiRouter.of(websocket("/members")
                .params(header("x-token").optional())
                .handle((socket, token) -> {
                    if (token.isEmpty()) {
                        throw new HttpException(401, "Who are you?");
                    }
                    if (!socket.subprotocols().contains("chat")) {
                        socket.sendDenialResponse(
                                Response.text("Only chat is spoken here").status(400));
                        return;
                    }
                    socket.accept(Accept.of().subprotocol("chat").header("x-server", "one"));
                    socket.close(4000, "That was all");
                }));
    }
    // end::refuse[]
}
