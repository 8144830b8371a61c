package io.fastapi.docs.comingfromrestcontroller;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    record Item(@NotBlank String name, @Positive double price) {}

    record Found(int itemId, Optional<String> q) {}

    // tag::controller[]
    @RestController
    @RequestMapping("/old")
    static class ItemController {

        @GetMapping("/items/{itemId}")
        Found readItem(@PathVariable int itemId, @RequestParam Optional<String> q) {
            return new Found(itemId, q);
        }

        @PostMapping("/items/")
        @ResponseStatus(HttpStatus.CREATED)
        Item createItem(@RequestBody @Valid Item item) {
            return item;
        }
    }
    // end::controller[]

    // tag::router[]
    @Bean
    ApiRouter items() {
        return ApiRouter.of(
                        get("/items/{item_id}")
                                .params(path("item_id", int.class), query("q").optional())
                                .handle(Found::new),
                        post("/items/").status(201).params(body(Item.class)).handle(this::createItem))
                .prefix("/new");
    }

    Item createItem(Item item) {
        return item;
    }
    // end::router[]
}
