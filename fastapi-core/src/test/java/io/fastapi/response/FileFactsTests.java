package io.fastapi.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The digests are those of Python: {@code md5(f"{st_mtime}-2")}. */
class FileFactsTests {

    @ParameterizedTest
    @CsvSource({
        "0, befde0680b85064cfe4309f5cd7cafec",
        "1, 60bb06c2e94e0dd8eb297d798c854b19",
        "100, 3805fdcae32c7ea92d3c78a216efc68e",
        "150, 364f2cf22ac0605e9482a2001941a34f",
        "12345, 3c23e0dd73b541d9733a1c847697341a",
        "99999, b13a6647980fc6bb64670cb7fe6bd36a",
        "100000, 92529047d5d2870435c277893bca06fd",
        "123456, 887d866281b7818525f32f97d50c074e",
        "-100, ab1aa45502f067cc518d4411041f875c",
        "1700000000123456789, 7019df3718d35ed47ade2e7ddddd1df9",
    })
    void theTagIsThatOfPython(long nanos, String digest) {
        assertThat(new FileFacts(2, Instant.ofEpochSecond(0, nanos)).etag()).isEqualTo('"' + digest + '"');
    }
}
