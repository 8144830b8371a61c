package io.fastapi.docs.parameters;

import static io.fastapi.Dsl.*;
import static io.fastapi.types.constraint.Constraints.*;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.fastapi.input.Param;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Extra;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::path[]
    enum ModelName {
        alexnet,
        resnet
    }

    @Bean
    ApiRouter paths() {
        return ApiRouter.of(
                get("/users/me").handle(() -> Map.of("user", "the current user")),
                get("/users/{user_id}").params(path("user_id", int.class)).handle(id -> Map.of("user", id)),
                get("/models/{name}").params(path("name", ModelName.class)).handle(name -> Map.of("model", name)),
                get("/files/{file_path:path}").params(path("file_path")).handle(file -> Map.of("file", file)));
    }
    // end::path[]

    // tag::query[]
    record Search(Optional<String> q, int skip, List<String> tags, Optional<LocalDate> since) {}

    @Bean
    ApiRouter queries() {
        return ApiRouter.of(get("/search/")
                .params(
                        query("q").where(minLength(3), pattern("^[a-z]+$")).optional(),
                        query("skip", int.class).where(ge(0)).orElse(0),
                        query("tag").list().orElse(List.of()),
                        query("since", LocalDate.class).optional())
                .handle(Search::new));
    }
    // end::query[]

    // tag::either[]
    @Bean
    ApiRouter orders() {
        ApiRouter orders = ApiRouter.of(
                get("/orders").params(param("user_id", int.class)).handle(user -> Map.of("orders of", user)));
        return ApiRouter.of(orders.prefix("/users/{user_id}"), orders.prefix("/all"));
    }
    // end::either[]

    // tag::header[]
    static final Param<Optional<String>> AGENT = header("user_agent").optional();

    record Client(Optional<String> agent, List<String> tokens, Optional<String> session) {}

    @Bean
    ApiRouter headers() {
        return ApiRouter.of(get("/client")
                .params(
                        AGENT,
                        header("x_token").list().orElse(List.of()),
                        cookie("session").optional())
                .handle(Client::new));
    }
    // end::header[]

    // tag::record[]
    @Extra(Extra.Policy.FORBID)
    record Filter(
            @Default("100") @Positive @Max(100) int limit,
            @Default("0") int offset) {}

    @Bean
    ApiRouter records() {
        return ApiRouter.of(get("/filtered/").params(query(Filter.class)).handle(filter -> filter));
    }

    record Period(LocalDate start, LocalDate end) {}

    @Bean
    ApiRouter beside() {
        return ApiRouter.of(get("/bookings/")
                .params(query(Period.class).optional(), query("name").optional())
                .handle((period, name) -> period.map(Period::start)));
    }
    // end::record[]

    // tag::union[]
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Point(int x, int y) {}

    @Bean
    ApiRouter places() {
        return ApiRouter.of(get("/places")
                .params(
                        query("at", Point.class),
                        query("id", new TypeRef<@Union({int.class, String.class}) Object>() {}))
                .handle((at, id) -> List.of(at, id)));
    }
    // end::union[]

    // tag::check[]
    static final Param<String> ISBN = query("id").where(check(id -> id.startsWith("isbn-"), "must start with isbn-"));

    @Bean
    ApiRouter checks() {
        return ApiRouter.of(get("/books/").params(ISBN).handle(id -> Map.of("book", id)));
    }
    // end::check[]
}
