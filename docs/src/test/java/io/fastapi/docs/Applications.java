package io.fastapi.docs;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;

/** The applications of the pages that a test asks, each started once. */
final class Applications implements AutoCloseable {

    private final Map<String, ReactiveWebServerApplicationContext> started = new HashMap<>();

    /** Where an application listens: a class below this package, {@code firststeps.Main}. */
    int port(String application) throws ClassNotFoundException {
        Class<?> main = Class.forName(Applications.class.getPackageName() + "." + application);
        String own = "classpath:/" + application.split("\\.")[0] + "/";
        return this.started
                .computeIfAbsent(application, name -> (ReactiveWebServerApplicationContext) SpringApplication.run(
                        main, "--server.port=0", "--spring.config.additional-location=optional:" + own))
                .getWebServer()
                .getPort();
    }

    @Override
    public void close() {
        this.started.values().forEach(ReactiveWebServerApplicationContext::close);
    }
}
