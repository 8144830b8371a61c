package com.example.catalogue.orders;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.security;

import com.example.catalogue.Page;
import com.example.catalogue.dependencies.Caller;
import com.example.catalogue.items.ItemTable;
import com.example.catalogue.mail.Outbox;
import io.fastapi.background.BackgroundTasks;
import io.fastapi.input.Dependency;
import io.fastapi.input.Input;
import io.fastapi.routing.ApiRouter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The operations on orders, for who has the scope {@code orders}: each is confirmed by mail, after the answer was sent. */
@Configuration(proxyBeanMethods = false)
class OrderRouter {

    private final Outbox outbox;

    OrderRouter(Outbox outbox) {
        this.outbox = outbox;
    }

    @Bean
    ApiRouter orders(Dependency<DatabaseClient> session, Dependency<Caller> caller) {
        Input<Caller> customer = security(caller, "orders");
        return ApiRouter.of(
                        post("/")
                                .status(201)
                                .responses(404, "There is no such item")
                                .params(customer, session, body(Order.class), backgroundTasks())
                                .handleAsync(this::placeOrder),
                        get("/").params(customer, session, query(Paging.class)).handleAsync(this::listOrders))
                .prefix("/orders")
                .tags("orders");
    }

    private Mono<Receipt> placeOrder(Caller customer, DatabaseClient session, Order order, BackgroundTasks tasks) {
        return ItemTable.find(session, order.itemId())
                .flatMap(item -> OrderTable.add(
                        session,
                        customer.username(),
                        item.name(),
                        order.quantity(),
                        item.unitPrice() * order.quantity()))
                .doOnNext(receipt -> customer.email().ifPresent(to -> tasks.add(() -> confirm(to, receipt))));
    }

    private Mono<Page<Receipt>> listOrders(Caller customer, DatabaseClient session, Paging paging) {
        return OrderTable.list(session, customer.username(), paging);
    }

    private void confirm(String to, Receipt receipt) {
        this.outbox.send(
                to, "Order " + receipt.orderId(), "Your order: " + receipt.quantity() + " x " + receipt.item());
    }
}
