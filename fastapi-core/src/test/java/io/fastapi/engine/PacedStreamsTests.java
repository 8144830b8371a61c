package io.fastapi.engine;

import static io.fastapi.Dsl.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.response.Response;
import io.fastapi.types.TypeAdapters;
import io.netty.channel.ChannelOption;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;

/** Streams whose client takes its time, over real connections. */
class PacedStreamsTests {

    private static final int SIZE = 65_536;
    private static final int PIECES = 300;

    private final AtomicInteger made = new AtomicInteger();
    private final LoopResources loops = LoopResources.create("paced", 1, true);
    private DisposableServer server;

    private byte[] piece(int size) {
        this.made.incrementAndGet();
        return new byte[size];
    }

    private final FastApi app = FastApi.of(
            get("/made").handleNow(() -> this.made.get()),
            get("/flux")
                    .handleNow(() ->
                            Response.stream(Flux.range(0, PIECES).map(i -> piece(SIZE)), "application/octet-stream")),
            get("/growing")
                    .handleNow(() -> Response.stream(
                            Flux.range(0, PIECES).map(i -> piece((i < 3) ? 10 : SIZE)), "application/octet-stream")),
            get("/small")
                    .handleNow(() -> Response.stream(
                            Flux.range(0, 100 * PIECES).map(i -> piece(100)), "application/octet-stream")),
            get("/iterator").handle(() -> Response.stream(iterator(), "application/octet-stream")),
            get("/generous")
                    .handleNow(() ->
                            Response.stream((Publisher<byte[]>) pieces -> pieces.onSubscribe(new Generous(pieces)))),
            get("/regardless").handleNow(() -> Response.stream(regardless())),
            get("/broken")
                    .handle(() -> Response.stream((Publisher<byte[]>) pieces -> pieces.onSubscribe(asked(() -> {
                        throw new IllegalStateException("asked");
                    })))));

    private Iterator<byte[]> iterator() {
        return Stream.generate(() -> piece(SIZE)).limit(PIECES).iterator();
    }

    /** Brings all it has, whatever it is asked for, and whether anybody takes it still. */
    private Publisher<byte[]> regardless() {
        return pieces -> {
            pieces.onSubscribe(asked(() -> {}));
            for (int i = 0; i < 10 * PIECES; i++) {
                pieces.onNext(piece(SIZE));
            }
            pieces.onComplete();
        };
    }

    private static Subscription asked(Runnable when) {
        return new Subscription() {
            @Override
            public void request(long n) {
                when.run();
            }

            @Override
            public void cancel() {
                // it does as it likes
            }
        };
    }

    /** Brings one piece more than it is asked for, each time. */
    private final class Generous implements Subscription {

        private final Subscriber<? super byte[]> pieces;
        private long wanted;
        private int left = PIECES;
        private boolean bringing;

        private Generous(Subscriber<? super byte[]> pieces) {
            this.pieces = pieces;
        }

        @Override
        public void request(long n) {
            this.wanted += n + 1;
            if (this.bringing || this.left == 0) {
                return;
            }
            this.bringing = true;
            while (this.wanted > 0 && this.left > 0) {
                this.wanted--;
                this.left--;
                this.pieces.onNext(piece(SIZE / 4));
            }
            this.bringing = false;
            if (this.left == 0) {
                this.pieces.onComplete();
            }
        }

        @Override
        public void cancel() {
            this.left = 0;
        }
    }

    @BeforeEach
    void start() {
        FastApiEngine engine = FastApiEngine.of(this.app, TypeAdapters.defaults(), EngineSettings.defaults());
        this.server = HttpServer.create()
                .port(0)
                .runOn(this.loops)
                .childOption(ChannelOption.SO_SNDBUF, SIZE)
                .handle(new ReactorHttpHandlerAdapter(FastApiWebHandler.httpHandler(engine)))
                .bindNow();
    }

    @AfterEach
    void stop() {
        this.server.disposeNow();
        this.loops.dispose();
    }

    private Socket ask(String path, int window) throws Exception {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(window);
        socket.connect(new InetSocketAddress("127.0.0.1", this.server.port()));
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private String answer(String path) throws Exception {
        try (Socket socket = ask(path, SIZE)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/flux", "/growing", "/iterator"})
    void aClientThatTakesNothingHoldsTheSourceBack(String path) throws Exception {
        try (Socket slow = ask(path, 4096)) {
            Awaitility.await().until(() -> this.made.get() > 0);
            for (int i = 0; i < 50; i++) { // its event loop is this one's too, and does more if it can
                assertThat(answer("/made")).contains("200 OK");
            }
            assertThat(this.made.get()).isLessThan(40);
            assertThat(slow.getInputStream().readAllBytes().length)
                    .isGreaterThan((PIECES - 3) * SIZE)
                    .isLessThan((PIECES + 2) * SIZE);
            assertThat(this.made.get()).isEqualTo(PIECES);
        }
    }

    @ParameterizedTest
    @CsvSource({"/flux,300", "/small,30000", "/iterator,300"})
    void whoTakesAllIsSentAll(String path, int pieces) throws Exception {
        try (Socket fast = ask(path, SIZE)) {
            InputStream in = fast.getInputStream();
            assertThat(in.readAllBytes().length).isGreaterThan(pieces * 100);
        }
        assertThat(this.made.get()).isEqualTo(pieces);
    }

    @Test
    void aSourceThatBringsMoreThanItIsAskedForIsSentWhole() throws Exception {
        try (Socket fast = ask("/generous", SIZE)) {
            assertThat(fast.getInputStream().readAllBytes().length).isGreaterThan(PIECES * SIZE / 4);
        }
        assertThat(this.made.get()).isEqualTo(PIECES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/regardless", "/broken"})
    void aSourceThatDoesNotDoAsItIsAskedIsCutAndNotWaitedFor(String path) throws Exception {
        List<String> dropped = new CopyOnWriteArrayList<>();
        Hooks.onErrorDropped(failure -> dropped.add(failure.toString()));
        try {
            assertThat(answer(path)).startsWith("HTTP/1.1 200").doesNotEndWith("\r\n0\r\n\r\n");
        } finally {
            Hooks.resetOnErrorDropped();
        }
        assertThat(dropped).hasSizeLessThan(2);
    }
}
