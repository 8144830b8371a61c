package io.fastapi.engine;

import static io.fastapi.Dsl.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** BlockHound watches all tests of this module: an event loop that blocks fails. */
class BlockingTests {

    @Test
    void onlyPlainHandlersMayBlock() {
        FastApi app = FastApi.of(
                get("/plain").handle(() -> {
                    Thread.sleep(1);
                    return "slept";
                }),
                get("/async")
                        .handleAsync(() -> Mono.fromCallable(() -> {
                            Thread.sleep(1);
                            return "slept";
                        })));
        try (LiveServer server = LiveServer.of(app)) {
            assertThat(server.get("/plain").body()).isEqualTo("\"slept\"");
            assertThat(server.get("/async").statusCode()).isEqualTo(500);
        }
    }
}
