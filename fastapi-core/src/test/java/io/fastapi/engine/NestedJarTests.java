package io.fastapi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.staticfiles.StaticFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.loader.net.protocol.Handlers;
import org.springframework.boot.loader.net.protocol.jar.JarUrl;

/** Static files of an application that Spring Boot has packed: its own, and those of a library, a jar inside of its jar. */
class NestedJarTests {

    private static final String LARGE = "0123456789abcdef".repeat(8 * 1024);

    @TempDir
    private Path directory;

    /** A jar whose entries are stored as they are, as Boot stores libraries. */
    private static byte[] jar(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                CRC32 checksum = new CRC32();
                checksum.update(each.getValue());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(each.getValue().length);
                entry.setCrc(checksum.getValue());
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> site(String folder, String text) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(folder, new byte[0]);
        entries.put(folder + "index.html", text.getBytes(StandardCharsets.UTF_8));
        entries.put(folder + "large.txt", LARGE.getBytes(StandardCharsets.UTF_8));
        entries.put(folder + "app.css.gz", "zipped".getBytes(StandardCharsets.UTF_8));
        entries.put(folder + "app.css", "plain".getBytes(StandardCharsets.UTF_8));
        return entries;
    }

    private Path application() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("secret.txt", "secret".getBytes(StandardCharsets.UTF_8));
        entries.put("BOOT-INF/", new byte[0]);
        entries.put("BOOT-INF/classes/", new byte[0]);
        entries.putAll(site("BOOT-INF/classes/own/", "own"));
        entries.put("BOOT-INF/lib/", new byte[0]);
        entries.put("BOOT-INF/lib/library.jar", jar(site("library/", "library")));
        return Files.write(this.directory.resolve("application.jar"), jar(entries));
    }

    @Test
    void filesAreServedFromTheApplicationAndFromItsLibraries() throws Exception {
        Path application = application();
        Handlers.register();
        URL[] urls = {
            JarUrl.create(application.toFile(), "BOOT-INF/classes/"),
            JarUrl.create(application.toFile(), "BOOT-INF/lib/library.jar")
        };
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            FastApi app = FastApi.of()
                    .mount("/own", StaticFiles.resources("own").html(true).precompressed("gz"))
                    .mount(
                            "/library",
                            StaticFiles.resources("library").html(true).precompressed("gz"));
            try (LiveServer server = LiveServer.of(app)) {
                assertServed(server, "own");
                assertServed(server, "library");
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static void assertServed(LiveServer server, String name) {
        HttpResponse<String> index = server.get("/" + name + "/");
        assertThat(index.body()).isEqualTo(name);
        String etag = index.headers().firstValue("etag").orElseThrow();
        assertThat(server.send(server.request("/" + name + "/").header("if-none-match", etag))
                        .statusCode())
                .isEqualTo(304);
        assertThat(server.get("/" + name + "/large.txt").body()).isEqualTo(LARGE);
        assertThat(server.send(server.request("/" + name + "/large.txt").header("range", "bytes=16-31"))
                        .body())
                .isEqualTo("0123456789abcdef");
        assertThat(server.send(server.request("/" + name + "/app.css").header("accept-encoding", "gzip"))
                        .body())
                .isEqualTo("zipped");
        assertThat(server.get("/" + name + "/missing.txt").statusCode()).isEqualTo(404);
        assertThat(server.get("/" + name + "/..%2f..%2f..%2fsecret.txt").statusCode())
                .isEqualTo(404);
        assertThat(server.get("/" + name + "/%2e%2e/%2e%2e/secret.txt").statusCode())
                .isEqualTo(404);
    }
}
