package io.fastapi.docs.jacksonannotations;

import static io.fastapi.Dsl.*;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import java.time.LocalDate;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::trip[]
    @JsonIgnoreProperties("note")
    record Trip(
            @JsonFormat(pattern = "dd.MM.yyyy") LocalDate day,
            String city,
            @Default("") String note) {}

    @Bean
    ApiRouter trips() {
        return ApiRouter.of(post("/trips/").params(body(Trip.class)).handle(this::addTrip));
    }

    Trip addTrip(Trip trip) {
        return trip;
    }
    // end::trip[]
}
