package io.fastapi.security.jwt;

import io.fastapi.error.HttpException;
import io.fastapi.function.Call;
import io.fastapi.function.Fn2;
import io.fastapi.input.Context;
import io.fastapi.input.Dependency;
import io.fastapi.input.Input;
import io.fastapi.input.SecurityScopes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * An application's own tokens, on Spring Security's encoder and decoder: what FastAPI's tutorial writes with PyJWT, whose
 * tokens verify here, as these do there.
 *
 * <pre>{@code
 * post("/token")
 *     .params(OAuth2PasswordRequestForm.depends())
 *     .handle(form -> Token.bearer(tokens.issue(logins.authenticate(form.username(), form.password()).username())));
 *
 * Dependency<Jwt> token = tokens.verified(OAuth2PasswordBearer.tokenUrl("token"));
 * get("/users/me").params(token).handle(jwt -> users.find(jwt.getSubject()));
 * }</pre>
 *
 * <p>A token that is refused fails with 401 and the tutorial's answer, whatever is wrong with it; the log of this class says
 * what, at level debug. Verifying does not block, unless the {@link TokenStore} does. Tokens with a secret are not logged.
 *
 * @see <a href="https://fastapi.tiangolo.com/tutorial/security/oauth2-jwt/">FastAPI: OAuth2 with JWT tokens</a>
 */
public final class JwtTokens {

    private static final Logger LOG = LoggerFactory.getLogger(JwtTokens.class);
    private static final SecurityScopes NO_SCOPES = new SecurityScopes(List.of());

    private final ReactiveJwtDecoder decoder;
    private final OAuth2TokenValidator<Jwt> validator;
    private final TokenWriter writer;
    private final Sessions sessions;
    private final TokenStore store;
    private final VerifiedTokens known;

    private JwtTokens(JwtSettings settings, TokenStore store) {
        this.validator = JwtChecks.ofAccessTokens(settings);
        this.decoder = JwtChecks.decoder(settings.keys(), this.validator);
        this.writer = new TokenWriter(settings);
        this.sessions = new Sessions(settings, this.writer, store);
        this.store = store;
        this.known = new VerifiedTokens(settings.cacheSize());
    }

    /**
     * Tokens as the settings say; the store knows what is revoked.
     *
     * @throws io.fastapi.types.error.MisuseException if every token would be refused
     */
    public static JwtTokens of(JwtSettings settings, TokenStore store) {
        settings.requireTokens();
        return new JwtTokens(settings, store);
    }

    /**
     * An access token for a subject: a user's name or id.
     *
     * @throws IllegalStateException if there is no key that signs
     */
    public String issue(String subject) {
        return issue(subject, Map.of());
    }

    /**
     * An access token with further claims, such as {@code scope}; values are texts, numbers, booleans, lists and maps.
     *
     * @throws IllegalArgumentException for a claim that every token has: {@code sub}, {@code exp}, {@code iat}
     * @throws IllegalStateException if there is no key that signs
     */
    public String issue(String subject, Map<String, Object> claims) {
        return this.writer.access(subject, further(claims));
    }

    /**
     * An access token with a lifetime of its own, as the tutorial's {@code expires_delta}.
     *
     * @throws IllegalArgumentException for a claim that every token has: {@code sub}, {@code exp}, {@code iat}
     * @throws IllegalStateException if there is no key that signs
     */
    public String issue(String subject, Map<String, Object> claims, Duration lifetime) {
        return this.writer.access(subject, further(claims), lifetime);
    }

    private static Map<String, Object> further(Map<String, Object> claims) {
        for (String claim : List.of("sub", "exp", "iat")) {
            if (claims.containsKey(claim)) {
                throw new IllegalArgumentException(
                        "The claim " + claim
                                + " cannot be given: issue(subject, claims, lifetime) sets the subject and how long a token is good");
            }
        }
        return claims;
    }

    /** A new session of a subject: an access token, and one that refreshes it. */
    public TokenPair issuePair(String subject) {
        return issuePair(subject, Map.of());
    }

