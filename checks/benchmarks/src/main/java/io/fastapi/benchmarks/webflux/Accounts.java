package io.fastapi.benchmarks.webflux;

import io.fastapi.benchmarks.model.Account;
import io.fastapi.benchmarks.model.SignedTokens;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** The dependency chain as a WebFlux service: each level is a method that takes the level below. */
final class Accounts {

    private final Map<String, Account> byToken = Account.byToken();
    private final Map<String, Account> byName = Account.byName();
    private final NimbusReactiveJwtDecoder decoder = SignedTokens.decoder();

    Mono<Account> active(String authorization) {
        return active(current(token(authorization)));
    }

    /** The same with a signed token. */
    Mono<Account> activeUser(String authorization) {
        return active(token(authorization)
                .flatMap(decoder::decode)
                .flatMap(token -> Mono.justOrEmpty(byName.get(token.getSubject())))
                .onErrorResume(JwtException.class, refused -> Mono.empty())
                .switchIfEmpty(unauthorized("Could not validate credentials")));
    }

    private static Mono<Account> active(Mono<Account> found) {
        return found.flatMap(account -> account.disabled()
                ? Mono.error(new ResponseStatusException(HttpStatus.BAD_REQUEST, "Inactive user"))
                : Mono.just(account));
    }

    private Mono<Account> current(Mono<String> token) {
        return token.flatMap(value -> Mono.justOrEmpty(byToken.get(value)))
                .switchIfEmpty(unauthorized("Invalid token"));
    }

    private Mono<String> token(String authorization) {
        return authorization.startsWith("Bearer ")
                ? Mono.just(authorization.substring("Bearer ".length()))
                : unauthorized("Not authenticated");
    }

    private static <T> Mono<T> unauthorized(String reason) {
        return Mono.error(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED, reason));
    }
}
