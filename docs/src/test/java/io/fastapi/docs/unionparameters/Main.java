package io.fastapi.docs.unionparameters;

import static io.fastapi.Dsl.*;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.fastapi.input.Param;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::main[]
    static final Param<Object> WHEN = query("when", new TypeRef<@Union({LocalDate.class, int.class}) Object>() {});

    static final Param<Object> ID = query("id", new TypeRef<@Union({int.class, String.class}) Object>() {});

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Point(int x, int y) {}

    @Bean
    ApiRouter places() {
        return ApiRouter.of(
                get("/places").params(query("at", Point.class), ID).handle((at, id) -> List.of(at, id)),
                get("/days").params(WHEN).handle(when -> when instanceof LocalDate day ? day : "in " + when + " days"));
    }
    // end::main[]
}
