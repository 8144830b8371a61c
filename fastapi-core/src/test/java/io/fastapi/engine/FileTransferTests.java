package io.fastapi.engine;

import static io.fastapi.Dsl.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.Limits;
import io.fastapi.middleware.Cors;
import io.fastapi.middleware.GZip;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.RequestBodyLimit;
import io.fastapi.middleware.Sessions;
import io.fastapi.middleware.TrustedHosts;
import io.fastapi.response.Content;
import io.fastapi.response.Response;
import io.fastapi.staticfiles.StaticFiles;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FileRegion;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.KeyManagerFactory;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;

/** Which way a large file takes: the kernel sends it wherever nobody has to see its bytes; workers read it elsewhere. */
class FileTransferTests {

    private static final String TEXT = "0123456789abcdef".repeat(16 * 1024);
    private static final int LENGTH = TEXT.length();

    @TempDir
    private static Path directory;

    /** How many bytes the kernel was told to send. */
    private final AtomicLong sentByKernel = new AtomicLong();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(directory.resolve("large.txt"), TEXT);
        Files.writeString(directory.resolve("large.png"), TEXT);
        Files.writeString(directory.resolve("large.css"), TEXT);
        Files.writeString(directory.resolve("large.css.br"), TEXT);
    }

    private static FastApi app(Middleware... middleware) {
        Path file = directory.resolve("large.txt");
        return FastApi.of(get("/answer").handle(() -> Response.file(file)))
                .mount("/static", StaticFiles.directory(directory).precompressed("br"))
                .middleware(middleware);
    }

    private HttpServer watched(HttpServer server) {
        return server.doOnChannelInit(
                (observer, channel, address) -> channel.pipeline().addFirst(new Watch()));
    }

    /** Sees what reaches the connection. */
    private final class Watch extends ChannelOutboundHandlerAdapter {

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (message instanceof FileRegion region) {
                FileTransferTests.this.sentByKernel.addAndGet(region.count());
            }
            context.write(message, promise);
        }
    }

    private record Answer(int status, byte[] body, String encoding) {

        String text() throws IOException {
            try (InputStream in = new ByteArrayInputStream(this.body)) {
                InputStream plain = this.encoding.equals("gzip") ? new GZIPInputStream(in) : in;
                return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private Answer ask(LiveServer server, UnaryOperator<HttpClient> settings, String path, String... headers) {
        return settings.apply(HttpClient.create())
                .host("127.0.0.1")
                .port(server.port())
                .headers(all -> {
                    for (int i = 0; i < headers.length; i += 2) {
                        all.set(headers[i], headers[i + 1]);
                    }
                })
                .get()
                .uri(path)
                .responseSingle((response, body) -> body.asByteArray()
                        .defaultIfEmpty(new byte[0])
                        .map(bytes -> new Answer(
                                response.status().code(),
                                bytes,
                                response.responseHeaders().get("content-encoding", ""))))
                .block(Duration.ofSeconds(30));
    }

    private Answer ask(LiveServer server, String path, String... headers) {
        return ask(server, UnaryOperator.identity(), path, headers);
    }

    private static Middleware header() {
        return Middleware.ofAsync((request, next) -> next.handle(request).map(answer -> answer.header("x-own", "1")));
    }

    static Stream<List<Middleware>> transparent() {
        return Stream.of(
                List.of(),
                List.of(header()),
                List.of(Middleware.of((request, next) -> next.handle(request).header("x-own", "1"))),
                List.of(
                        TrustedHosts.of("*"),
                        Cors.allowOrigins("*"),
                        Sessions.secretKey("key"),
                        RequestBodyLimit.maxBodySize(1000),
                        header()),
                List.of(header(), GZip.minimumSize(500), header()));
    }

    @ParameterizedTest
    @MethodSource("transparent")
    void theKernelSendsWhatNobodyHasToSee(List<Middleware> middleware) throws IOException {
        FastApi app = app(middleware.toArray(Middleware[]::new));
        try (LiveServer server = LiveServer.of(app, Limits.DEFAULT, this::watched)) {
            for (String path : List.of("/answer", "/static/large.txt", "/static/large.png")) {
                this.sentByKernel.set(0);
                assertThat(ask(server, path).text()).isEqualTo(TEXT);
                assertThat(this.sentByKernel).as(path).hasValue(LENGTH);
            }
            this.sentByKernel.set(0);
            assertThat(ask(server, "/static/large.txt", "range", "bytes=16-").status())
                    .isEqualTo(206);
            assertThat(this.sentByKernel).hasValue(LENGTH - 16);
        }
    }

    @Test
    void theKernelSendsWhatIsNotWorthToBeCompressed() throws IOException {
        try (LiveServer server = LiveServer.of(app(GZip.minimumSize(500)), Limits.DEFAULT, this::watched)) {
            assertThat(ask(server, "/static/large.png", "accept-encoding", "gzip")
                            .text())
                    .isEqualTo(TEXT);
            assertThat(this.sentByKernel).hasValue(LENGTH);
            this.sentByKernel.set(0);
            Answer compressed = ask(server, "/static/large.css", "accept-encoding", "gzip, br");
            assertThat(compressed.encoding()).isEqualTo("br");
            assertThat(this.sentByKernel).hasValue(LENGTH);
        }
    }

    @Test
    void workersReadWhatIsCompressed() throws IOException {
        try (LiveServer server = LiveServer.of(app(header(), GZip.minimumSize(500)), Limits.DEFAULT, this::watched)) {
            Answer compressed = ask(server, "/static/large.txt", "accept-encoding", "gzip");
            assertThat(compressed.encoding()).isEqualTo("gzip");
            assertThat(compressed.text()).isEqualTo(TEXT);
            assertThat(this.sentByKernel).hasValue(0);
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void workersReadWhatAFunctionReads() throws IOException {
        Middleware reading =
                Middleware.ofAsync((request, next) -> next.handle(request).map(answer -> {
                    Content.Stream content = (Content.Stream) answer.content();
                    Flux<DataBuffer> pieces = Flux.from((Publisher<DataBuffer>) content.chunks());
                    return Response.stream(pieces.map(piece -> piece), "text/plain");
                }));
        try (LiveServer server = LiveServer.of(app(reading), Limits.DEFAULT, this::watched)) {
            assertThat(ask(server, "/static/large.txt").text()).isEqualTo(TEXT);
            assertThat(this.sentByKernel).hasValue(0);
        }
    }

    @Test
    void workersReadWhatHasLostItsLength() throws IOException {
        Middleware losing = Middleware.ofAsync(
                (request, next) -> next.handle(request).map(answer -> answer.withoutHeader("content-length")));
        try (LiveServer server = LiveServer.of(app(losing), Limits.DEFAULT, this::watched)) {
            assertThat(ask(server, "/static/large.txt").text()).isEqualTo(TEXT);
            assertThat(this.sentByKernel).hasValue(0);
        }
    }

    @Test
    void workersReadWhatIsEncryptedOrCompressedByTheServer() throws Exception {
        SslContext encrypting = SslContextBuilder.forServer(keys()).build();
        UnaryOperator<HttpServer> tls = server -> watched(server).secure(settings -> settings.sslContext(encrypting));
        try (LiveServer server = LiveServer.of(app(), Limits.DEFAULT, tls)) {
            SslContext all = SslContextBuilder.forClient()
                    .trustManager(InsecureTrustManagerFactory.INSTANCE)
                    .endpointIdentificationAlgorithm("")
                    .build();
            UnaryOperator<HttpClient> trusting = client -> client.secure(settings -> settings.sslContext(all));
            assertReadByWorkers(
                    () -> assertThat(ask(server, trusting, "/static/large.txt").text())
                            .isEqualTo(TEXT));
        }
        UnaryOperator<HttpServer> compressing = server -> watched(server).compress(true);
        try (LiveServer server = LiveServer.of(app(), Limits.DEFAULT, compressing)) {
            assertReadByWorkers(() -> assertThat(ask(server, "/static/large.txt", "accept-encoding", "gzip")
                            .text())
                    .isEqualTo(TEXT));
        }
    }

    @Test
    void workersReadSmallFilesAndSeveralRanges() throws Exception {
        Files.writeString(directory.resolve("small.txt"), "small");
        try (LiveServer server = LiveServer.of(app(), Limits.DEFAULT, this::watched)) {
            assertReadByWorkers(() -> {
                assertThat(ask(server, "/static/small.txt").text()).isEqualTo("small");
                assertThat(ask(server, "/static/large.txt", "range", "bytes=0-1, 8-9")
                                .status())
                        .isEqualTo(206);
            });
        }
    }

    private interface Requests {

        void run() throws IOException;
    }

    /** The kernel sends nothing, and no event loop reads a file, as the JVM itself records it. */
    private void assertReadByWorkers(Requests requests) throws Exception {
        Path recorded = directory.resolve("reads.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.FileRead").withThreshold(Duration.ZERO);
            recording.start();
            requests.run();
            recording.stop();
            recording.dump(recorded);
        }
        List<String> readers = new ArrayList<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(recorded)) {
            if (String.valueOf(event.<Object>getValue("path")).startsWith(directory.toString())) {
                readers.add(event.getThread().getJavaName());
            }
        }
        Files.delete(recorded);
        assertThat(this.sentByKernel).hasValue(0);
        // The JVM records no reads for some recordings after the first: then only who would read as well is not seen.
        assertThat(readers).allMatch(name -> name.startsWith("fastapi-"));
    }

    private static KeyManagerFactory keys() throws Exception {
        Path store = directory.resolve("keys.p12");
        Files.deleteIfExists(store);
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-alias",
                        "test",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "secret",
                        "-keystore",
                        store.toString())
                .inheritIO()
                .start()
                .waitFor();
        KeyStore keys = KeyStore.getInstance(store.toFile(), "secret".toCharArray());
        Files.delete(store);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, "secret".toCharArray());
        return factory;
    }
}
