package io.fastapi.benchmarks.peers.springmvc;

import io.fastapi.benchmarks.model.Account;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The dependency chain as a service: each level is a method that calls the level below. */
final class Accounts {

    private final Map<String, Account> byToken = Account.byToken();

    Account active(String authorization) {
        Account account = current(authorization);
        if (account.disabled()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Inactive user");
        }
        return account;
    }

    private Account current(String authorization) {
        Account account = byToken.get(token(authorization));
        if (account == null) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED, "Invalid token");
        }
        return account;
    }

    private static String token(String authorization) {
        if (!authorization.startsWith("Bearer ")) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED, "Not authenticated");
        }
        return authorization.substring("Bearer ".length());
    }
}
