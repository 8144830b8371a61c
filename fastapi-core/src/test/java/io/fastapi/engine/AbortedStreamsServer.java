package io.fastapi.engine;

import static io.fastapi.Dsl.get;

import io.fastapi.FastApi;
import io.fastapi.Limits;
import io.fastapi.response.Response;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelOption;
import io.netty.util.ResourceLeakDetector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Serves every kind of stream, in a process of its own with little memory; says how many bytes its buffers hold. */
final class AbortedStreamsServer {

    private static final UnpooledByteBufAllocator BUFFERS = new UnpooledByteBufAllocator(true);
    private static final int ITEMS = 20_000;
    private static final String TEXT = "x".repeat(1000);

    private AbortedStreamsServer() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Files.createTempFile("fastapi-aborted", ".bin");
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(50 * 1024 * 1024);
        }
        LiveServer server =
                LiveServer.of(app(file), Limits.DEFAULT, http -> http.childOption(ChannelOption.ALLOCATOR, BUFFERS));
        System.out.println("port " + server.port());
        System.in.read(); // the end of its input ends the process
        server.close();
        Files.delete(file);
    }

    private static FastApi app(Path file) {
        return FastApi.of(
                get("/file").handle(() -> Response.file(file)),
                get("/flux").handleAsync(() -> items()),
                get("/flux-raw").handleAsync(() -> Mono.just(Response.stream(items(), "text/plain"))),
                get("/flux-buffers").handleAsync(() -> Mono.just(Response.stream(buffers(file), "text/plain"))),
                get("/iterator").handle(() -> iterator()),
                get("/iterator-raw").handle(() -> Response.stream(iterator(), "text/plain")),
                get("/stream").handle(() -> Stream.generate(() -> TEXT).limit(ITEMS)),
                get("/models")
                        .responseModel(Item.class)
                        .handle(() -> IntStream.range(0, ITEMS).mapToObj(i -> new Item(i, TEXT))),
                get("/input")
                        .handle(() -> Response.stream(
                                new ByteArrayInputStream(new byte[ITEMS * 1000]), "application/octet-stream")),
                get("/large").handle(() -> Map.of("text", "y".repeat(5 * 1024 * 1024))),
                get("/held").handle(AbortedStreamsServer::held),
                get("/collect").handle(AbortedStreamsServer::collect));
    }

    record Item(int number, String text) {}

    private static Flux<String> items() {
        return Flux.range(0, ITEMS).map(i -> TEXT);
    }

    private static Iterator<String> iterator() {
        return Stream.generate(() -> TEXT).limit(ITEMS).iterator();
    }

    private static Flux<DataBuffer> buffers(Path file) {
        return DataBufferUtils.read(file, new DefaultDataBufferFactory(), 4096);
    }

    /** How much memory is in use by buffers, apart from those of the request that asks. */
    private static long held() {
        return BUFFERS.metric().usedDirectMemory() + BUFFERS.metric().usedHeapMemory();
    }

    /** Lets the leak detector see what was dropped; it reports when a buffer is made. */
    private static boolean collect() throws InterruptedException, IOException {
        for (int round = 0; round < 3; round++) {
            System.gc();
            new CountDownLatch(1).await(50, java.util.concurrent.TimeUnit.MILLISECONDS);
            for (int i = 0; i < 1000; i++) {
                BUFFERS.directBuffer().release();
            }
        }
        return ResourceLeakDetector.isEnabled();
    }
}
