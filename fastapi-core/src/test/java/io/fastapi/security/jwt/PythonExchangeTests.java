package io.fastapi.security.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.security.password.PythonHashes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tokens and hashes that Python's libraries made: the recorded ones, or with {@code -Dinterop.directory} those that {@code
 * checks/interop/run} has just made, for which it also writes ours, for Python to verify.
 */
class PythonExchangeTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String DIRECTORY = System.getProperty("interop.directory", "");

    record Exchanged(List<Map<String, String>> tokens, List<Hash> hashes) {}

    record Hash(String library, String password, String hash, boolean verifies) {}

    @TestFactory
    List<DynamicTest> tokens_of_python_verify_here() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Map<String, String> each : exchanged().tokens()) {
            tests.add(DynamicTest.dynamicTest(each.get("library") + " " + each.get("algorithm"), () -> {
                Jwt token = tokens(each, "publicKeys").verify(each.get("token")).block();
                assertThat(token.getSubject()).isEqualTo("johndoe");
                assertThat(token.getClaimAsString("scope")).isEqualTo("me items");
                assertThat(token.getClaims()).containsEntry("level", 3L).doesNotContainKey("iat");
                assertThat(token.getClaimAsStringList("roles")).containsExactly("admin", "üser");
            }));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> hashes_of_python_verify_here_as_they_do_there() throws IOException {
        PasswordEncoder encoder = PythonHashes.bcrypt();
        List<DynamicTest> tests = new ArrayList<>();
        for (Hash each : exchanged().hashes()) {
            String name = each.library() + " " + each.hash().substring(0, 9) + " " + each.verifies();
            tests.add(DynamicTest.dynamicTest(
                    name,
                    () -> assertThat(encoder.matches(each.password(), each.hash()))
                            .isEqualTo(each.verifies())));
        }
        return tests;
    }

    @Test
    @EnabledIfSystemProperty(named = "interop.directory", matches = ".+")
    void ours_are_written_for_python() throws IOException {
        Path keys = Path.of(DIRECTORY, "keys.json");
        List<Map<String, Object>> tokens = new ArrayList<>();
        for (Object each : JSON.readValue(keys.toFile(), List.class)) {
            tokens.add(signed(each));
        }
        List<Map<String, Object>> hashes = new ArrayList<>();
        for (PasswordEncoder encoder : List.of(PythonHashes.bcrypt(), PythonHashes.argon2id())) {
            for (String password : List.of("secret", "pässwörd", "x".repeat(72))) {
                hashes.add(Map.of("password", password, "hash", encoder.encode(password)));
            }
        }
        String json = JSON.writeValueAsString(Map.of("tokens", tokens, "hashes", hashes));
        Files.writeString(Path.of(DIRECTORY, "java.json"), json);
    }

    @SuppressWarnings("unchecked") // what exchange.py wrote
    private static Map<String, Object> signed(Object entry) {
        Map<String, String> keys = (Map<String, String>) entry;
        JwtTokens tokens = tokens(keys, "privateKeys");
        Map<String, Object> claims = Map.of("roles", List.of("admin", "üser"));
        Map<String, Object> signed = new LinkedHashMap<>(keys);
        signed.put("token", tokens.issue("johndoe", claims));
        signed.put("refreshToken", tokens.issuePair("johndoe").refreshToken());
        return signed;
    }

    private static JwtTokens tokens(Map<String, String> entry, String set) {
        String algorithm = entry.get("algorithm");
        JwtKeys keys = entry.containsKey("secret")
                ? JwtKeys.secret(entry.get("secret"), MacAlgorithm.from(algorithm))
                : JwtKeys.jwkSet(entry.get(set), JwtKeys.algorithm(algorithm));
        return JwtTokens.of(JwtSettings.of(keys), TokenStore.inMemory(10));
    }

    private static Exchanged exchanged() throws IOException {
        try (InputStream in = DIRECTORY.isEmpty()
                ? PythonExchangeTests.class.getResourceAsStream("python.json")
                : Files.newInputStream(Path.of(DIRECTORY, "python.json"))) {
            return JSON.readValue(in, Exchanged.class);
        }
    }
}
