package io.fastapi.docs.testingwebsockets;

import static io.fastapi.Dsl.*;

import io.fastapi.error.HttpException;
import io.fastapi.routing.ApiRouter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::program[]
    @Bean
    ApiRouter sockets() {
        return ApiRouter.of(websocket("/ws").params(query("token").optional()).handle((socket, token) -> {
            if (token.isEmpty()) {
                throw new HttpException(401, "Who are you?");
            }
            socket.accept();
            for (String text : socket.texts()) {
                if (text.equals("bye")) {
                    socket.close(4000, "That was all");
                    return;
                }
                socket.send("Message text was: " + text);
            }
        }));
    }
    // end::program[]
}
