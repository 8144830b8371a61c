package com.example.catalogue.dependencies;

import static io.fastapi.Dsl.dependsAsync;
import static io.fastapi.Dsl.dependsNow;

import io.fastapi.input.Dependency;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.connection.SingleConnectionFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * The session of a request: Spring's {@link DatabaseClient} over one connection, with one transaction. It is committed before the
 * answer is sent, so that a commit that fails is a 500, and rolled back if anything failed.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseSession {

    @Bean
    Dependency<DatabaseClient> session(ConnectionFactory connections) {
        Dependency<Connection> transaction = dependsAsync(() -> begin(connections))
                .closingAsync(DatabaseSession::end)
                .scope(Dependency.Scope.FUNCTION);
        return dependsNow(
                transaction,
                connection -> DatabaseClient.create(
                        new SingleConnectionFactory(connection, connections.getMetadata(), true)));
    }

    private static Mono<Connection> begin(ConnectionFactory connections) {
        Mono<Connection> opened = Mono.from(connections.create());
        return opened.flatMap(connection -> Mono.from(connection.beginTransaction())
                .thenReturn(connection)
                .onErrorResume(failure -> Mono.from(connection.close()).then(Mono.error(failure))));
    }

    private static Mono<Void> end(Connection connection, Optional<Throwable> failure) {
        return Mono.usingWhen(
                Mono.just(connection),
                open -> Mono.from(failure.isPresent() ? open.rollbackTransaction() : open.commitTransaction()),
                Connection::close);
    }
}
