package io.fastapi.security.jwt;

import io.fastapi.error.HttpException;
import io.fastapi.function.Call;
import io.fastapi.function.Fn1;
import io.fastapi.input.Dependency;
import io.fastapi.input.Input;
import java.util.List;
import java.util.Map;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import reactor.core.publisher.Mono;

/**
 * Who sends a bearer token, whoever issued it: an issuer whose keys or whose introspection Spring Security asks, or this
 * application. Spring Boot makes one of {@code spring.security.oauth2.resourceserver.*}.
 *
 * <pre>{@code
 * Dependency<Authentication> caller = bearerTokens.authenticated(OAUTH2);
 * get("/me").params(caller).handle(who -> who.getName())
 * }</pre>
 */
public final class BearerTokens {

    private final ReactiveAuthenticationManager manager;

    private BearerTokens(ReactiveAuthenticationManager manager) {
        this.manager = manager;
    }

    /** Tokens that are JWTs; their scopes are authorities {@code SCOPE_..}. */
    public static BearerTokens decodedBy(ReactiveJwtDecoder decoder) {
        return new BearerTokens(new JwtReactiveAuthenticationManager(decoder));
    }

    /** Tokens that a manager of Spring Security authenticates: it is given a {@code BearerTokenAuthenticationToken}. */
    public static BearerTokens authenticatedBy(ReactiveAuthenticationManager manager) {
        return new BearerTokens(manager);
    }

    /**
     * Who sends a token. Fails with an {@code HttpException}: 401 for what is no good token, 503 where that cannot be found
     * out.
     */
    public Mono<Authentication> authenticate(String token) {
        return token.isEmpty()
                ? Mono.error(refused())
                : this.manager
                        .authenticate(new BearerTokenAuthenticationToken(token))
                        .switchIfEmpty(Mono.error(BearerTokens::refused))
                        .onErrorMap(BearerTokens::answer);
    }

    /** Who sends the token that a scheme reads, for operations and for dependencies. */
    public Dependency<Authentication> authenticated(Input<String> scheme) {
        Fn1<String, Mono<Authentication>> authenticate = this::authenticate;
        return Dependency.of(List.of(scheme), Call.async(authenticate));
    }

    private static Throwable answer(Throwable failure) {
        if (failure instanceof HttpException) {
            return failure;
        }
        boolean refused =
                failure instanceof AuthenticationException && !(failure instanceof AuthenticationServiceException);
        return refused ? refused() : new HttpException(503, "Service Unavailable", failure);
    }

    private static HttpException refused() {
        return new HttpException(401, "Could not validate credentials", Map.of("WWW-Authenticate", "Bearer"));
    }
}
