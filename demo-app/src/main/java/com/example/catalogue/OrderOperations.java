package com.example.catalogue;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.post;

import io.fastapi.background.BackgroundTasks;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import jakarta.validation.constraints.Min;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The operations on orders: a dependency and a background task. */
@Configuration(proxyBeanMethods = false)
class OrderOperations {

    record Order(@Min(1) int itemId, @Min(1) int quantity) {}

    record Receipt(String customer, String item, double total) {}

    /** The name of the customer, from a header. */
    private static final Dependency<String> CUSTOMER = depends(
            header("x_customer").optional(),
            customer -> customer.orElseThrow(() -> new HttpException(401, "Who are you? Send X-Customer.")));

    private final Catalogue catalogue;
    private final Outbox outbox;

    OrderOperations(Catalogue catalogue, Outbox outbox) {
        this.catalogue = catalogue;
        this.outbox = outbox;
    }

    @Bean
    ApiRouter orders() {
        return ApiRouter.of(
                        post("/")
                                .status(201)
                                .params(CUSTOMER, body(Order.class), backgroundTasks())
                                .handle(this::placeOrder),
                        get("/mails").params(CUSTOMER).handle(customer -> Map.of("sent", this.outbox.sentTo(customer))))
                .prefix("/orders")
                .tags("orders");
    }

    private Receipt placeOrder(String customer, Order order, BackgroundTasks tasks) {
        StoredItem item = this.catalogue.find(order.itemId());
        Receipt receipt = new Receipt(customer, item.name(), item.unitPrice() * order.quantity());
        tasks.add(() -> this.outbox.send(customer, "Your order: " + order.quantity() + " x " + item.name()));
        return receipt;
    }
}
