package io.fastapi.docs.patchfields;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Patch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::patch[]
    record Item(int id, String name, @Nullable Double discount) {}

    record ItemPatch(Patch<String> name, Patch<Double> discount) {

        Item applyTo(Item item) {
            return new Item(
                    item.id(), this.name.toOptional().orElse(item.name()), this.discount.orElse(item.discount()));
        }
    }

    private final AtomicReference<Item> saw = new AtomicReference<>(new Item(1, "saw", 0.2));

    @Bean
    ApiRouter items() {
        return ApiRouter.of(
                patch("/saw").params(body(ItemPatch.class)).handle(patch -> this.saw.updateAndGet(patch::applyTo)),
                post("/patches/").params(body(ItemPatch.class)).handle(patch -> patch));
    }
    // end::patch[]
}
