package io.fastapi.engine.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starlette's rule for hosts, asked of the real one. */
class HostHeaderTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "EXAMPLE.com:8080",
                "a:0",
                "a:65535",
                "a:00080",
                "1.2.3.4:80",
                "[::1]",
                "[::1]:8000",
                "[2001:db8::7]",
                "a%41",
                "a_b",
                "a..b",
                "-a",
                "a~b",
                "a!b",
                "a=b&c",
                "*.a",
                "a,b",
                "a;b",
                "a'b",
                "a(b)"
            })
    void theseCanStandInAUrl(String host) {
        assertThat(HostHeader.isValid(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "evil.com/x?",
                "user@evil.com",
                "a:",
                "a:b",
                "a:80:80",
                "a:65536",
                "a:99999999999",
                "a:-1",
                "a:+80",
                "a: 80",
                ":80",
                "::1",
                "[",
                "]",
                "[]",
                "[::1",
                "[::1]8",
                "[::1]:",
                "[1]",
                "[g::]",
                "[::1%eth0]",
                "a\\b",
                "a#b",
                "a?b",
                "a\"b",
                "<x>",
                "a|b",
                "a^b",
                "a`b",
                "a%zz",
                "a%4",
                "a%",
                "a{b",
                "ä.de",
                "a\tb"
            })
    void theseCannot(String host) {
        assertThat(HostHeader.isValid(host)).isFalse();
    }

    @Test
    void noneIsNone() {
        assertThat(HostHeader.isValid(null)).isFalse();
    }

    @Test
    void theServersAddressStandsInForIt() {
        assertThat(HostHeader.of(new InetSocketAddress("127.0.0.1", 8080), 80)).isEqualTo("127.0.0.1:8080");
        assertThat(HostHeader.of(new InetSocketAddress("127.0.0.1", 80), 80)).isEqualTo("127.0.0.1");
        assertThat(HostHeader.of(new InetSocketAddress("::1", 8443), 443)).isEqualTo("[::1]:8443");
    }
}
