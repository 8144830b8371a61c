package com.example.catalogue.dependencies;

import io.fastapi.input.Input;
import io.fastapi.security.OAuth2PasswordBearer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Tokens are those that this application gives at a login. */
@Configuration(proxyBeanMethods = false)
@Profile("!issuer")
class OwnTokens {

    @Bean
    Input<String> bearerToken() {
        return OAuth2PasswordBearer.tokenUrl("token")
                .refreshUrl("token/refresh")
                .scope("orders", "Place orders, and see your own.")
                .scope("items", "Change what the shop sells.");
    }
}
