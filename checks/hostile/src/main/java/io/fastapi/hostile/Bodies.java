package io.fastapi.hostile;

import io.fastapi.hostile.Counters.Counter;
import io.fastapi.input.UploadFile;
import io.fastapi.types.model.Default;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Handlers that take a body, of every kind. */
final class Bodies {

    /** A body with fields of many types. */
    record Order(
            @Size(min = 1, max = 50) String name,
            @Positive double price,
            @Nullable UUID id,
            @Nullable OffsetDateTime at,
            @Default("[]") List<Line> lines,
            @Default("{}") Map<String, Integer> stock,
            Optional<Object> anything) {}

    /** A part of it. */
    record Line(int item, @Default("1") int quantity, Optional<Line> inside) {}

    /** A form. */
    record Login(
            @Size(min = 3) String username,
            String password,
            @Default("false") boolean remember) {}

    private final Counters counters;

    Bodies(Counters counters) {
        this.counters = counters;
    }

    Order order(Order order) {
        return order;
    }

    Map<String, String> login(Login login) {
        return Map.of("username", login.username());
    }

    Map<String, Object> upload(UploadFile file, String note) throws IOException {
        try (InputStream content = file.inputStream()) {
            return Map.of("filename", file.filename(), "size", read(content), "note", note);
        }
    }

    /** Reads a body as it arrives, and blocks meanwhile. */
    Map<String, Long> inputStream(InputStream body) throws IOException {
        return Map.of("size", read(body));
    }

    Mono<Map<String, Long>> publisher(Publisher<DataBuffer> body) {
        return Flux.from(body)
                .map(buffer -> {
                    long size = buffer.readableByteCount();
                    DataBufferUtils.release(buffer);
                    this.counters.add(Counter.BYTES_READ, size);
                    return size;
                })
                .reduce(0L, Long::sum)
                .map(size -> Map.of("size", size));
    }

    private long read(InputStream content) throws IOException {
        byte[] chunk = new byte[8192];
        long size = 0;
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            size += read;
            this.counters.add(Counter.BYTES_READ, read);
        }
        return size;
    }
}
