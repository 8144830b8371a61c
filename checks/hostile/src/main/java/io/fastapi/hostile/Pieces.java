package io.fastapi.hostile;

import io.fastapi.hostile.Counters.Counter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;

/** Answers that are sent piece by piece, 50 MB of each kind. */
final class Pieces {

    static final int SIZE = 64 * 1024;
    static final int COUNT = 800;

    private static final byte[] SHORT = "a short piece\n".getBytes(StandardCharsets.UTF_8);

    private final Counters counters;
    private final byte[] piece = new byte[SIZE];

    Pieces(Counters counters) {
        this.counters = counters;
        Arrays.fill(this.piece, (byte) 'x');
    }

    Iterator<byte[]> iterator() {
        return IntStream.range(0, COUNT).mapToObj(this::next).iterator();
    }

    /** With a Reactor operator that works ahead, as sources do. */
    Flux<byte[]> flux() {
        return Flux.range(0, COUNT).map(this::next);
    }

    /** Short ones without end, which are there at once. */
    Flux<byte[]> endless() {
        return Flux.generate(sink -> sink.next(SHORT));
    }

    Iterator<byte[]> blockingEndless() {
        return Stream.generate(() -> SHORT).iterator();
    }

    Flux<String> lines() {
        return flux().map(String::new);
    }

    InputStream inputStream() {
        Iterator<byte[]> pieces = iterator();
        return new InputStream() {

            @Override
            public int read() {
                return pieces.hasNext() ? pieces.next()[0] : -1;
            }

            @Override
            public int read(byte[] target, int from, int length) {
                if (!pieces.hasNext()) {
                    return -1;
                }
                int read = Math.min(length, SIZE);
                System.arraycopy(pieces.next(), 0, target, from, read);
                return read;
            }
        };
    }

    /** A file of the size of all pieces, in a directory {@code static} of its own that has a page too. */
    Path file(Path folder) {
        Path file = folder.resolve("static").resolve("pieces.bin");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file.resolveSibling("index.html"), "<h1>Files</h1>");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < COUNT; i++) {
                out.write(this.piece);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return file;
    }

    private byte[] next(int number) {
        this.counters.count(Counter.PIECES);
        return this.piece;
    }
}
