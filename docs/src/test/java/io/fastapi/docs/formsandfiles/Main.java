package io.fastapi.docs.formsandfiles;

import static io.fastapi.Dsl.*;

import io.fastapi.input.UploadFile;
import io.fastapi.routing.ApiRouter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::several[]
    @Bean
    ApiRouter albums() {
        return ApiRouter.of(post("/albums/")
                .params(form("title"), file("photos").list())
                .handle((title, photos) -> {
                    StringBuilder text = new StringBuilder();
                    for (UploadFile photo : photos) {
                        text.append(new String(photo.bytes(), StandardCharsets.UTF_8).strip());
                    }
                    return Map.of(title, text.toString());
                }));
    }
    // end::several[]

    // tag::record[]
    record Album(String title, UploadFile cover, List<UploadFile> photos) {}

    record Shown(String title, String cover, int photos) {}

    @Bean
    ApiRouter records() {
        return ApiRouter.of(post("/album-records/")
                .params(form(Album.class).mediaType("multipart/form-data"))
                .handle(album -> new Shown(
                        album.title(), album.cover().filename(), album.photos().size())));
    }
    // end::record[]
}
