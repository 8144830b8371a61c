package io.fastapi.middleware;

import io.fastapi.attribute.Attributes;
import io.fastapi.attribute.Misuse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compresses answers for clients that take {@code gzip}: those of a minimum size, and streams piece by piece. Answers that
 * are encoded already, parts of files, event streams, and media that are compressed by nature stay as they are.
 *
 * <pre>{@code app.middleware(GZip.minimumSize(1000).compressLevel(5))}</pre>
 *
 * @param minimumSize in bytes
 * @param compressLevel from 0, uncompressed, to 9, small; 9 by default
 * @param excludeContentTypes media types that stay as they are, such as {@code image/png} or {@code video/*}
 * @see <a href="https://fastapi.tiangolo.com/advanced/middleware/">FastAPI: advanced middleware</a>
 */
public record GZip(int minimumSize, int compressLevel, Set<String> excludeContentTypes) implements Middleware {

    private static final int SMALLEST = 9;

    private static final Set<String> EXCLUDED = Set.of(
            "application/grpc",
            "application/gzip",
            "application/x-gzip",
            "application/zip",
            "audio/*",
            "font/woff",
            "font/woff2",
            "image/avif",
            "image/gif",
            "image/jpeg",
            "image/png",
            "image/webp",
            "text/event-stream",
            "video/*");

    public GZip {
        excludeContentTypes =
                excludeContentTypes.stream().map(GZip::plain).collect(Collectors.toCollection(TreeSet::new));
        excludeContentTypes = Set.copyOf(excludeContentTypes);
    }

    private static String plain(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** Compresses answers of at least so many bytes; 500 is FastAPI's default. */
    public static GZip minimumSize(int bytes) {
        return new GZip(bytes, SMALLEST, EXCLUDED);
    }

    /** With another level, from 0, uncompressed, to 9, small. */
    public GZip compressLevel(int level) {
        return new GZip(this.minimumSize, level, this.excludeContentTypes);
    }

    /** With other media types that stay as they are, in place of those by default. */
    public GZip excludeContentTypes(String... contentTypes) {
        return new GZip(
                this.minimumSize, this.compressLevel, Stream.of(contentTypes).collect(Collectors.toSet()));
    }

    /** The media types that stay as they are, to which others can be added. */
    public static List<String> excludedByDefault() {
        return List.copyOf(new TreeSet<>(EXCLUDED));
    }

    @Override
    public List<Misuse> misuses() {
        Attributes checked = Attributes.NONE.least("minimumSize", this.minimumSize, 0);
        boolean isLevel = this.compressLevel >= 0 && this.compressLevel <= SMALLEST;
        return (isLevel
                        ? checked
                        : checked.misused(
                                "has .compressLevel(" + this.compressLevel + "), which is no level",
                                "give it 0 to " + SMALLEST))
                .misuses();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.gzip(this);
    }
}
