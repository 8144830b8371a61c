package io.fastapi.docs.advancedmiddleware;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.middleware.HttpsRedirect;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.TrustedHosts;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.server.WebFilter;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::program[]
    static final WebFilter REQUEST_ID = (exchange, chain) -> {
        exchange.getResponse()
                .getHeaders()
                .set("x-request-id", exchange.getRequest().getId());
        return chain.filter(exchange);
    };

    @Bean
    FastApi app() {
        FastApi accounts = FastApi.of(get("/").handle(() -> "accounts")).middleware(HttpsRedirect.always());
        return FastApi.of(get("/").handle(() -> "shop"), mount("/accounts", accounts))
                .middleware(Middleware.filter(REQUEST_ID), TrustedHosts.of("localhost", "*.example.com"));
    }
    // end::program[]
}
