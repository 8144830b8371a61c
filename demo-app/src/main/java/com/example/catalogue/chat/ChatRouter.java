package com.example.catalogue.chat;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.websocket;
import static io.fastapi.operation.ResponseClass.EVENT_SOURCE;

import io.fastapi.channel.Channel;
import io.fastapi.channel.Channels;
import io.fastapi.routing.ApiRouter;
import io.fastapi.websocket.WebSocket;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Customers talk, by WebSockets, and a feed of what they say, by server-sent events; the page is {@code /chat.html}. */
@Configuration(proxyBeanMethods = false)
class ChatRouter {

    record Line(
            @NotBlank @Size(max = 40) String name,
            @NotBlank @Size(max = 500) String text) {}

    @Bean
    Channel<Line> chatLines(Channels channels) {
        return channels.channel("chat", Line.class);
    }

    @Bean
    ApiRouter chat(Channel<Line> lines) {
        return ApiRouter.of(
                        websocket("/{room}").params(path("room")).handle((socket, room) -> talk(socket, lines, room)),
                        get("/{room}/events")
                                .summary("Follow Chat")
                                .responseClass(EVENT_SOURCE)
                                .responseModel(Line.class)
                                .params(path("room"), header("Last-Event-ID").orElse(""))
                                .handleAsync(lines::events))
                .prefix("/chat")
                .tags("chat");
    }

    private static void talk(WebSocket socket, Channel<Line> lines, String room) {
        socket.accept();
        socket.subscribe(lines, room);
        for (Line line : socket.messages(Line.class)) {
            lines.publish(room, line);
        }
    }
}
