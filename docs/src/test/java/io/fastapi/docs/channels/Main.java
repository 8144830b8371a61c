package io.fastapi.docs.channels;

import static io.fastapi.Dsl.*;
import static io.fastapi.operation.ResponseClass.EVENT_SOURCE;

import io.fastapi.channel.Channel;
import io.fastapi.channel.Channels;
import io.fastapi.routing.ApiRouter;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Flux;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::channel[]
    record Note(@NotBlank String author, @NotBlank String text) {}

    @Bean
    Channel<Note> notes(Channels channels) {
        return channels.channel("notes", Note.class);
    }
    // end::channel[]

    // tag::chat[]
    @Bean
    ApiRouter chat(Channel<Note> notes) {
        return ApiRouter.of(websocket("/chat/{room}").params(path("room")).handle((socket, room) -> {
            socket.accept();
            socket.subscribe(notes, room);
            for (Note note : socket.messages(Note.class)) {
                notes.publish(room, note);
            }
        }));
    }
    // end::chat[]

    // tag::events[]
    @Bean
    ApiRouter feed(Channel<Note> notes) {
        return ApiRouter.of(
                get("/rooms/{room}/events")
                        .responseClass(EVENT_SOURCE)
                        .responseModel(Note.class)
                        .params(path("room"), header("Last-Event-ID").orElse(""))
                        .handleAsync(notes::events),
                post("/rooms/{room}/notes")
                        .status(202)
                        .params(path("room"), body(Note.class))
                        .handleVoid(notes::publish));
    }
    // end::events[]

    // tag::async[]
    @Bean
    ApiRouter async(Channel<Note> notes) {
        return ApiRouter.of(websocket("/async/{room}").params(path("room")).handleAsync((socket, room) -> {
            socket.accept();
            return Flux.from(socket.subscribe(notes, room))
                    .thenMany(socket.messages(Note.class))
                    .concatMap(note -> notes.publishAsync(room, note));
        }));
    }
    // end::async[]
}
