package io.fastapi.engine.write;

import io.fastapi.response.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/** Files as answers, with Starlette's headers. */
final class Files {

    private Files() {}

    static Prepared prepare(Content.File file, int status, String contentType, Executor workers) {
        Path path = file.path();
        BasicFileAttributes facts = facts(path);
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        headers.add(Map.entry("content-length", Long.toString(facts.size())));
        headers.add(Map.entry("accept-ranges", "bytes"));
        headers.add(Map.entry("last-modified", httpDate(facts)));
        headers.add(Map.entry("etag", etag(facts)));
        file.filename().ifPresent(name -> headers.add(Map.entry("content-disposition", disposition(name))));
        String type = contentType.isEmpty() ? guess(file) : contentType;
        return new Prepared(status, type, headers, null, StreamedBody.of(new FileReader(path), workers), null);
    }

    private static BasicFileAttributes facts(Path path) {
        try {
            BasicFileAttributes facts = java.nio.file.Files.readAttributes(path, BasicFileAttributes.class);
            if (!facts.isRegularFile()) {
                throw new IllegalStateException("Not a file: " + path);
            }
            return facts;
        } catch (IOException missing) {
            throw new UncheckedIOException("No such file: " + path, missing);
        }
    }

    private static String guess(Content.File file) {
        String name = file.filename().orElse(String.valueOf(file.path().getFileName()));
        String type =
                MediaTypeFactory.getMediaType(name).map(MediaType::toString).orElse("text/plain");
        return type.startsWith("text/") ? type + "; charset=utf-8" : type;
    }

    private static String httpDate(BasicFileAttributes facts) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                facts.lastModifiedTime().toInstant().atOffset(ZoneOffset.UTC));
    }

    private static String etag(BasicFileAttributes facts) {
        String text = facts.lastModifiedTime().toMillis() / 1000.0 + "-" + facts.size();
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return '"' + String.format("%032x", new BigInteger(1, digest)) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String disposition(String filename) {
        String encoded = URLEncoder.encode(filename, StandardCharsets.UTF_8).replace("+", "%20");
        return encoded.equals(filename)
                ? "attachment; filename=\"" + filename + "\""
                : "attachment; filename*=utf-8''" + encoded;
    }
}
