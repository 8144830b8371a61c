package com.example.catalogue;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.r2dbc.connection.DelegatingConnectionFactory;
import reactor.core.publisher.Mono;

/** A database whose commits fail while it is told so. */
class FailingCommits implements BeanPostProcessor {

    final AtomicBoolean fail = new AtomicBoolean();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof ConnectionFactory connections)) {
            return bean;
        }
        return new DelegatingConnectionFactory(connections) {
            @Override
            public Mono<? extends Connection> create() {
                return super.create().map(FailingCommits.this::failing);
            }
        };
    }

    private Connection failing(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commitTransaction") && this.fail.get()) {
                        return Mono.error(new IllegalStateException("the disk is full"));
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
