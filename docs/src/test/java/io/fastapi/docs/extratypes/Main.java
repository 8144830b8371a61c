package io.fastapi.docs.extratypes;

import static io.fastapi.Dsl.*;
import static io.fastapi.types.constraint.Constraints.*;

import io.fastapi.routing.ApiRouter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::main[]
    record Job(OffsetDateTime start, OffsetDateTime end, LocalTime dailyAt, Duration every, BigDecimal price) {}

    record Stored(UUID id, Duration length, Job job) {}

    @Bean
    ApiRouter jobs() {
        return ApiRouter.of(
                put("/jobs/{job_id}")
                        .params(path("job_id", UUID.class), body(Job.class))
                        .handle((id, job) -> new Stored(id, Duration.between(job.start(), job.end()), job)),
                get("/days/")
                        .params(
                                query("from", LocalDate.class).where(ge(LocalDate.of(2020, 1, 1))),
                                query("every", Duration.class).orElse(Duration.ofDays(1)))
                        .handle((from, every) -> List.of(from, from.plusDays(every.toDays()))));
    }
    // end::main[]
}
