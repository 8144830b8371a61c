package io.fastapi.benchmarks.peers.quarkus;

import io.fastapi.benchmarks.model.Account;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotAuthorizedException;
import java.util.Map;

/** The dependency chain as a service: each level is a method that calls the level below. */
@Singleton
class Accounts {

    private static final String SCHEME = "Bearer";

    private final Map<String, Account> byToken = Account.byToken();

    Account active(String authorization) {
        Account account = current(authorization);
        if (account.disabled()) {
            throw new BadRequestException("Inactive user");
        }
        return account;
    }

    private Account current(String authorization) {
        Account account = byToken.get(token(authorization));
        if (account == null) {
            throw new NotAuthorizedException("Invalid token", SCHEME);
        }
        return account;
    }

    private static String token(String authorization) {
        if (!authorization.startsWith(SCHEME + " ")) {
            throw new NotAuthorizedException("Not authenticated", SCHEME);
        }
        return authorization.substring(SCHEME.length() + 1);
    }
}
