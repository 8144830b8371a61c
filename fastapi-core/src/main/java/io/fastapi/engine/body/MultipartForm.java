package io.fastapi.engine.body;

import io.fastapi.Limits;
import io.fastapi.engine.request.Values;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A multipart form: fields in memory, files in memory as long as they are small. */
final class MultipartForm implements FormParser, MultipartParser.Parts {

    private static final int WRITE_SIZE = 64 * 1024;

    /** The part that is read; a file if it has a file name. */
    private static final class Part {

        private final HttpHeaders headers = new HttpHeaders();
        private final ByteArrayOutputStream text = new ByteArrayOutputStream();
        private String name = "";
        private @Nullable StoredFile file;
        private boolean onDisk;
    }

    private final Limits limits;
    private final Set<String> inMemory;
    private final PartCharset charset;
    private final MultipartParser parser;
    private final Values values = new Values();
    private final List<StoredFile> files = new ArrayList<>();
    private final List<StoredFile> unwritten = new ArrayList<>();
    private Part part = new Part();
    private int fields;
    /** Bytes of complete files that stay in memory. */
    private long held;
    /** Bytes of everything that has to stay in memory. */
    private long kept;

    /**
     * A form.
     *
     * @param inMemory names of files that an operation takes as {@code byte[]}: never written to the disk
     */
    MultipartForm(HeaderOptions contentType, Limits limits, Set<String> inMemory) {
        String boundary = contentType.options().get("boundary");
        if (boundary == null) {
            throw BodyErrors.noBoundary();
        }
        this.limits = limits;
        this.inMemory = inMemory;
        this.charset = PartCharset.of(contentType.options().getOrDefault("charset", "utf-8"));
        this.parser = new MultipartParser(boundary, this);
    }

    @Override
    public void feed(byte[] bytes, int length) {
        this.parser.feed(bytes, length);
    }

    @Override
    public void begin() {
        this.part = new Part();
    }

    @Override
    public void header(String name, String value) {
        this.part.headers.add(name.toLowerCase(Locale.ROOT), value);
    }

    @Override
    public void headersEnd() {
        HeaderOptions disposition = HeaderOptions.parse(lastDisposition());
        String name = disposition.options().get("name");
        if (name == null) {
            throw BodyErrors.noName();
        }
        this.part.name = this.charset.decode(name);
        String filename = disposition.options().get("filename");
        if (filename != null) {
            beginFile(this.charset.decode(filename));
        } else if (++this.fields > this.limits.formFields()) {
            throw BodyErrors.tooManyFields(this.limits);
        }
    }

    private @Nullable String lastDisposition() {
        List<String> all = this.part.headers.getOrEmpty(HttpHeaders.CONTENT_DISPOSITION);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    private void beginFile(String filename) {
        if (this.files.size() == this.limits.formFiles()) {
            throw BodyErrors.tooManyFiles(this.limits);
        }
        StoredFile file = new StoredFile(filename, this.part.headers);
        this.files.add(file);
        this.part.file = file;
    }

    @Override
    public void data(byte[] bytes, int from, int length) {
        StoredFile file = this.part.file;
        if (file == null) {
            if (this.part.text.size() + length > this.limits.fieldSize()) {
                throw BodyErrors.partTooLarge(this.limits);
            }
            keep(length);
            this.part.text.write(bytes, from, length);
            return;
        }
        file.append(bytes, from, length);
        if (this.inMemory.contains(this.part.name)) {
            keep(length);
        } else if (file.sizeInMemory() > (this.part.onDisk ? WRITE_SIZE : this.limits.fileMemory() - this.held)) {
            this.part.onDisk = true;
            toWrite(file);
        }
    }

    private void keep(int length) {
        this.kept += length;
        if (this.kept > this.limits.bodySize()) {
            throw BodyErrors.tooLarge();
        }
    }

    @Override
    public long kept() {
        StoredFile file = this.part.file;
        if (file == null || file.isComplete() || this.inMemory.contains(this.part.name)) {
            return this.kept + this.held;
        }
        return this.kept + this.held + file.sizeInMemory();
    }

    private void toWrite(StoredFile file) {
        if (!this.unwritten.contains(file)) {
            this.unwritten.add(file);
        }
    }

    @Override
    public void end() {
        StoredFile file = this.part.file;
        if (file == null) {
            this.values.add(this.part.name, this.charset.decode(this.part.text.toByteArray()));
            return;
        }
        this.values.add(this.part.name, file);
        file.complete();
        if (this.part.onDisk) {
            toWrite(file);
        } else if (!this.inMemory.contains(this.part.name)) {
            this.held += file.size();
        }
    }

    @Override
    public boolean mustWrite() {
        return !this.unwritten.isEmpty();
    }

    @Override
    public void write() throws IOException {
        for (StoredFile file : this.unwritten) {
            file.write();
        }
        this.unwritten.clear();
    }

    @Override
    public Values finish() {
        return this.values;
    }

    @Override
    public List<StoredFile> files() {
        return this.files;
    }
}
