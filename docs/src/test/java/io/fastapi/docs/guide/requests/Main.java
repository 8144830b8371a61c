package io.fastapi.docs.guide.requests;

import static io.fastapi.Dsl.*;
import static io.fastapi.types.constraint.Constraints.*;

import io.fastapi.FastApi;
import io.fastapi.types.model.Default;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    enum Colour {
        red,
        green
    }

    record Image(String url, String name) {}

    record Item(
            @Size(min = 1, max = 20) String name,
            @Positive double price,
            @Default("[]") Set<String> tags,
            @Nullable Image image) {}

    record Filter(
            @Default("100") @Positive @Max(100) int limit,
            @Default("0") @PositiveOrZero int offset,
            @Default("created_at") String orderBy) {}

    @Bean
    FastApi app() {
        return FastApi.of(
                get("/items/{item_id}")
                        .params(
                                path("item_id", int.class).title("The item").where(ge(1)),
                                query("colour", Colour.class).orElse(Colour.red),
                                query("q")
                                        .where(minLength(3), pattern("^[a-z]+$"))
                                        .optional(),
                                query("tag").list().orElse(List.of()))
                        .handle((id, colour, q, tags) -> List.of(id, colour, q, tags)),
                get("/filtered/").params(query(Filter.class)).handle(filter -> filter),
                get("/client")
                        .params(
                                header("user_agent").optional(),
                                cookie("session").optional())
                        .handle((agent, session) -> List.of(agent, session)),
                post("/items/").params(body(Item.class)).handle(item -> item),
                put("/items/{item_id}")
                        .params(
                                path("item_id", int.class),
                                body(Item.class),
                                body("importance", int.class).where(gt(0)))
                        .handle((id, item, importance) -> List.of(id, item, importance)),
                post("/login")
                        .params(form("username"), form("password"))
                        .handle((name, secret) -> Map.of("user", name)),
                post("/upload")
                        .params(file("file"), form("note"))
                        .handle((file, note) -> List.of(file.filename(), file.size(), note)),
                get("/files/{file_path:path}").params(path("file_path")).handle(file -> Map.of("file", file)));
    }

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }
}
