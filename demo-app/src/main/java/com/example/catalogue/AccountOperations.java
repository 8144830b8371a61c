package com.example.catalogue;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;

import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.OAuth2PasswordBearer;
import io.fastapi.security.OAuth2PasswordRequestForm;
import io.fastapi.security.jwt.JwtTokens;
import io.fastapi.security.jwt.Token;
import io.fastapi.security.password.Logins;
import io.fastapi.security.password.PythonHashes;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A corner that asks who is there: a login with name and password gives the token that the account takes. */
@Configuration(proxyBeanMethods = false)
class AccountOperations {

    record Account(String username, String fullName) {}

    private record Stored(Account account, String hashedPassword) {}

    private static final OAuth2PasswordBearer OAUTH2 = OAuth2PasswordBearer.tokenUrl("token");

    /** Hashed by Python's pwdlib. */
    private static final Map<String, Stored> ACCOUNTS = Map.of(
            "alice",
            new Stored(
                    new Account("alice", "Alice Wonderson"),
                    "$argon2id$v=19$m=65536,t=3,p=4$9LWmlaGYZXsBLewqqRDWPQ$lLUqsqP2zxefJWCXQEFulyQFSh6V1YWgUE36QUy8arA"));

    private final Logins<Stored> logins =
            Logins.of(PythonHashes.recommended(), AccountOperations::find, Stored::hashedPassword);

    private final JwtTokens tokens;

    AccountOperations(JwtTokens tokens) {
        this.tokens = tokens;
    }

    @Bean
    ApiRouter accounts() {
        Dependency<Account> currentAccount = depends(
                this.tokens.verified(OAUTH2),
                token -> Optional.ofNullable(token.getSubject())
                        .flatMap(AccountOperations::find)
                        .map(Stored::account)
                        .orElseThrow(AccountOperations::gone));
        return ApiRouter.of(
                        post("/token")
                                .params(OAuth2PasswordRequestForm.depends())
                                .handle(this::login),
                        get("/account/me").params(currentAccount).handle(this::readAccount))
                .tags("accounts");
    }

    private Token login(OAuth2PasswordRequestForm form) {
        Stored found = this.logins.authenticate(form.username(), form.password());
        return Token.bearer(this.tokens.issue(found.account().username()));
    }

    private Account readAccount(Account account) {
        return account;
    }

    private static Optional<Stored> find(String username) {
        return Optional.ofNullable(ACCOUNTS.get(username));
    }

    /** The token is good, but its account was closed. */
    private static HttpException gone() {
        return new HttpException(401, "Could not validate credentials", Map.of("WWW-Authenticate", "Bearer"));
    }
}
