package com.example.catalogue.items;

import io.fastapi.routing.ApiRouter;
import io.r2dbc.spi.ConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** What runs before the first request and after the last one. Without its tables the application does not start. */
@Configuration(proxyBeanMethods = false)
class ShopHours {

    private static final Logger logger = LoggerFactory.getLogger(ShopHours.class);

    @Bean
    ApiRouter hours(ConnectionFactory connections) {
        String database = connections.getMetadata().getName();
        return ApiRouter.of()
                .onStartupAsync(() -> DatabaseClient.create(connections)
                        .sql("SELECT COUNT(*) FROM items")
                        .mapValue(Long.class)
                        .one()
                        .doOnNext(count -> logger.info("The shop opens with {} items, kept by {}", count, database)))
                .onShutdown(() -> logger.info("The shop is closed"));
    }
}
