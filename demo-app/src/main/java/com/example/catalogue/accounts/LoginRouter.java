package com.example.catalogue.accounts;

import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.post;

import io.fastapi.routing.ApiRouter;
import io.fastapi.security.OAuth2PasswordRequestForm;
import io.fastapi.security.jwt.JwtTokens;
import io.fastapi.security.jwt.TokenPair;
import io.fastapi.security.password.Logins;
import io.fastapi.security.password.PythonHashes;
import io.r2dbc.spi.ConnectionFactory;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A login with name and password gives an access token, and a refresh token that gives the next pair. */
@Configuration(proxyBeanMethods = false)
@Profile("!issuer")
class LoginRouter {

    /** Argon2id, as the tutorial of FastAPI has it; hashes that Python made are good here. */
    @Bean
    static PasswordEncoder passwords() {
        return PythonHashes.recommended();
    }

    private final Logins<StoredAccount> logins;
    private final JwtTokens tokens;

    LoginRouter(PasswordEncoder passwords, JwtTokens tokens, ConnectionFactory connections) {
        DatabaseClient database = DatabaseClient.create(connections);
        this.logins = Logins.of(
                passwords, name -> AccountTable.find(database, name).blockOptional(), StoredAccount::hashedPassword);
        this.tokens = tokens;
    }

    @Bean
    ApiRouter login() {
        return ApiRouter.of(
                        post("/token")
                                .params(OAuth2PasswordRequestForm.depends())
                                .handle(this::login),
                        post("/token/refresh")
                                .name("refresh")
                                .responseModel(TokenPair.class)
                                .params(form("refresh_token"))
                                .handleAsync(this.tokens::refresh),
                        post("/logout")
                                .name("logout")
                                .status(204)
                                .params(form("token"))
                                .handleAsync(this.tokens::revoke))
                .tags("accounts");
    }

    private TokenPair login(OAuth2PasswordRequestForm form) {
        StoredAccount account = this.logins.authenticate(form.username(), form.password());
        String scope = String.join(" ", account.role().grant(form.scopes()));
        return this.tokens.issuePair(account.username(), Map.of("email", account.email(), "scope", scope));
    }
}
