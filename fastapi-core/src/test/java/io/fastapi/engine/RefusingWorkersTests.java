package io.fastapi.engine;

import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.Limits;
import io.fastapi.error.HttpException;
import io.fastapi.operation.Routable;
import io.fastapi.types.TypeAdapters;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

/** Threads of the application's own that refuse a call, and what goes wrong around one: every request is answered all the same. */
class RefusingWorkersTests {

    private final AtomicInteger taken = new AtomicInteger();

    private Executor taking(int most) {
        return call -> {
            if (this.taken.incrementAndGet() > most) {
                throw new RejectedExecutionException("full");
            }
            new Thread(call).start();
        };
    }

    private static EngineSettings settings() {
        Limits all = Limits.DEFAULT;
        return EngineSettings.defaults()
                .limits(new Limits(
                        all.bodySize(),
                        all.formSize(),
                        all.formFields(),
                        all.formFiles(),
                        all.fieldSize(),
                        10,
                        all.bodyMemory()));
    }

    private static MockServerWebExchange answered(EngineSettings settings, Routable operation, String body)
            throws InterruptedException {
        FastApiEngine engine = FastApiEngine.of(FastApi.of(operation), TypeAdapters.defaults(), settings);
        MockServerWebExchange exchange = MockServerWebExchange.from(
                body.isEmpty() ? MockServerHttpRequest.get("/").build() : upload(body));
        new FastApiWebHandler(engine).handle(exchange).block(Duration.ofSeconds(10));
        assertThat(engine.awaitPending(Duration.ofSeconds(10))).isTrue();
        return exchange;
    }

    private static MockServerHttpRequest upload(String content) {
        return MockServerHttpRequest.post("/")
                .contentType(MediaType.parseMediaType("multipart/form-data; boundary=B"))
                .body("--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\n" + content
                        + "\r\n--B--\r\n");
    }

    private static int temporaryFiles() throws IOException {
        int count = 0;
        Path directory = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "fastapi-upload-*")) {
            for (Path file : files) {
                count += Files.exists(file) ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void anUploadThatNobodyWritesToTheDiskIsRefused() throws Exception {
        int before = temporaryFiles();
        MockServerWebExchange exchange = answered(
                settings().workers(taking(0)),
                post("/").params(file("f")).handleAsync(f -> Mono.just(f.size())),
                "x".repeat(1000));
        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(exchange.getResponse().getHeaders().getFirst("retry-after")).isEqualTo("1");
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    @Test
    void whatFailsAroundACallIsAnsweredAsItsFailure() throws Exception {
        MockServerWebExchange exchange = answered(
                settings().workerContext((context, call) -> () -> {
                    throw new HttpException(409, "no context");
                }),
                get("/").handle(() -> "unreached"),
                "");
        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void whatFailsAfterACallChangesNothing() throws Exception {
        MockServerWebExchange exchange = answered(
                settings().workerContext((context, call) -> () -> {
                    call.run();
                    throw new IllegalStateException("no context");
                }),
                get("/").handle(() -> "answered"),
                "");
        assertThat(exchange.getResponse().getBodyAsString().block()).isEqualTo("\"answered\"");
    }
}
