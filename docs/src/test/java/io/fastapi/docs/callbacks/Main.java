package io.fastapi.docs.callbacks;

import static io.fastapi.Dsl.*;

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
    record Invoice(String id, double total) {}

    record Paid(String description) {}

    record Received(boolean ok) {}

    @Bean
    ApiRouter invoices() {
        return ApiRouter.of(post("/invoices/")
                .callbacks(post("{$callback_url}/invoices/{$request.body.id}")
                        .name("invoice_notification")
                        .responseModel(Received.class)
                        .params(body(Paid.class)))
                .params(body(Invoice.class), query("callback_url").optional())
                .handle((invoice, callbackUrl) -> Map.of("msg", "Invoice received")));
    }
    // end::program[]
}
