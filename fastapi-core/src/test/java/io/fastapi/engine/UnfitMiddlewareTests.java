package io.fastapi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.error.DefinitionException;
import io.fastapi.middleware.Cors;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.Sessions;
import io.fastapi.middleware.TrustedHosts;
import io.fastapi.types.TypeAdapters;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Middleware that FastAPI runs, and of which a part fits nothing that clients send. */
class UnfitMiddlewareTests {

    private static final EngineSettings STRICT = EngineSettings.defaults().strict(true);

    private static final Sessions SESSIONS = Sessions.secretKey("key");

    static final Middleware[] SUSPICIOUS = {
        SESSIONS.sameSite("none"),
        SESSIONS.partitioned(),
        SESSIONS.sessionCookie("__Secure-s"),
        SESSIONS.sessionCookie("__Host-s"),
        SESSIONS.sessionCookie("__Host-s").httpsOnly().path("/a"),
        SESSIONS.sessionCookie("__Host-s").httpsOnly().domain("a.org"),
        SESSIONS.path("x"),
        Cors.allowOrigins("*").allowMethods("GE T"),
        Cors.allowOrigins("*").allowMethods("get"),
        Cors.allowOrigins("*").allowHeaders("a:b"),
        Cors.allowOrigins("*").exposeHeaders("a b"),
        Cors.allowOrigins("https://a.org").allowCredentials().exposeHeaders("*"),
    };

    static final Middleware[] REFUSED = {
        SESSIONS.path("/a;b"),
        SESSIONS.domain("http://a.org"),
        SESSIONS.domain("*.a.org"),
        SESSIONS.domain("a.org;b"),
        Cors.allowOrigins("*").allowMethods("A\nB"),
        Cors.allowOrigins("*").allowHeaders("a\u20ac"),
        Cors.allowOrigins("*").exposeHeaders("a\r\nb"),
    };

    static final Middleware[] FINE = {
        SESSIONS.sameSite("none").httpsOnly().partitioned(),
        SESSIONS.sessionCookie("__Host-s").httpsOnly(),
        SESSIONS.domain(".a.org"),
        SESSIONS.domain("localhost"),
        SESSIONS.domain("127.0.0.1"),
        Cors.allowOrigins("*").allowMethods("patch", "PURGE").exposeHeaders("", "*"),
    };

    private static String fix(Middleware middleware, EngineSettings settings) {
        return catchThrowableOfType(
                        DefinitionException.class,
                        () -> FastApiEngine.of(FastApi.of().middleware(middleware), TypeAdapters.defaults(), settings))
                .problems()
                .get(0)
                .fix();
    }

    private static void starts(Middleware middleware, EngineSettings settings) {
        assertThat(FastApiEngine.of(FastApi.of().middleware(middleware), TypeAdapters.defaults(), settings))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.org/           | write \"https://a.org\"",
                "https://a.org/b/c        | write \"https://a.org\"",
                "HTTPS://A.org            | write \"https://a.org\"",
                "https://a.org:443        | write \"https://a.org\"",
                "http://a.org:80          | write \"http://a.org\"",
                "https://*.a.org          | write a regular expression, allowOriginRegex",
                "a.org                    | write scheme and host without a slash behind them, https://example.com",
                "https://u@a              | write scheme and host without a slash behind them, https://example.com",
                "https://a?b              | write scheme and host without a slash behind them, https://example.com",
            })
    void anOriginIsWrittenAsBrowsersSendIt(String origin, String fix) {
        Middleware cors = Cors.allowOrigins("https://b.org", origin);
        starts(cors, EngineSettings.defaults());
        assertThat(fix(cors, STRICT)).isEqualTo(fix);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://a.org", "http://a.org:443", "http://[::1]:80800", "null", "capacitor://localhost", "*"})
    void originsAsBrowsersSendThemAreFine(String origin) {
        starts(Cors.allowOrigins(origin), STRICT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://x           | write x",
                "https://a.org:80/b | write a.org",
                "x:80               | write x",
                "localhost:         | write localhost",
                "a.org/b            | write a.org",
                ".a.org             | write *.a.org",
                "::1                | write [::1]",
                "fe80::1:80         | write [fe80::1:80]",
                "[::1]:80           | write [::1]",
                "a b                | write a name as it stands in URLs, without scheme, port and path",
                "ä.org              | write a name as it stands in URLs, without scheme, port and path",
            })
    void aHostIsWrittenAsItIsCompared(String host, String fix) {
        Middleware hosts = TrustedHosts.of("b.org", host);
        starts(hosts, EngineSettings.defaults());
        assertThat(fix(hosts, STRICT)).isEqualTo(fix);
    }

    @Test
    void hostsAsRequestsHaveThemAreFine() {
        Stream.of("*", "a.org", "*.a.org", "A.ORG", "127.0.0.1", "[::1]", "a_b", "xn--4ca.org")
                .forEach(host -> starts(TrustedHosts.of(host), STRICT));
    }

    @ParameterizedTest
    @FieldSource("SUSPICIOUS")
    void whatBrowsersDropIsSuspicious(Middleware middleware) {
        starts(middleware, EngineSettings.defaults());
        assertThat(fix(middleware, STRICT)).isNotBlank();
    }

    @ParameterizedTest
    @FieldSource("REFUSED")
    void whatNoHeaderCanCarryIsRefused(Middleware middleware) {
        assertThat(fix(middleware, EngineSettings.defaults())).isNotBlank();
    }

    @ParameterizedTest
    @FieldSource("FINE")
    void whatBrowsersTakeIsFine(Middleware middleware) {
        starts(middleware, STRICT);
    }
}
