package com.example.catalogue.accounts;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;

import com.example.catalogue.dependencies.Caller;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import reactor.core.publisher.Mono;

/** An account of one's own: whoever likes registers one, and sees it with a token. */
@Configuration(proxyBeanMethods = false)
@Profile("!issuer")
class AccountRouter {

    private final PasswordEncoder passwords;

    AccountRouter(PasswordEncoder passwords) {
        this.passwords = passwords;
    }

    @Bean
    ApiRouter accounts(Dependency<DatabaseClient> session, Dependency<Caller> caller) {
        // Hashing takes a while: in a dependency of its own it blocks no event loop, and holds no connection.
        Dependency<StoredAccount> registered = depends(body(Registration.class), this::hashed);
        return ApiRouter.of(
                        post("/register")
                                .name("register")
                                .status(201)
                                .responseModel(Account.class)
                                .responses(409, "The username or the email is taken")
                                .params(registered, session)
                                .handleAsync((account, open) -> AccountTable.add(open, account)),
                        get("/account/me")
                                .responseModel(Account.class)
                                .params(caller, session)
                                .handleAsync(this::readAccount))
                .tags("accounts");
    }

    private StoredAccount hashed(Registration wanted) {
        String hash = this.passwords.encode(wanted.password().value());
        return new StoredAccount(
                wanted.username(), wanted.fullName(), wanted.email(), Role.CUSTOMER, Objects.requireNonNull(hash));
    }

    private Mono<StoredAccount> readAccount(Caller caller, DatabaseClient session) {
        return AccountTable.find(session, caller.username()).switchIfEmpty(Mono.error(AccountRouter::gone));
    }

    /** The token is good, but its account was closed. */
    private static HttpException gone() {
        return new HttpException(401, "Could not validate credentials", Map.of("WWW-Authenticate", "Bearer"));
    }
}
