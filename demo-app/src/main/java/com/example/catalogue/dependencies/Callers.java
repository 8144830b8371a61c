package com.example.catalogue.dependencies;

import static io.fastapi.Dsl.dependsNow;
import static io.fastapi.Dsl.securityScopes;

import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.input.Input;
import io.fastapi.input.SecurityScopes;
import io.fastapi.security.jwt.BearerTokens;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who calls: an operation that takes {@code security(caller, "items")} is for tokens with the scope {@code items}. */
@Configuration(proxyBeanMethods = false)
class Callers {

    @Bean
    Dependency<Caller> caller(BearerTokens tokens, Input<String> bearerToken) {
        return dependsNow(securityScopes(), tokens.authenticated(bearerToken), Callers::allowed);
    }

    private static Caller allowed(SecurityScopes needed, Authentication who) {
        Set<String> granted = AuthorityUtils.authorityListToSet(who.getAuthorities());
        if (!needed.scopes().stream().map("SCOPE_"::concat).allMatch(granted::contains)) {
            throw new HttpException(
                    401,
                    "Not enough permissions",
                    Map.of("WWW-Authenticate", "Bearer scope=\"" + needed.scopeStr() + "\""));
        }
        Optional<String> email = (who.getPrincipal() instanceof Jwt token)
                ? Optional.ofNullable(token.getClaimAsString("email"))
                : Optional.empty();
        return new Caller(who.getName(), email);
    }
}
