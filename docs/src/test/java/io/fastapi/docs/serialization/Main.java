package io.fastapi.docs.serialization;

import static io.fastapi.Dsl.*;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.routing.ApiRouter;
import java.math.BigDecimal;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::computed[]
    record Rectangle(double width, double height) {

        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        double area() {
            return this.width * this.height;
        }
    }

    @Bean
    ApiRouter rectangles() {
        return ApiRouter.of(post("/rectangles/").params(body(Rectangle.class)).handle(this::addRectangle));
    }

    Rectangle addRectangle(Rectangle rectangle) {
        return rectangle;
    }
    // end::computed[]

    // tag::view[]
    @JsonPropertyOrder({"name", "greeting"})
    interface Guest {

        String getName();

        default String getGreeting() {
            return "Hello " + getName();
        }
    }

    record Account(String name, String passwordHash) implements Guest {

        @Override
        public String getName() {
            return this.name;
        }
    }

    @Bean
    ApiRouter guests() {
        return ApiRouter.of(get("/guests/{name}").params(path("name")).handle(this::readGuest));
    }

    Guest readGuest(String name) {
        return new Account(name, "5f4dcc3b");
    }
    // end::view[]

    // tag::price[]
    record Price(BigDecimal amount) {

        @JsonValue
        String text() {
            return this.amount.toPlainString() + " EUR";
        }
    }

    record Invoice(String id, Price total) {}

    @Bean
    ApiRouter invoices() {
        return ApiRouter.of(get("/invoices/{id}").params(path("id")).handle(this::readInvoice));
    }

    Invoice readInvoice(String id) {
        return new Invoice(id, new Price(new BigDecimal("9.90")));
    }
    // end::price[]
}
