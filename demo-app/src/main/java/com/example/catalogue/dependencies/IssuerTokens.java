package com.example.catalogue.dependencies;

import static io.fastapi.Dsl.dependsNow;

import com.example.catalogue.CatalogueSettings;
import io.fastapi.input.Input;
import io.fastapi.security.HttpAuthorizationCredentials;
import io.fastapi.security.HttpBearer;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoders;
import org.springframework.security.oauth2.jwt.SupplierReactiveJwtDecoder;

/** Tokens are those of an issuer elsewhere, which is asked for its keys when the first token comes. */
@Configuration(proxyBeanMethods = false)
@Profile("issuer")
class IssuerTokens {

    @Bean
    ReactiveJwtDecoder issuedTokens(CatalogueSettings settings) {
        String issuer = Objects.requireNonNull(settings.issuer(), "Set catalogue.issuer");
        return new SupplierReactiveJwtDecoder(() -> ReactiveJwtDecoders.fromIssuerLocation(issuer));
    }

    @Bean
    Input<String> bearerToken() {
        return dependsNow(HttpBearer.of(), HttpAuthorizationCredentials::credentials);
    }
}
