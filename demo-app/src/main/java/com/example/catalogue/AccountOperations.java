package com.example.catalogue;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;

import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.OAuth2PasswordBearer;
import io.fastapi.security.OAuth2PasswordRequestForm;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A corner that asks who is there: a login with name and password gives the token that the account takes. */
@Configuration(proxyBeanMethods = false)
class AccountOperations {

    record Account(String username, String fullName) {}

    record Token(String accessToken, String tokenType) {}

    private static final Map<String, Account> ACCOUNTS = Map.of("alice", new Account("alice", "Alice Wonderson"));
    private static final Map<String, String> PASSWORDS = Map.of("alice", "wonderland");

    private static final OAuth2PasswordBearer OAUTH2 = OAuth2PasswordBearer.tokenUrl("token");

    /** The account behind the token, which is no more than the name of the user. */
    private static final Dependency<Account> CURRENT_ACCOUNT = depends(
            OAUTH2,
            token -> Optional.ofNullable(ACCOUNTS.get(token))
                    .orElseThrow(() -> new HttpException(
                            401, "Could not validate credentials", Map.of("WWW-Authenticate", "Bearer"))));

    @Bean
    ApiRouter accounts() {
        return ApiRouter.of(
                        post("/token")
                                .params(OAuth2PasswordRequestForm.depends())
                                .handle(this::login),
                        get("/account/me").params(CURRENT_ACCOUNT).handle(this::readAccount))
                .tags("accounts");
    }

    private Token login(OAuth2PasswordRequestForm form) {
        byte[] known = PASSWORDS.getOrDefault(form.username(), "").getBytes(StandardCharsets.UTF_8);
        if (known.length == 0 || !MessageDigest.isEqual(known, form.password().getBytes(StandardCharsets.UTF_8))) {
            throw new HttpException(400, "Incorrect username or password");
        }
        return new Token(form.username(), "bearer");
    }

    private Account readAccount(Account account) {
        return account;
    }
}
