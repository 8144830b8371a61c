package io.fastapi.autoconfigure;

import io.fastapi.autoconfigure.FastApiSecurityProperties.Jwt;
import io.fastapi.autoconfigure.FastApiSecurityProperties.Key;
import io.fastapi.error.Problems;
import io.fastapi.security.jwt.JwtKeys;
import io.fastapi.security.jwt.JwtSettings;
import io.fastapi.types.error.MisuseException;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ResourceLoader;
import org.springframework.security.oauth2.jose.jws.JwsAlgorithm;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;

/** Makes settings of {@code fastapi.security.jwt.*}; what cannot be meant is reported all at once, without its value. */
final class JwtPropertiesMapper {

    private static final String PREFIX = "fastapi.security.jwt.";
    private static final Duration MOST_SKEW = Duration.ofDays(1);
    private static final int MOST_CACHED = 10_000_000;

    private final Problems problems = new Problems();
    private final KeyReader reader;

    private JwtPropertiesMapper(ResourceLoader resources) {
        this.reader = new KeyReader(resources);
    }

    /**
     * The settings.
     *
     * @throws io.fastapi.error.DefinitionException with every property that cannot be meant
     */
    static JwtSettings settings(Jwt properties, ResourceLoader resources) {
        JwtPropertiesMapper mapper = new JwtPropertiesMapper(resources);
        JwtKeys keys = mapper.keys(properties);
        mapper.check(properties);
        mapper.problems.throwIfAny();
        if (keys == null) {
            throw new IllegalStateException("There is a problem with each key that is missing");
        }
        JwtSettings settings = JwtSettings.of(keys)
                .lifetime(properties.lifetime())
                .refreshLifetime(properties.refreshLifetime())
                .clockSkew(properties.clockSkew())
                .audience(properties.audience().toArray(String[]::new))
                .strictAudience(properties.strictAudience())
                .require(properties.require().toArray(String[]::new))
                .cacheSize(properties.cacheSize());
        if (properties.issuer() != null) {
            settings = settings.issuer(properties.issuer());
        }
        return (properties.maxLifetime() == null) ? settings : settings.maxLifetime(properties.maxLifetime());
    }

    private @Nullable JwtKeys keys(Jwt properties) {
        JwtKeys all = key("", properties.key());
        for (int i = 0; i < properties.olderKeys().size(); i++) {
            String at = "older-keys[" + i + "].";
            JwtKeys older = key(at, properties.olderKeys().get(i));
            JwtKeys newer = all;
            if (newer != null && older != null) {
                all = tried(at + "id", () -> newer.and(older));
            }
        }
        return all;
    }

    private @Nullable JwtKeys key(String at, Key key) {
        JwsAlgorithm algorithm = tried(at + "algorithm", () -> JwtKeys.algorithm(key.algorithm()));
        if (algorithm == null) {
            return null;
        }
        boolean pair = key.privateKey() != null || key.publicKey() != null;
        long sources = Stream.of(key.secret() != null, pair, key.jwkSet() != null)
                .filter(given -> given)
                .count();
        if (sources != 1) {
            this.problems.add(
                    "property " + PREFIX + at + "secret",
                    (sources == 0) ? "there is no key" : "there are several keys for one",
                    "set one of secret, private-key (with public-key) or jwk-set");
            return null;
        }
        String source = (key.secret() != null) ? "secret" : (pair ? pairProperty(key) : "jwk-set");
        JwtKeys keys = tried(at + source, () -> read(key, algorithm));
        String id = key.id();
        return (keys == null || id == null) ? keys : tried(at + "id", () -> keys.id(id));
    }

    private static String pairProperty(Key key) {
        return (key.privateKey() != null) ? "private-key" : "public-key";
    }

