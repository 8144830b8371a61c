package io.fastapi.security.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.fastapi.error.HttpException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;

/** Tokens that somebody would like to be taken; each row is one, and none is taken. */
class JwtAttackTests {

    private static final String SECRET = "a secret of thirty-two bytes, or more";
    private static final String HS256 = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
    private static final long NOW = 1_800_000_000;
    private static final String GOOD = "{\"sub\":\"johndoe\",\"exp\":" + (NOW + 60) + "}";
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC);

    private static final JwtSettings PLAIN =
            JwtSettings.of(JwtKeys.secret(SECRET, MacAlgorithm.HS256)).clock(CLOCK);

    private static JwtTokens tokens(JwtSettings settings) {
        return JwtTokens.of(settings, TokenStore.inMemory(100));
    }

    private static void assertRefused(JwtTokens tokens, String token) {
        assertThatExceptionOfType(HttpException.class)
                .isThrownBy(() -> tokens.verify(token).block())
                .satisfies(refused -> {
                    assertThat(refused.status()).isEqualTo(401);
                    assertThat(refused.detail()).isEqualTo("Could not validate credentials");
                    assertThat(refused.headers()).isEqualTo(Map.of("WWW-Authenticate", "Bearer"));
                    assertThat(refused.getCause()).isNull();
                });
        assertThatExceptionOfType(BadJwtException.class) // Spring takes others for a failure of ours
                .isThrownBy(() -> tokens.decoder().decode(token).block());
    }

    private static Stream<DynamicTest> each(Map<String, String> attacks, JwtTokens tokens) {
        return attacks.entrySet().stream()
                .map(attack ->
                        DynamicTest.dynamicTest(attack.getKey(), () -> assertRefused(tokens, attack.getValue())));
    }

    private static String claims(String others) {
        return GOOD.substring(0, GOOD.length() - 1) + "," + others + "}";
    }

    @Test
    void what_the_attacks_start_from_is_taken() {
        String token = Forge.hs256(HS256, GOOD, SECRET);
        assertThat(tokens(PLAIN).verify(token).block().getSubject()).isEqualTo("johndoe");
    }

    @TestFactory
    Stream<DynamicTest> headers() {
        Map<String, String> all = new LinkedHashMap<>();
        String unsigned = Forge.base64("{\"alg\":\"none\"}") + "." + Forge.base64(GOOD) + ".";
        all.put("alg none", unsigned);
        all.put("alg none with a signature", unsigned + Forge.signature(unsigned, bytes(SECRET), "HS256"));
        for (String none : List.of("None", "NONE", "nOnE", "")) {
            all.put("alg '" + none + "'", Forge.hs256("{\"alg\":\"" + none + "\"}", GOOD, SECRET));
        }
        all.put("no alg", Forge.hs256("{\"typ\":\"JWT\"}", GOOD, SECRET));
        all.put("alg in lower case", Forge.hs256("{\"alg\":\"hs256\"}", GOOD, SECRET));
        all.put("another alg of the family", Forge.signed("{\"alg\":\"HS384\"}", GOOD, SECRET, "HS384"));
        all.put("alg of another family", Forge.hs256("{\"alg\":\"RS256\"}", GOOD, SECRET));
        all.put("alg twice", Forge.hs256("{\"alg\":\"HS256\",\"alg\":\"none\"}", GOOD, SECRET));
        for (String kid : List.of("../../../dev/null", "/dev/null", "other-tenant", "' or 1=1", "")) {
            all.put("kid '" + kid + "'", Forge.hs256(header("\"kid\":\"" + kid + "\""), GOOD, SECRET));
        }
        all.put("jku", Forge.hs256(header("\"jku\":\"https://evil.example/keys\""), GOOD, SECRET));
        all.put("x5u", Forge.hs256(header("\"x5u\":\"https://evil.example/cert\""), GOOD, SECRET));
        all.put("x5c", Forge.hs256(header("\"x5c\":[\"MIIB\"]"), GOOD, SECRET));
        all.put("jwk of a secret", Forge.hs256(header("\"jwk\":{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}"), GOOD, "secret"));
        all.put("crit", Forge.hs256(header("\"crit\":[\"exp\"],\"exp\":1"), GOOD, SECRET));
        all.put("b64", Forge.hs256(header("\"crit\":[\"b64\"],\"b64\":false"), GOOD, SECRET));
        all.put("typ of a refresh token", Forge.hs256("{\"alg\":\"HS256\",\"typ\":\"refresh+jwt\"}", GOOD, SECRET));
        all.put("typ of an id token event", Forge.hs256("{\"alg\":\"HS256\",\"typ\":\"logout+jwt\"}", GOOD, SECRET));
        return each(all, tokens(PLAIN));
    }

    private static String header(String others) {
        return "{\"alg\":\"HS256\"," + others + "}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @TestFactory
    Stream<DynamicTest> a_public_key_is_no_secret() throws JOSEException {
        RSAKey pair = new RSAKeyGenerator(2048).generate();
        JwtTokens tokens = tokens(
                JwtSettings.of(JwtKeys.of(pair, SignatureAlgorithm.RS256)).clock(CLOCK));
        byte[] der = pair.toRSAPublicKey().getEncoded();
        String body = Base64.getMimeEncoder(64, bytes("\n")).encodeToString(der);
        String pem = "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
        String input = Forge.base64("{\"alg\":\"HS256\"}") + "." + Forge.base64(GOOD);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("as PEM", input + "." + Forge.signature(input, bytes(pem), "HS256"));
        all.put("as PEM without the last line end", input + "." + Forge.signature(input, bytes(pem.strip()), "HS256"));
        all.put("as DER", input + "." + Forge.signature(input, der, "HS256"));
        all.put(
                "as JWK",
                input + "." + Forge.signature(input, bytes(pair.toPublicJWK().toJSONString()), "HS256"));
        return each(all, tokens);
    }

    @Test
    void a_key_that_comes_along_verifies_nothing() throws JOSEException {
        RSAKey evil = new RSAKeyGenerator(2048).keyID("ours").generate();
        RSAKey ours = new RSAKeyGenerator(2048).keyID("ours").generate();
        JwtTokens tokens = tokens(
                JwtSettings.of(JwtKeys.of(ours, SignatureAlgorithm.RS256)).clock(CLOCK));
        for (RSAKey signer : List.of(evil, ours)) {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID("ours")
                    .jwk(signer.toPublicJWK())
                    .build();
            SignedJWT token = new SignedJWT(
                    header, new JWTClaimsSet.Builder().subject("johndoe").build());
            token.sign(new RSASSASigner(signer));
            assertRefused(tokens, token.serialize());
        }
    }

    @Test
    void a_kid_that_names_the_key_of_another_tenant_is_unknown() {
        JwtTokens one = tokens(JwtSettings.of(JwtKeys.secret("the secret of the first tenant ..", MacAlgorithm.HS256)
                .id("one")));
        JwtTokens two = tokens(JwtSettings.of(JwtKeys.secret("the secret of the second tenant .", MacAlgorithm.HS256)
                .id("two")));
        assertRefused(one, two.issue("johndoe"));
        assertThat(two.verify(two.issue("johndoe")).block().getSubject()).isEqualTo("johndoe");
    }

    @TestFactory
    Stream<DynamicTest> claims_of_wrong_kinds() {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("no exp", "{\"sub\":\"johndoe\"}");
        bodies.put("no sub", "{\"exp\":" + (NOW + 60) + "}");
        bodies.put("exp in the past", "{\"sub\":\"johndoe\",\"exp\":" + (NOW - 1) + "}");
        bodies.put("exp null", "{\"sub\":\"johndoe\",\"exp\":null}");
        bodies.put("exp a text", "{\"sub\":\"johndoe\",\"exp\":\"" + (NOW + 60) + "\"}");
        bodies.put("exp negative", "{\"sub\":\"johndoe\",\"exp\":-1}");
        bodies.put("exp beyond all time", "{\"sub\":\"johndoe\",\"exp\":9223372036854775807}");
        bodies.put("exp infinite", "{\"sub\":\"johndoe\",\"exp\":1e400}");
        bodies.put("nbf in the future", claims("\"nbf\":" + (NOW + 30)));
        bodies.put("iat in the future", claims("\"iat\":" + (NOW + 30)));
        bodies.put("iat after exp", claims("\"iat\":" + (NOW + 90)));
        bodies.put("aud though none is ours", claims("\"aud\":\"other\""));
        bodies.put("sub a number", "{\"sub\":42,\"exp\":" + (NOW + 60) + "}");
        bodies.put("sub a list", "{\"sub\":[\"johndoe\"],\"exp\":" + (NOW + 60) + "}");
        bodies.put("iss a number", claims("\"iss\":1"));
        bodies.put("jti a number", claims("\"jti\":1"));
        bodies.put("aud a number", claims("\"aud\":1"));
        bodies.put("sub twice", claims("\"sub\":\"admin\""));
        bodies.put("exp twice", claims("\"exp\":" + (NOW + 6000)));
        bodies.put("a list", "[" + GOOD + "]");
        bodies.put("a text", "\"johndoe\"");
        bodies.put("nothing", "");
        bodies.put("more behind the claims", GOOD + GOOD);
        bodies.put("a token in a token", Forge.hs256(HS256, GOOD, SECRET));
        Map<String, String> all = new LinkedHashMap<>();
        bodies.forEach((name, body) -> all.put(name, Forge.hs256(HS256, body, SECRET)));
        all.put("a token in a token, with cty", Forge.hs256(header("\"cty\":\"JWT\""), GOOD, SECRET));
        return each(all, tokens(PLAIN));
    }

    @TestFactory
    Stream<DynamicTest> tokens_for_or_from_others() {
        JwtTokens tokens = tokens(PLAIN.issuer("https://us.example").audience("us", "ours"));
        Map<String, String> all = new LinkedHashMap<>();
        all.put("no iss, no aud", "\"a\":1");
        all.put("no iss", "\"aud\":\"us\"");
        all.put("no aud", "\"iss\":\"https://us.example\"");
        all.put("another iss", "\"iss\":\"https://us.example.evil\",\"aud\":\"us\"");
        all.put("iss with a slash more", "\"iss\":\"https://us.example/\",\"aud\":\"us\"");
        all.put("another aud", "\"iss\":\"https://us.example\",\"aud\":\"them\"");
        all.put("several aud, none ours", "\"iss\":\"https://us.example\",\"aud\":[\"them\",\"u\",\"US\"]");
        all.put("aud empty", "\"iss\":\"https://us.example\",\"aud\":[]");
        all.put("aud holds a number", "\"iss\":\"https://us.example\",\"aud\":[\"us\",1]");
        all.replaceAll((name, others) -> Forge.hs256(HS256, claims(others), SECRET));
        String right = Forge.hs256(HS256, claims("\"iss\":\"https://us.example\",\"aud\":[\"them\",\"us\"]"), SECRET);
        assertThat(tokens.verify(right).block()).isNotNull();
        JwtTokens strict =
                tokens(PLAIN.issuer("https://us.example").audience("us").strictAudience(true));
        return Stream.concat(
                each(all, tokens),
                each(Map.of("several aud, one of them ours, where that is not enough", right), strict));
    }

    @TestFactory
    Stream<DynamicTest> what_is_configured_of_times() {
        String late = Forge.hs256(HS256, "{\"sub\":\"johndoe\",\"exp\":" + (NOW + 3601) + "}", SECRET);
        String without = Forge.hs256(HS256, "{\"sub\":\"johndoe\"}", SECRET);
        JwtSettings skewed = PLAIN.clockSkew(Duration.ofSeconds(10));
        String old = Forge.hs256(HS256, "{\"sub\":\"johndoe\",\"exp\":" + (NOW - 9) + "}", SECRET);
        String older = Forge.hs256(HS256, "{\"sub\":\"johndoe\",\"exp\":" + (NOW - 11) + "}", SECRET);
        assertThat(tokens(PLAIN).verify(late).block()).isNotNull();
        assertThat(tokens(PLAIN.require("sub")).verify(without).block()).isNotNull();
        assertThat(tokens(skewed).verify(old).block()).isNotNull();
        return Stream.of(
                        each(Map.of("exp in the far future", late), tokens(PLAIN.maxLifetime(Duration.ofHours(1)))),
                        each(Map.of("no nbf", late), tokens(PLAIN.require("exp", "nbf"))),
                        each(Map.of("exp past the skew", older), tokens(skewed)))
                .flatMap(each -> each);
    }

    @TestFactory
    Stream<DynamicTest> other_spellings_of_a_good_token() {
        String token = Forge.hs256(HS256, GOOD, SECRET);
        String[] parts = token.split("\\.");
        Map<String, UnaryOperator<String>> spellings = new LinkedHashMap<>();
        spellings.put("space before", text -> " " + text);
        spellings.put("space behind", text -> text + " ");
        spellings.put("line end behind", text -> text + "\n");
        spellings.put("tab inside", text -> text.replaceFirst("\\.", ".\t"));
        spellings.put("padded", text -> text + "=");
        spellings.put("padded in the middle", text -> parts[0] + "==." + parts[1] + "." + parts[2]);
        spellings.put("bits behind the last byte", JwtAttackTests::withSpareBits);
        spellings.put("a letter that decoders skip", text -> parts[0] + "." + parts[1] + "." + parts[2] + "!");
        spellings.put("another alphabet", text -> text.replace('-', '+').replace('_', '/') + "+");
        spellings.put("a part more", text -> text + ".");
        spellings.put("a part less", text -> parts[0] + "." + parts[1]);
        spellings.put("no signature", text -> parts[0] + "." + parts[1] + ".");
        spellings.put("cut signature", text -> token.substring(0, token.length() - 4));
        spellings.put("Bearer twice", text -> "Bearer " + text);
        spellings.put("quoted", text -> '"' + text + '"');
        spellings.put("nothing", text -> "");
        spellings.put("dots", text -> "..");
        spellings.put("full-width letters", text -> text.replace('e', '\uff45'));
        Map<String, String> all = new LinkedHashMap<>();
        spellings.forEach((name, spelling) -> all.put(name, spelling.apply(token)));
        return each(all, tokens(PLAIN));
    }

    /** The last of 43 letters has two bits that no byte has. */
    private static String withSpareBits(String token) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = alphabet.indexOf(token.charAt(token.length() - 1));
        String spelled = token.substring(0, token.length() - 1) + alphabet.charAt(last | 1);
        byte[] signature = Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1));
        byte[] same = Base64.getUrlDecoder().decode(spelled.substring(spelled.lastIndexOf('.') + 1));
        assertThat(Arrays.equals(signature, same)).isTrue();
        return spelled;
    }

    @TestFactory
    Stream<DynamicTest> big_tokens() {
        String million = "x".repeat(1_000_000);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("1 MB of claims", Forge.hs256(HS256, claims("\"x\":\"" + million + "\""), SECRET));
        all.put("1 MB of header", Forge.hs256(header("\"x\":\"" + million + "\""), GOOD, SECRET));
        all.put("1 MB of dots", ".".repeat(1_000_000));
        all.put("1 MB of letters", million);
        all.put("deep", Forge.hs256(HS256, claims("\"x\":" + "[".repeat(4000) + "]".repeat(4000)), SECRET));
        return each(all, tokens(PLAIN));
    }

    @Test
    void a_token_of_another_service_is_none_of_ours() {
        JwtTokens other =
                tokens(JwtSettings.of(JwtKeys.secret("another secret of another service", MacAlgorithm.HS256)));
        assertRefused(tokens(PLAIN), other.issue("johndoe"));
    }
}
