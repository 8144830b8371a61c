package io.fastapi.engine.body;

import io.fastapi.input.UploadFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * An uploaded file: in memory until {@link #write()} first moves what came so far to a temporary file, which {@link #close()}
 * deletes. Filled by one thread at a time; safe to read from any once it is complete.
 */
final class StoredFile implements UploadFile, AutoCloseable {

    private final String filename;
    private final HttpHeaders headers;
    private final FastByteArrayOutputStream memory = new FastByteArrayOutputStream();
    private long size;
    private boolean complete;
    private @Nullable Path path;
    private @Nullable OutputStream disk;

    StoredFile(String filename, HttpHeaders headers) {
        this.filename = filename;
        this.headers = headers;
    }

    /** Takes the next bytes into memory. */
    void append(byte[] bytes, int from, int length) {
        try {
            this.memory.write(bytes, from, length);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
        this.size += length;
    }

    /** No more bytes will come. */
    void complete() {
        this.complete = true;
    }

    boolean isComplete() {
        return this.complete;
    }

    boolean isOnDisk() {
        return this.path != null;
    }

    int sizeInMemory() {
        return this.memory.size();
    }

    /** Moves what is in memory to the temporary file. Blocks. */
    void write() throws IOException {
        OutputStream out = this.disk;
        if (out == null) {
            Path made = Files.createTempFile("fastapi-upload-", ".tmp");
            this.path = made;
            out = Files.newOutputStream(made);
            this.disk = out;
        }
        this.memory.writeTo(out);
        this.memory.reset();
        if (this.complete) {
            out.close();
        }
    }

    @Override
    public String filename() {
        return this.filename;
    }

    @Override
    public Optional<String> contentType() {
        return Optional.ofNullable(this.headers.getFirst(HttpHeaders.CONTENT_TYPE));
    }

    @Override
    public long size() {
        return this.size;
    }

    @Override
    public HttpHeaders headers() {
        return this.headers;
    }

    @Override
    public InputStream inputStream() throws IOException {
        return (this.path == null) ? this.memory.getInputStream() : Files.newInputStream(this.path);
    }

    @Override
    public byte[] bytes() throws IOException {
        return (this.path == null) ? this.memory.toByteArray() : Files.readAllBytes(this.path);
    }

    @Override
    public void transferTo(Path target) throws IOException {
        try (InputStream content = inputStream()) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes the temporary file, if there is one. Blocks. */
    @Override
    public void close() throws IOException {
        Path temporary = this.path;
        if (temporary == null) {
            return;
        }
        try {
            if (this.disk != null) {
                this.disk.close();
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public String toString() {
        return "UploadFile[" + this.filename + ", " + this.size + " bytes]";
    }
}