    private JwtKeys read(Key key, JwsAlgorithm algorithm) {
        if (key.secret() != null) {
            if (algorithm instanceof MacAlgorithm mac) {
                return JwtKeys.secret(key.secret(), mac);
            }
            throw new MisuseException(
                    "the algorithm " + algorithm.getName() + " has a key pair, no secret",
                    "set private-key, or an algorithm of secrets such as HS256");
        }
        if (key.jwkSet() != null) {
            return JwtKeys.jwkSet(this.reader.text(key.jwkSet()), algorithm);
        }
        if (algorithm instanceof MacAlgorithm) {
            throw new MisuseException(
                    "the algorithm " + algorithm.getName() + " has a secret, no key pair",
                    "set secret, or an algorithm of key pairs such as RS256");
        }
        return JwtKeys.of(this.reader.pair(key.privateKey(), key.publicKey(), algorithm), algorithm);
    }

    /** What is wrong with a key, without the key. */
    private <T> @Nullable T tried(String property, Supplier<T> value) {
        try {
            return value.get();
        } catch (MisuseException wrong) {
            this.problems.add("property " + PREFIX + property, wrong);
            return null;
        } catch (IllegalArgumentException wrong) {
            this.problems.add(
                    "property " + PREFIX + property, String.valueOf(wrong.getMessage()), "give it another value");
            return null;
        }
    }

    private void check(Jwt properties) {
        atLeast("lifetime", properties.lifetime(), 1);
        atLeast("refresh-lifetime", properties.refreshLifetime(), 1);
        atLeast("clock-skew", properties.clockSkew(), 0);
        if (properties.clockSkew().compareTo(MOST_SKEW) > 0) {
            wrong("clock-skew", properties.clockSkew(), "it is more than a day", "set it to a few seconds");
        }
        Duration most = properties.maxLifetime();
        if (most != null) {
            atLeast("max-lifetime", most, 1);
            if (most.compareTo(properties.lifetime()) < 0) {
                wrong(
                        "max-lifetime",
                        most,
                        "it is less than lifetime, so that every token would be refused",
                        "set it to " + properties.lifetime().toSeconds() + "s or more");
            }
        }
        notBlank("issuer", properties.issuer());
        notBlank("id", properties.id());
        properties.audience().forEach(audience -> notBlank("audience", audience));
        properties.require().forEach(claim -> notBlank("require", claim));
        if (properties.require().contains("aud") && properties.audience().isEmpty()) {
            wrong(
                    "require",
                    "aud",
                    "without audience a token that has one is refused, so that every token would be",
                    "set audience, which demands it, or leave aud out");
        }
        if (properties.strictAudience() && properties.audience().size() > 1) {
            wrong(
                    "strict-audience",
                    true,
                    "tokens are for each audience, so that every token would be refused",
                    "set one audience, or leave strict-audience out");
        }
        numbers(properties);
    }

    private void notBlank(String property, @Nullable String value) {
        if (value != null && value.isBlank()) {
            wrong(property, value, "it is blank", "set it, or remove it");
        }
    }

    private void numbers(Jwt properties) {
        if (properties.cacheSize() < 0) {
            wrong("cache-size", properties.cacheSize(), "it is less than 0", "set it to 0 or more");
        } else if (properties.cacheSize() > MOST_CACHED) {
            wrong(
                    "cache-size",
                    properties.cacheSize(),
                    "it is more than " + MOST_CACHED,
                    "set it to " + MOST_CACHED + " or less");
        }
        if (properties.revocations() < 1) {
            wrong("revocations", properties.revocations(), "it is less than 1", "set it to 1 or more");
        }
    }

    private void atLeast(String property, Duration value, int seconds) {
        if (value.compareTo(Duration.ofSeconds(seconds)) < 0) {
            wrong(property, value, "it is less than " + seconds + "s", "set it to " + seconds + "s or more");
        }
        if (value.compareTo(WrittenProperties.LONGEST) > 0) {
            wrong(property, value, "it is more than 100 years", "set it to 36500d or less");
        }
    }

    private void wrong(String property, Object value, String what, String fix) {
        this.problems.add("property " + PREFIX + property + " = '" + value + "'", what, fix);
    }
}
