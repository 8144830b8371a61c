package io.fastapi.engine.write;

import io.fastapi.engine.write.ByteRanges.Asked;
import io.fastapi.engine.write.ByteRanges.Range;
import io.fastapi.response.Content;
import io.fastapi.response.FileFacts;
import io.fastapi.response.Response;
import io.fastapi.response.Statuses;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executor;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;

/** Files as answers, with the headers and byte ranges of Starlette's {@code FileResponse}. Touches the disk. */
final class Files {

    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int BOUNDARY_BYTES = 13;

    /** Starlette sends smaller files as a whole, which counts where answers are compressed. */
    private static final int SMALL = 64 * 1024;

    /** How many files and names are remembered: what is told of them costs more than a look at the disk. */
    private static final int REMEMBERED = 1000;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** What clients are told of a state of a file. */
    private record Told(String lastModified, String etag) {}

    private final ConcurrentLruCache<FileFacts, Told> told =
            new ConcurrentLruCache<>(REMEMBERED, facts -> new Told(facts.lastModified(), facts.etag()));
    private final ConcurrentLruCache<String, String> types = new ConcurrentLruCache<>(REMEMBERED, MediaTypes::guess);
    private final ResponseWriter responses;
    private final Executor workers;

    Files(ResponseWriter responses, Executor workers) {
        this.responses = responses;
        this.workers = workers;
    }

    Prepared prepare(Content.File file, Response response, ServerWebExchange exchange) {
        Path path = file.path();
        FileFacts facts = file.known().orElseGet(() -> facts(path));
        AnswerHeaders headers = new AnswerHeaders(response.headers());
        String type = headers.contentType(response.mediaType().orElseGet(() -> guess(file)));
        headers.setDefault("accept-ranges", "bytes");
        file.filename().ifPresent(name -> headers.setDefault("content-disposition", disposition(file, name)));
        headers.setDefault("content-length", Long.toString(facts.size()));
        Told told = this.told.get(facts);
        headers.setDefault("last-modified", told.lastModified());
        headers.setDefault("etag", told.etag());
        Asked asked = asked(response.status(), exchange.getRequest(), headers, facts.size());
        if (asked.failure() > 0) {
            Prepared refusal = this.responses.prepare(exchange, refusal(asked, facts.size()));
            return refusal.with(refusal.headers(), List.of()); // nothing was sent, so that no task follows
        }
        return switch (asked.ranges().size()) {
            case 0 -> whole(exchange, path, response.status(), type, headers, facts.size());
            case 1 -> single(path, asked.ranges().get(0), type, headers, facts.size());
            default -> several(path, asked.ranges(), type, headers, facts.size());
        };
    }

    /** What a request asks for; no ranges if that is the whole file. */
    private static Asked asked(int status, ServerHttpRequest request, AnswerHeaders headers, long size) {
        String range = request.getHeaders().getFirst(HttpHeaders.RANGE);
        boolean readable = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        if (status != OK || range == null || !readable || !isCurrent(request, headers)) {
            return Asked.EVERYTHING;
        }
        return ByteRanges.parse(range, size);
    }

    /** Whether the client knows this state of the file, if it says which one it knows; a weak tag is no proof of it. */
    private static boolean isCurrent(ServerHttpRequest request, AnswerHeaders headers) {
        String known = request.getHeaders().getFirst(HttpHeaders.IF_RANGE);
        if (known == null) {
            return true;
        }
        return !known.startsWith("W/")
                && (known.equals(headers.get("last-modified")) || known.equals(headers.get("etag")));
    }

    private static Response refusal(Asked asked, long size) {
        Response refusal = Response.text(asked.message()).status(asked.failure());
        return (asked.failure() == ByteRanges.UNSATISFIABLE)
                ? refusal.header("content-range", "bytes */" + size)
                : refusal;
    }

    /** A small file is one piece, with one turn of a worker. */
    private Prepared whole(
            ServerWebExchange exchange, Path path, int status, String type, AnswerHeaders headers, long size) {
        if (size < SMALL && exchange.getRequest().getMethod() != HttpMethod.HEAD && !Statuses.hasNoBody(status)) {
            DataBuffer buffer = Buffers.bytes(exchange.getResponse().bufferFactory(), read(path, (int) size));
            return Prepared.of(status, type, buffer).headers(headers.all());
        }
        return streamed(path, status, type, headers, List.of(new FileReader.Part("", 0, size)));
    }

    private static byte[] read(Path path, int size) {
        byte[] bytes = new byte[size];
        try (InputStream in = java.nio.file.Files.newInputStream(path)) {
            if (in.readNBytes(bytes, 0, size) < size) {
                throw new EOFException(path + " is shorter than it was");
            }
            return bytes;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Prepared single(Path path, Range range, String type, AnswerHeaders headers, long size) {
        headers.set("content-range", contentRange(range, size));
        headers.set("content-length", Long.toString(range.end() - range.start()));
        return streamed(path, PARTIAL, type, headers, List.of(new FileReader.Part("", range.start(), range.end())));
    }

    private Prepared several(Path path, List<Range> ranges, String type, AnswerHeaders headers, long size) {
        byte[] random = new byte[BOUNDARY_BYTES];
        RANDOM.nextBytes(random);
        String boundary = HexFormat.of().formatHex(random);
        List<FileReader.Part> parts = new ArrayList<>(ranges.size() + 1);
        String lineEnd = "";
        for (Range range : ranges) {
            String head = lineEnd + "--" + boundary + "\r\nContent-Type: " + type + "\r\nContent-Range: "
                    + contentRange(range, size) + "\r\n\r\n";
            parts.add(new FileReader.Part(head, range.start(), range.end()));
            lineEnd = "\r\n";
        }
        parts.add(new FileReader.Part("\r\n--" + boundary + "--", 0, 0));
        long length = 0;
        for (FileReader.Part part : parts) {
            length += part.text().length() + part.end() - part.start();
        }
        headers.set("content-length", Long.toString(length));
        return streamed(path, PARTIAL, "multipart/byteranges; boundary=" + boundary, headers, parts);
    }

    private Prepared streamed(Path path, int status, String type, AnswerHeaders headers, List<FileReader.Part> parts) {
        StreamedBody body = StreamedBody.of(new FileReader(path, parts), this.workers);
        FileReader.Part only = parts.get(0);
        if (parts.size() == 1 && path.getFileSystem().equals(FileSystems.getDefault())) {
            body = body.region(path, only.start(), only.end() - only.start());
        }
        return Prepared.of(status, type, body).headers(headers.all());
    }

    private static String contentRange(Range range, long size) {
        return "bytes " + range.start() + "-" + (range.end() - 1) + "/" + size;
    }

    private static FileFacts facts(Path path) {
        try {
            BasicFileAttributes facts = java.nio.file.Files.readAttributes(path, BasicFileAttributes.class);
            if (!facts.isRegularFile()) {
                throw new IllegalStateException("File at path " + path + " is not a file.");
            }
            return FileFacts.of(facts);
        } catch (IOException missing) {
            throw new UncheckedIOException("File at path " + path + " does not exist.", missing);
        }
    }

    private String guess(Content.File file) {
        return this.types.get(file.filename()
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> file.path().toString()));
    }

    private static String disposition(Content.File file, String filename) {
        String encoded = UriUtils.encode(filename, StandardCharsets.UTF_8).replace("%2F", "/");
        return encoded.equals(filename)
                ? file.dispositionType() + "; filename=\"" + filename + '"'
                : file.dispositionType() + "; filename*=utf-8''" + encoded;
    }
}