    /**
     * A new session of a subject, whose access tokens have further claims.
     *
     * @throws IllegalArgumentException for a claim that every token has: {@code sub}, {@code exp}, {@code iat}
     */
    public TokenPair issuePair(String subject, Map<String, Object> claims) {
        return this.sessions.begin(subject, further(claims));
    }

    /**
     * A further pair for a refresh token, which is good for that once. One that comes a second time was stolen, or is used by
     * a thief's victim: it is refused, and ends its session with all tokens of it.
     */
    public Mono<TokenPair> refresh(String refreshToken) {
        return unlessRefused(this.sessions.refresh(refreshToken));
    }

    /**
     * Ends an access token; or, for a refresh token, its session with all tokens of it. Completes without a word for what is no
     * token of ours, as RFC 7009 demands.
     */
    public Mono<Void> revoke(String token) {
        return this.sessions
                .end(token)
                .onErrorResume(
                        JwtException.class,
                        noSession -> decode(token)
                                .flatMap(access -> this.store.revoke(
                                        Verified.of(access).ids().get(0), this.sessions.end(access)))
                                .onErrorResume(JwtException.class, noToken -> Mono.empty()));
    }

    /** The claims of an access token; fails with an {@code HttpException} (401) for what is none, has expired or is revoked. */
    public Mono<Jwt> verify(String token) {
        return verify(token, NO_SCOPES);
    }

    private Mono<Jwt> verify(String token, SecurityScopes scopes) {
        Verified found = this.known.find(token);
        return (found != null && isGood(found) && this.store.isRevoked(found.ids()) == TokenStore.NOT_REVOKED)
                ? Mono.just(found.token()) // without operators: the engine goes on at once
                : decode(token).onErrorMap(JwtException.class, why -> refused(why, scopes));
    }

    /**
     * The claims of the access token that a scheme reads, for operations and for dependencies. Where scopes are asked for, with
     * {@code security(..)}, a refusal names them in {@code WWW-Authenticate}, as the tutorial's does.
     */
    public Dependency<Jwt> verified(Input<String> scheme) {
        Fn2<String, SecurityScopes, Mono<Jwt>> verify = this::verify;
        return Dependency.of(List.of(scheme, Context.of(Context.Kind.SECURITY_SCOPES)), Call.async(verify));
    }

    /** The same for Spring Security: fails with a {@link JwtException}. */
    public ReactiveJwtDecoder decoder() {
        return this::decode;
    }

    private Mono<Jwt> decode(String token) {
        Verified found = this.known.find(token);
        if (found != null) {
            return isGood(found)
                    ? unlessRevoked(found)
                    : Mono.error(new BadJwtException("The token is not good any more"));
        }
        if (!StrictText.isToken(token)) {
            return Mono.error(new BadJwtException("The text is no token"));
        }
        return this.decoder.decode(token).flatMap(claims -> {
            Verified verified = Verified.of(claims);
            this.known.keep(token, verified);
            return unlessRevoked(verified);
        });
    }

    private boolean isGood(Verified found) {
        return !this.validator.validate(found.token()).hasErrors();
    }

    private Mono<Jwt> unlessRevoked(Verified verified) {
        return this.store
                .isRevoked(verified.ids())
                .flatMap(revoked -> revoked
                        ? Mono.error(new BadJwtException("The token is revoked"))
                        : Mono.just(verified.token()));
    }

    private static <T> Mono<T> unlessRefused(Mono<T> result) {
        return result.onErrorMap(JwtException.class, why -> refused(why, NO_SCOPES));
    }

    /** What Nimbus says of a text that it cannot read is left out: it may show the text. */
    private static HttpException refused(JwtException why, SecurityScopes scopes) {
        String reason = (why instanceof JwtValidationException)
                ? why.getMessage()
                : why.getClass().getSimpleName();
        LOG.debug("A token was refused: {}", reason);
        String challenge = scopes.scopes().isEmpty() ? "Bearer" : "Bearer scope=\"" + scopes.scopeStr() + "\"";
        return new HttpException(401, "Could not validate credentials", Map.of("WWW-Authenticate", challenge));
    }
}
