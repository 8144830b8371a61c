package io.fastapi.docs.documentation;

import static io.fastapi.Dsl.*;

import io.fastapi.Contact;
import io.fastapi.FastApi;
import io.fastapi.License;
import io.fastapi.Server;
import io.fastapi.Tag;
import io.fastapi.operation.Operation;
import io.fastapi.response.Response;
import io.fastapi.response.ResponseDoc;
import io.fastapi.routing.ApiRouter;
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

    // tag::operation[]
    record Item(String name, double price) {}

    @Bean
    ApiRouter items() {
        return ApiRouter.of(
                post("/items/")
                        .summary("Create an item")
                        .description("Its **name** is the key.")
                        .responseDescription("The item as it is stored")
                        .status(201)
                        .params(body(Item.class)
                                .openapiExample(
                                        "cheap",
                                        Map.of(
                                                "summary",
                                                "A cheap one",
                                                "value",
                                                Map.of("name", "nail", "price", 0.01))))
                        .handle(this::createItem),
                get("/items/old").deprecated().handle(() -> List.of()),
                get("/health").includeInSchema(false).handle(() -> "up"));
    }

    Item createItem(Item item) {
        return item;
    }
    // end::operation[]

    // tag::answers[]
    record Message(String message) {}

    @Bean
    ApiRouter pictures() {
        return ApiRouter.of(get("/pictures/{id}")
                        .responses(404, Message.class)
                        .responses(200, ResponseDoc.of("The picture").with("content", Map.of("image/png", Map.of())))
                        .responses(302, ResponseDoc.of("It moved").with("headers", Map.of("location", MOVED)))
                        .params(path("id"))
                        .handle(id -> Response.json(404, new Message("no picture " + id))))
                .responses("5XX", "Something broke");
    }

    static final Map<String, Object> MOVED = Map.of("schema", Map.of("type", "string"));
    // end::answers[]

    // tag::extra[]
    @Bean
    ApiRouter notes() {
        return ApiRouter.of(post("/notes/")
                .openapiExtra("x-audience", "partners")
                .openapiExtra(
                        "requestBody",
                        Map.of("content", Map.of("text/markdown", Map.of("schema", Map.of("type", "string")))))
                .params(request())
                .handleAsync(request -> request.bodyToMono(String.class).map(String::length)));
    }
    // end::extra[]

    // tag::callback[]
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
    // end::callback[]

    // tag::application[]
    @Bean
    FastApi app(List<ApiRouter> routers) {
        return FastApi.of(routers)
                .title("Shop")
                .version("2.1.0")
                .contact(Contact.of("Ada").url("https://example.com/ada"))
                .licenseInfo(License.of("Apache 2.0").identifier("Apache-2.0"))
                .openapiTags(Tag.of("items").description("What is sold."))
                .servers(Server.of("https://shop.example.com").description("Production"))
                .generateUniqueIdFunction(Operation::name)
                .webhooks(post("new-invoice").name("new_invoice").params(body(Invoice.class)))
                .openapi(document -> document.put("x-generated-by", "shop"));
    }
    // end::application[]
}
