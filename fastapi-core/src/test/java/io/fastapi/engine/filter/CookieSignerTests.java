package io.fastapi.engine.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CookieSignerTests {

    private static final String TEXT = "eyJhIjogMX0=";
    private static final String BY_PYTHON = "eyJhIjogMX0=.ZVPxAA.AiwVzbFeVwzaeBK5yw8pPNcW6Og";

    private static CookieSigner at(long seconds) {
        return new CookieSigner("secret ü", () -> Instant.ofEpochSecond(seconds));
    }

    /** What {@code TimestampSigner("secret ü").sign(..)} of itsdangerous 2.2.0 gives at these times. */
    @ParameterizedTest
    @CsvSource({
        "1700000000, eyJhIjogMX0=.ZVPxAA.AiwVzbFeVwzaeBK5yw8pPNcW6Og",
        "2500000000, eyJhIjogMX0=.lQL5AA.cjMIXnLDBUeRmw_pbrQh-J-lngs"
    })
    void signsAndReadsAsPythonDoes(long seconds, String signed) {
        assertThat(at(seconds).sign(TEXT)).isEqualTo(signed);
        assertThat(at(seconds).unsign(signed, 0)).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({"1700000060, true", "1700000061, false", "1699999999, false"})
    void anOldSignatureAndOneOfTheFutureAreNone(long now, boolean good) {
        assertThat(at(now).unsign(BY_PYTHON, 60)).isEqualTo(good ? TEXT : null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "x", "eyJhIjogMX0=", "eyJhIjogMX0=.ZVPxAA", "eyJhIjogMX0=.ZVPxAA.", "a.b.c.d"})
    void whatIsNotSignedIsNothing(String text) {
        assertThat(at(1_700_000_000).unsign(text, -1)).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 12, 13, 20, 30, 46})
    void aChangedCharacterIsSeen(int position) {
        StringBuilder changed = new StringBuilder(BY_PYTHON);
        changed.setCharAt(position, (changed.charAt(position) == 'x') ? 'y' : 'x');
        assertThat(at(1_700_000_000).unsign(changed.toString(), -1)).isNull();
    }
}
