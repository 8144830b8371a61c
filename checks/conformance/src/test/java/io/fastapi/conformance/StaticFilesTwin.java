package io.fastapi.conformance;

import static io.fastapi.Dsl.get;

import io.fastapi.FastApi;
import io.fastapi.middleware.GZip;
import io.fastapi.staticfiles.StaticFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** {@code twins/static_files.py}. */
final class StaticFilesTwin {

    private static final FileTime MODIFIED = FileTime.from(Instant.ofEpochSecond(1_699_142_400, 250_000_000));
    private static final String LINE = "0123456789abcdef";

    private final Path outside;

    private StaticFilesTwin(Path outside) {
        this.outside = outside;
    }

    static FastApi app() {
        try {
            return new StaticFilesTwin(Files.createTempDirectory("static-files")).twin();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private FastApi twin() throws IOException {
        write();
        Path directory = this.outside.resolve("static");
        StaticFiles files = StaticFiles.directory(directory);
        return FastApi.of(get("/static/before").handle(() -> "before"))
                .mount("/static", files)
                .mount("/html", files.html(true))
                .mount(
                        "/no404",
                        StaticFiles.directory(this.outside.resolve("no404")).html(true))
                .mount("/follow", files.followSymlink(true))
                .mount("/zipped", FastApi.of().mount("/files", files).middleware(GZip.minimumSize(500)));
    }

    private void write() throws IOException {
        file("secret.txt", "secret");
        file("static-more/other.txt", "other");
        file("static/alphabet.txt", "abcdefghijklmnopqrstuvwxyz");
        file("static/empty.txt", "");
        file("static/style.css", "body {}");
        file("static/app.css", "a { b: 1 }\n".repeat(100));
        file("static/large.txt", LINE.repeat(4097));
        file("static/64k.txt", LINE.repeat(4096));
        file("static/almost.txt", LINE.repeat(4096).substring(1));
        file("static/with space.txt", "space");
        file("static/ümläut.txt", "umlaut");
        file("static/back\\slash.txt", "backslash");
        file("static/..dots.txt", "dots");
        file("static/%41.txt", "percent");
        file("static/.hidden", "hidden");
        file("static/404.html", "<h1>not here</h1>");
        file("static/page.html", "<h1>page</h1>");
        file("static/sub/index.html", "<h1>sub</h1>");
        file("static/sub/page.html", "<h1>sub page</h1>");
        file("static/sub dir/index.html", "<h1>sub dir</h1>");
        file("static/bare/file.txt", "bare");
        file("no404/index.html", "<h1>index</h1>");
        link("out.txt", this.outside.resolve("secret.txt"));
        link("outside", this.outside);
        link("in.txt", Path.of("alphabet.txt"));
        link("sublink", Path.of("sub"));
        link("broken.txt", Path.of("nowhere"));
        link("loop.txt", Path.of("loop.txt"));
    }

    private void file(String name, String text) throws IOException {
        Path path = this.outside.resolve(name);
        Files.createDirectories(path.getParent());
        Files.write(path, text.getBytes(StandardCharsets.UTF_8));
        Files.setLastModifiedTime(path, MODIFIED);
    }

    private void link(String name, Path target) throws IOException {
        Files.createSymbolicLink(this.outside.resolve("static").resolve(name), target);
    }
}
