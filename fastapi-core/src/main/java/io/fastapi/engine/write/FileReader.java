package io.fastapi.engine.write;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads parts of a file, each with text before it. */
final class FileReader implements PieceReader {

    /** A text, then the bytes of the file from a position up to but not including another. */
    record Part(String text, long start, long end) {}

    private final Path path;
    private final List<Part> parts;
    private int part;
    private boolean inFile;
    private long position;
    private @Nullable SeekableByteChannel channel;

    FileReader(Path path, List<Part> parts) {
        this.path = path;
        this.parts = parts;
    }

    @Override
    public byte @Nullable [] next() throws IOException {
        while (this.part < this.parts.size()) {
            Part current = this.parts.get(this.part);
            if (!this.inFile) {
                this.inFile = true;
                this.position = current.start;
                if (!current.text.isEmpty()) {
                    return current.text.getBytes(StandardCharsets.ISO_8859_1);
                }
            }
            if (this.position < current.end) {
                return read(current.end);
            }
            this.inFile = false;
            this.part++;
        }
        return null;
    }

    private byte[] read(long end) throws IOException {
        SeekableByteChannel open = this.channel;
        if (open == null) {
            open = Files.newByteChannel(this.path);
            this.channel = open;
        }
        byte[] piece = new byte[(int) Math.min(Streams.PIECE, end - this.position)];
        int length = open.position(this.position).read(ByteBuffer.wrap(piece));
        if (length < 0) {
            throw new EOFException(this.path + " is shorter than it was");
        }
        this.position += length;
        return (length == piece.length) ? piece : Arrays.copyOf(piece, length);
    }

    /** A file is opened at the first read of it. */
    @Override
    public boolean isOpen() {
        return this.channel != null;
    }

    @Override
    public void close() throws IOException {
        if (this.channel != null) {
            this.channel.close();
        }
    }
}
