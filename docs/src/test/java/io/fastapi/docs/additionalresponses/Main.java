package io.fastapi.docs.additionalresponses;

import static io.fastapi.Dsl.*;

import io.fastapi.response.Response;
import io.fastapi.response.ResponseDoc;
import io.fastapi.routing.ApiRouter;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::program[]
    record Picture(String id, String title) {}

    record Message(String message) {}

    static final Map<String, Object> URL = Map.of("schema", Map.of("type", "string"));

    @Bean
    ApiRouter pictures() {
        return ApiRouter.of(get("/pictures/{id}")
                        .responses(404, ResponseDoc.of(Message.class).description("No such picture"))
                        .responses(200, ResponseDoc.of("The picture").with("content", Map.of("image/png", Map.of())))
                        .responses(302, ResponseDoc.of("It moved").with("headers", Map.of("location", URL)))
                        .responseModel(Picture.class)
                        .params(path("id"))
                        .handle(Main::find))
                .responses("5XX", "Something broke");
    }

    static Object find(String id) {
        return id.equals("7") ? new Picture(id, "Sunflowers") : Response.json(404, new Message("no picture " + id));
    }
    // end::program[]
}
