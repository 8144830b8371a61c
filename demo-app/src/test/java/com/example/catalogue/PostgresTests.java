package com.example.catalogue;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.r2dbc.spi.ConnectionFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The profile {@code postgresql}, with a real server. */
class PostgresTests {

    private static PostgresServer server;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> programs = PostgresServer.programs();
        assumeTrue(programs.isPresent(), "PostgreSQL is not installed (Debian: postgresql)");
        server = PostgresServer.start(programs.get());
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    private static ConfigurableApplicationContext application() {
        return new SpringApplicationBuilder(CatalogueApplication.class)
                .profiles("postgresql")
                .run("--server.port=0", "--spring.r2dbc.url=" + server.url());
    }

    private static Api api(ConfigurableApplicationContext application) {
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        return Api.of(WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofMinutes(1))
                .build());
    }

    private static void execute(ConfigurableApplicationContext application, String sql) {
        DatabaseClient.create(application.getBean(ConnectionFactory.class))
                .sql(sql)
                .then()
                .block();
    }

    @Test
    void whatIsChangedOutlivesTheApplication() {
        try (ConfigurableApplicationContext application = application()) {
            Api alice = api(application).alice();
            alice.post("/items/", "{\"name\":\"Towel\",\"unit_price\":5,\"tags\":[\"bath\",\"red\"]}")
                    .expectStatus()
                    .isCreated()
                    .expectBody()
                    .jsonPath("$.item_id")
                    .isEqualTo(3);
            alice.send(HttpMethod.PATCH, "/items/3", "{\"unit_price\":6}")
                    .expectStatus()
                    .isOk();
            alice.post("/orders/", "{\"item_id\":3,\"quantity\":2}")
                    .expectStatus()
                    .isCreated();
            alice.delete("/items/1").expectStatus().isNoContent();
        }
        try (ConfigurableApplicationContext application = application()) {
            Api alice = api(application).alice();
            alice.get("/items/?tag=red").expectBody(String.class).isEqualTo("""
                    {"items":[{"item_id":3,"name":"Towel","description":null,"unit_price":6.0,"tags":["bath","red"]}],"total":1}""");
            alice.get("/items/").expectBody().jsonPath("$.total").isEqualTo(2);
            alice.get("/orders/").expectBody().jsonPath("$.items[0].total").isEqualTo(12.0);
        }
    }

    @Test
    void aNameIsRegisteredOnce() {
        try (ConfigurableApplicationContext application = application()) {
            api(application)
                    .post(
                            "/register",
                            "{\"username\":\"alice\",\"full_name\":\"A\",\"email\":\"a@example.com\",\"password\":\"looking glass\"}")
                    .expectStatus()
                    .isEqualTo(409);
        }
    }

    /** A rule that PostgreSQL checks when a transaction is committed. */
    @Test
    void aCommitThatTheDatabaseRefusesIsA500() {
        try (ConfigurableApplicationContext application = application()) {
            execute(application, "CREATE TABLE rationed (item VARCHAR(100) PRIMARY KEY)");
            execute(
                    application,
                    "ALTER TABLE orders ADD CONSTRAINT rationed FOREIGN KEY (item) REFERENCES rationed"
                            + " DEFERRABLE INITIALLY DEFERRED NOT VALID");
            Api alice = api(application).alice();
            alice.post("/orders/", "{\"item_id\":2,\"quantity\":2}")
                    .expectStatus()
                    .isEqualTo(500)
                    .expectBody(String.class)
                    .isEqualTo("Internal Server Error");
            execute(application, "INSERT INTO rationed VALUES ('Plumbus')");
            alice.post("/orders/", "{\"item_id\":2,\"quantity\":2}")
                    .expectStatus()
                    .isCreated();
            execute(application, "ALTER TABLE orders DROP CONSTRAINT rationed");
            execute(application, "DROP TABLE rationed");
        }
    }
}
