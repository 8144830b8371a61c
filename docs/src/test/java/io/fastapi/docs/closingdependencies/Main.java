package io.fastapi.docs.closingdependencies;

import static io.fastapi.Dsl.*;

import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::program[]
    @Component
    static class Database {

        final List<String> events = new CopyOnWriteArrayList<>();

        String connect() {
            this.events.add("opened");
            return "connection";
        }

        void close(String connection, Optional<Throwable> failure) {
            this.events.add(failure.isPresent() ? "rolled back" : "committed");
        }
    }

    @Bean
    ApiRouter rows(Database database) {
        Dependency<String> connection =
                depends(database::connect).closing(database::close).scope(Dependency.Scope.FUNCTION);
        return ApiRouter.of(
                get("/rows/{id}").params(connection, path("id", int.class)).handle(Main::find),
                get("/events").handle(() -> database.events));
    }

    static String find(String connection, int id) {
        if (id > 2) {
            throw new HttpException(404, "No such row");
        }
        return "row " + id;
    }
    // end::program[]
}
