package io.fastapi.docs.bodyupdates;

import static io.fastapi.Dsl.*;

import io.fastapi.error.HttpException;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Validated;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::put[]
    record Place(@Default("A") String hall, @Default("1") int shelf) {}

    record Stock(
            @Default("?") String name,
            @Default("0") int count,
            @Default("{}") Place place) {}

    private final Map<String, Stock> stocks =
            new ConcurrentHashMap<>(Map.of("bar", new Stock("Bar", 3, new Place("B", 7))));

    @Bean
    ApiRouter replace() {
        return ApiRouter.of(
                put("/stocks/{id}").params(path("id"), body(Stock.class)).handle((id, stock) -> {
                    this.stocks.put(id, stock);
                    return stock;
                }));
    }
    // end::put[]

    // tag::patch[]
    @Bean
    ApiRouter change() {
        return ApiRouter.of(patch("/stocks/{id}")
                .params(path("id"), body(new TypeRef<Validated<Stock>>() {}))
                .handle((id, update) -> {
                    Stock changed = this.stocks.computeIfPresent(id, (key, stored) -> update.applyTo(stored));
                    if (changed == null) {
                        throw new HttpException(404, "There is no " + id);
                    }
                    return changed;
                }));
    }
    // end::patch[]

    // tag::sent[]
    @Bean
    ApiRouter sent() {
        return ApiRouter.of(
                post("/sent/")
                        .params(body(new TypeRef<Validated<Stock>>() {}))
                        .handle(stock -> Map.of("sent", stock.fieldsSet())),
                post("/echo/")
                        .responseModel(model(Stock.class).excludeUnset())
                        .params(body(new TypeRef<Validated<Stock>>() {}))
                        .handle(stock -> stock));
    }
    // end::sent[]
}
