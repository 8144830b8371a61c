package io.fastapi.security.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.fastapi.error.HttpException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jose.jws.JwsAlgorithm;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class JwtTokensTests {

    private static final JwtKeys KEYS = JwtKeys.secret("a secret of thirty-two bytes, or more", MacAlgorithm.HS256);

    /** A clock that a test moves. */
    private static final class Moved extends Clock {

        private Instant now = Instant.parse("2030-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return this.now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        void forward(Duration time) {
            this.now = this.now.plus(time);
        }
    }

    private final Moved clock = new Moved();
    private final JwtSettings settings = JwtSettings.of(KEYS).clock(this.clock);
    private final TokenStore store = new InMemoryTokenStore(100, this.clock);
    private final JwtTokens tokens = JwtTokens.of(this.settings, this.store);

    private static boolean isTaken(JwtTokens tokens, String token) {
        return status(tokens.verify(token)) == 200;
    }

    private static int status(Mono<?> result) {
        try {
            result.block();
            return 200;
        } catch (HttpException refused) {
            return refused.status();
        }
    }

    @Test
    void anAudienceThatNoTokenCanHaveIsNoDemand() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JwtTokens.of(this.settings.require("exp", "aud"), this.store))
                .withMessageContaining("aud is required, and without an audience a token that has one is refused");
        JwtTokens named = JwtTokens.of(this.settings.require("exp", "aud").audience("us"), this.store);
        assertThat(isTaken(named, named.issue("johndoe"))).isTrue();
    }

    @Test
    void a_token_says_who_and_until_when() {
        Jwt token = this.tokens
                .verify(this.tokens.issue("johndoe", Map.of("scope", "me items")))
                .block();
        assertThat(token.getSubject()).isEqualTo("johndoe");
        assertThat(token.getHeaders()).containsExactlyInAnyOrderEntriesOf(Map.of("alg", "HS256", "typ", "JWT"));
        assertThat(token.getClaims())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "sub",
                        "johndoe",
                        "scope",
                        "me items",
                        "iat",
                        this.clock.now,
                        "exp",
                        this.clock.now.plus(Duration.ofMinutes(30))));
    }

    @Test
    void a_token_may_have_a_lifetime_of_its_own() {
        String token = this.tokens.issue("johndoe", Map.of("scope", "me"), Duration.ofSeconds(5));
        assertThat(this.tokens.verify(token).block().getExpiresAt()).isEqualTo(this.clock.now.plusSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "exp", "iat"})
    void what_every_token_says_cannot_be_given_as_a_further_claim(String claim) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.tokens.issue("johndoe", Map.of(claim, 5)))
                .withMessageContaining("The claim " + claim);
        assertThatIllegalArgumentException().isThrownBy(() -> this.tokens.issuePair("johndoe", Map.of(claim, 5)));
    }

    @Test
    void a_remembered_token_is_refused_when_it_has_expired() {
        String token = this.tokens.issue("johndoe");
        assertThat(isTaken(this.tokens, token)).isTrue();
        this.clock.forward(Duration.ofMinutes(31));
        assertThat(isTaken(this.tokens, token)).isFalse();
    }

    @Test
    void a_remembered_token_is_refused_when_it_is_revoked() {
        String token = this.tokens.issue("johndoe");
        String other = this.tokens.issue("alice");
        assertThat(isTaken(this.tokens, token)).isTrue();
        this.tokens.revoke(token).block();
        assertThat(isTaken(this.tokens, token)).isFalse();
        assertThat(isTaken(this.tokens, other)).isTrue();
        assertThat(isTaken(JwtTokens.of(this.settings.cacheSize(0), this.store), token))
                .isFalse();
    }

    @Test
    void a_token_of_a_name_is_revoked_by_its_name() {
        String token = this.tokens.issue("johndoe", Map.of("jti", "17"));
        this.store.revoke("17", this.clock.now.plusSeconds(60)).block();
        assertThat(isTaken(this.tokens, token)).isFalse();
    }

    @Test
    void revoking_what_is_no_token_does_nothing() {
        this.tokens.revoke("no token").block();
        this.tokens.revoke(this.tokens.issue("johndoe") + "x").block();
        assertThat(isTaken(this.tokens, this.tokens.issue("johndoe"))).isTrue();
    }

    @Test
    void the_cache_takes_no_text_that_only_begins_like_a_token() {
        String token = this.tokens.issue("johndoe");
        assertThat(isTaken(this.tokens, token)).isTrue();
        assertThat(isTaken(this.tokens, token + "A")).isFalse();
        assertThat(isTaken(this.tokens, token.substring(0, token.length() - 1))).isFalse();
    }

    @Test
    void a_full_cache_forgets_and_verifies_again() {
        JwtTokens small = JwtTokens.of(this.settings.cacheSize(1), this.store);
        String one = small.issue("one");
        String two = small.issue("two");
        for (int i = 0; i < 3; i++) {
            assertThat(small.verify(one).block().getSubject()).isEqualTo("one");
            assertThat(small.verify(two).block().getSubject()).isEqualTo("two");
        }
    }

    @Test
    void a_session_goes_on_with_each_refresh_token() {
        TokenPair first = this.tokens.issuePair("johndoe", Map.of("scope", "me"));
        TokenPair second = this.tokens.refresh(first.refreshToken()).block();
        this.clock.forward(Duration.ofMinutes(20));
        TokenPair third = this.tokens.refresh(second.refreshToken()).block();
        this.clock.forward(Duration.ofMinutes(20));
        assertThat(isTaken(this.tokens, second.accessToken())).isFalse();
        Jwt token = this.tokens.verify(third.accessToken()).block();
        assertThat(token.getSubject()).isEqualTo("johndoe");
        assertThat(token.getClaimAsString("scope")).isEqualTo("me");
        assertThat(third.expiresIn()).isEqualTo(1800);
    }

    @Test
    void a_refresh_token_that_comes_twice_ends_its_session() {
        TokenPair first = this.tokens.issuePair("johndoe");
        TokenPair other = this.tokens.issuePair("johndoe");
        TokenPair second = this.tokens.refresh(first.refreshToken()).block();
        assertThat(isTaken(this.tokens, second.accessToken())).isTrue();
        assertThat(status(this.tokens.refresh(first.refreshToken()))).isEqualTo(401);
        assertThat(isTaken(this.tokens, first.accessToken())).isFalse();
        assertThat(isTaken(this.tokens, second.accessToken())).isFalse();
        assertThat(status(this.tokens.refresh(second.refreshToken()))).isEqualTo(401);
        assertThat(isTaken(this.tokens, other.accessToken())).isTrue();
    }

    @Test
    void of_two_that_refresh_at_once_one_succeeds() {
        String token = this.tokens.issuePair("johndoe").refreshToken();
        AtomicInteger succeeded = new AtomicInteger();
        Flux.range(0, 8)
                .flatMap(i -> Mono.fromCallable(() -> status(this.tokens.refresh(token)))
                        .subscribeOn(Schedulers.boundedElastic()))
                .doOnNext(status -> succeeded.addAndGet(status == 200 ? 1 : 0))
                .blockLast();
        assertThat(succeeded).hasValue(1);
    }

    @Test
    void revoking_a_refresh_token_ends_its_session() {
        TokenPair pair = this.tokens.issuePair("johndoe");
        this.tokens.revoke(pair.refreshToken()).block();
        assertThat(isTaken(this.tokens, pair.accessToken())).isFalse();
        assertThat(status(this.tokens.refresh(pair.refreshToken()))).isEqualTo(401);
    }

    @Test
    void a_refresh_token_expires_and_is_no_access_token_nor_the_other_way_round() {
        TokenPair pair = this.tokens.issuePair("johndoe");
        assertThat(isTaken(this.tokens, pair.refreshToken())).isFalse();
        assertThat(status(this.tokens.refresh(pair.accessToken()))).isEqualTo(401);
        this.clock.forward(Duration.ofDays(31));
        assertThat(status(this.tokens.refresh(pair.refreshToken()))).isEqualTo(401);
    }

    @Test
    void keys_are_rotated_while_old_tokens_are_still_good() {
        JwtKeys old = JwtKeys.secret("the secret of last year, long enough", MacAlgorithm.HS256)
                .id("2025");
        JwtKeys now = JwtKeys.secret("the secret of this year, long enough", MacAlgorithm.HS256)
                .id("2026");
        JwtTokens before = JwtTokens.of(JwtSettings.of(old), this.store);
        JwtTokens between = JwtTokens.of(JwtSettings.of(now.and(old)), this.store);
        JwtTokens after = JwtTokens.of(JwtSettings.of(now), this.store);
        String token = before.issue("johndoe");
        assertThat(isTaken(between, token)).isTrue();
        assertThat(isTaken(after, token)).isFalse();
        assertThat(isTaken(after, between.issue("johndoe"))).isTrue();
        assertThat(between.verify(between.issue("johndoe")).block().getHeaders())
                .containsEntry("kid", "2026");
    }

    @Test
    void key_pairs_and_jwk_sets_sign_too() throws JOSEException {
        RSAKey rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
        ECKey ec = new ECKeyGenerator(Curve.P_256)
                .keyID("ec")
                .algorithm(JWSAlgorithm.ES256)
                .generate();
        roundTrip(JwtKeys.of(rsa, SignatureAlgorithm.RS256), JwtKeys.of(rsa.toPublicJWK(), SignatureAlgorithm.RS256));
        roundTrip(JwtKeys.of(ec, SignatureAlgorithm.ES256), JwtKeys.of(ec.toPublicJWK(), SignatureAlgorithm.ES256));
        String set = new JWKSet(List.of(rsa, ec)).toString(false);
        roundTrip(JwtKeys.jwkSet(set, SignatureAlgorithm.RS256).and(KEYS), JwtKeys.of(rsa, SignatureAlgorithm.RS256));
    }

    private void roundTrip(JwtKeys signing, JwtKeys verifying) {
        String token = JwtTokens.of(JwtSettings.of(signing), this.store).issue("johndoe");
        assertThat(isTaken(JwtTokens.of(JwtSettings.of(verifying), this.store), token))
                .isTrue();
    }

    @Test
    void a_public_key_issues_nothing() throws JOSEException {
        RSAKey rsa = new RSAKeyGenerator(2048).generate();
        JwtKeys keys = JwtKeys.of(rsa.toPublicJWK(), SignatureAlgorithm.RS256);
        JwtTokens verifying = JwtTokens.of(JwtSettings.of(keys), this.store);
        assertThatIllegalStateException().isThrownBy(() -> verifying.issue("johndoe"));
    }

    @Test
    void keys_that_are_too_short_or_of_another_kind_are_refused() throws JOSEException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JwtKeys.secret("x".repeat(31), MacAlgorithm.HS256))
                .withMessageStartingWith("the secret has 31 bytes, and HS256 needs 32 or more");
        assertThat(JwtKeys.secret("ä".repeat(16), MacAlgorithm.HS256)).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> JwtKeys.secret("x".repeat(63), MacAlgorithm.HS512));
        ECKey ec = new ECKeyGenerator(Curve.P_256).generate();
        assertThatIllegalArgumentException().isThrownBy(() -> JwtKeys.of(ec, SignatureAlgorithm.RS256));
        assertThatIllegalArgumentException().isThrownBy(() -> JwtKeys.of(ec, SignatureAlgorithm.ES512));
        assertThatIllegalArgumentException().isThrownBy(() -> JwtKeys.algorithm("none"));
        assertThatIllegalArgumentException().isThrownBy(() -> KEYS.id("a").and(KEYS.id("a")));
        JwsAlgorithm algorithm = MacAlgorithm.HS256;
        assertThatIllegalArgumentException().isThrownBy(() -> JwtKeys.jwkSet("{\"keys\":[]}", algorithm));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JwtKeys.jwkSet("secret", algorithm))
                .satisfies(refused -> assertThat(refused.toString()).doesNotContain("secret"));
    }

    @Test
    void a_store_that_is_full_forgets_nothing_that_counts() {
        TokenStore small = new InMemoryTokenStore(2, this.clock);
        Instant until = this.clock.now.plusSeconds(60);
        small.revoke("1", until).block();
        assertThat(small.rotate("2", 0, until).block()).isTrue();
        assertThat(status(small.revoke("3", until))).isEqualTo(503);
        assertThat(status(small.rotate("4", 0, until))).isEqualTo(503);
        assertThat(small.rotate("2", 1, until).block()).isTrue();
        assertThat(small.isRevoked(List.of("x", "1")).block()).isTrue();
        this.clock.forward(Duration.ofSeconds(61));
        small.revoke("3", this.clock.now.plusSeconds(60)).block();
        assertThat(small.isRevoked(List.of("3")).block()).isTrue();
        assertThat(small.isRevoked(List.of("1", "2")).block()).isFalse();
    }

    @Test
    void nothing_shows_a_secret_or_a_token() {
        TokenPair pair = this.tokens.issuePair("johndoe");
        String shown = List.of(this.settings, KEYS, this.tokens, pair, Token.bearer(pair.accessToken()))
                .toString();
        assertThat(shown)
                .doesNotContain("thirty-two")
                .doesNotContain(pair.accessToken().substring(0, 8));
    }
}
