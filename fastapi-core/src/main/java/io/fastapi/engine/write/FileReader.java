package io.fastapi.engine.write;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a file. */
final class FileReader implements PieceReader {

    private final Path path;
    private @Nullable InputStream in;

    FileReader(Path path) {
        this.path = path;
    }

    @Override
    public byte @Nullable [] next() throws IOException {
        InputStream open = this.in;
        if (open == null) {
            open = Files.newInputStream(this.path);
            this.in = open;
        }
        byte[] piece = open.readNBytes(Streams.PIECE);
        return (piece.length == 0) ? null : piece;
    }

    @Override
    public void close() throws IOException {
        if (this.in != null) {
            this.in.close();
        }
    }
}
