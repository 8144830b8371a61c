package io.fastapi.migrate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceUrlsTests {

    private static ServiceUrls urls(String old, String replacement) {
        return new ServiceUrls(URI.create(old), URI.create(replacement));
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.example:8000/x, <service>/x",
        "http://localhost:8080/x, <service>/x",
        "http://127.0.0.1:8080, <service>",
        "HTTP://A.example:8000?y, <service>?y",
        "http:\\/\\/a.example:8000\\/x, <service>\\/x",
        "http%3A%2F%2Fa.example%3A8000%2Fx, <service>%2Fx",
        "a.example:8000, <host>",
        "ws://a.example:8000/ws, ws://<host>/ws",
        "https://a.example:8000/, https://<host>/",
        "http://a.example:80001/, http://a.example:80001/",
        "http://a.example/, http://a.example/",
        "http://localhost:3000/, http://localhost:3000/",
        "http://b.a.example:8000/, http://b.a.example:8000/",
        "xa.example:8000, xa.example:8000"
    })
    void aUrlOfEitherServiceIsTheSamePlace(String text, String neutral) {
        assertThat(urls("http://a.example:8000", "http://localhost:8080/").neutral(text))
                .isEqualTo(neutral);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost/x, <service>/x",
        "http://localhost:80/x, <service>/x",
        "http://localhost:3000/x, http://localhost:3000/x",
        "http://localhost.example/x, http://localhost.example/x",
        "http://localhost., <service>.",
        "localhost, localhost",
        "https://api.example/v1/items, <service>/items",
        "https://api.example:443/v1, <service>",
        "https:\\/\\/api.example\\/v1\\/items, <service>\\/items",
        "https://api.example/v10, https://<host>/v10",
        "a@api.example, a@<host>"
    })
    void portsAndPathsMayGoWithoutSaying(String text, String neutral) {
        assertThat(urls("http://localhost", "https://api.example/v1").neutral(text))
                .isEqualTo(neutral);
    }

    @Test
    void whatNamesTheOldServiceNamesTheNewOneInTheSameEncoding() {
        ServiceUrls urls = urls("http://localhost:8000", "https://new.example/api");

        assertThat(urls.forReplacement("x http://localhost:8000/a http://localhost:80001"))
                .isEqualTo("x https://new.example/api/a http://localhost:80001");
        assertThat(urls.forReplacement("next=http%3A%2F%2Flocalhost%3A8000%2Fa"))
                .isEqualTo("next=https%3A%2F%2Fnew.example%2Fapi%2Fa");
        assertThat(urls.forReplacement("{\"u\":\"http:\\/\\/localhost:8000\\/a\"}"))
                .isEqualTo("{\"u\":\"https:\\/\\/new.example\\/api\\/a\"}");
    }

    @Test
    void bytesThatAreNoTextStay() {
        byte[] bytes = {(byte) 0xff, 0, (byte) 0xc3, 'h'};

        assertThat(urls("http://a:1", "http://b:2").neutral(bytes)).isSameAs(bytes);
    }
}
