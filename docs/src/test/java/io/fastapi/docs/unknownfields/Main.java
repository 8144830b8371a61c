package io.fastapi.docs.unknownfields;

import static io.fastapi.Dsl.*;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Extra;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::extra[]
    record Loose(int a) {}

    @Extra(Extra.Policy.FORBID)
    record Exact(int a) {}

    record Open(int a, @JsonAnySetter Map<String, Object> rest) {}

    @Bean
    ApiRouter extras() {
        return ApiRouter.of(
                post("/loose/").params(body(Loose.class)).handle(this::addLoose),
                post("/exact/").params(body(Exact.class)).handle(this::addExact),
                post("/open/").params(body(Open.class)).handle(this::addOpen));
    }

    Loose addLoose(Loose loose) {
        return loose;
    }

    Exact addExact(Exact exact) {
        return exact;
    }

    Open addOpen(Open open) {
        return open;
    }
    // end::extra[]
}
