package io.fastapi.conformance;

import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;

import io.fastapi.FastApi;
import io.fastapi.input.UploadFile;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The depot of {@code twins/ported_more.py}. */
final class DepotProgram {

    private static final FileTime MODIFIED = FileTime.from(Instant.ofEpochSecond(1_699_142_400));
    private static final String REFUSED = "Only .txt and .sed";

    private final Path folder;

    private DepotProgram(Path folder) {
        this.folder = folder;
    }

    static FastApi app() {
        try {
            return FastApi.of(new DepotProgram(Files.createTempDirectory("depot")).router())
                    .title("Depot");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private ApiRouter router() {
        return ApiRouter.of(
                        post("/upload")
                                .name("upload_file")
                                .tags("Upload")
                                .params(file("file"))
                                .handle(this::upload),
                        post("/multiple")
                                .name("upload_files")
                                .tags("Upload many")
                                .params(file("files").list())
                                .handle(this::uploads),
                        get("/{name_file}")
                                .name("get_file")
                                .tags("View")
                                .params(path("name_file"))
                                .handle(name -> sent(name, 404)),
                        get("/download/{name_file}")
                                .name("download_file")
                                .tags("Download")
                                .params(path("name_file"))
                                .handle(name -> sent(name, 302)),
                        delete("/delete/{name_file}")
                                .name("delete_file")
                                .tags("Delete")
                                .params(path("name_file"))
                                .handle(this::remove),
                        delete("/folder")
                                .name("delete_folder")
                                .tags("Delete folders")
                                .params(form("folder_name"))
                                .handle(name -> Response.json(404, Ordered.map("removed", false, "message", name))))
                .prefix("/files")
                .tags("Files");
    }

    private static boolean allowed(String name) {
        int dot = name.lastIndexOf('.');
        return dot >= 0 && Set.of("txt", "sed").contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private void save(UploadFile file) throws IOException {
        Path path = this.folder.resolve(Path.of(file.filename()).getFileName());
        file.transferTo(path);
        Files.setLastModifiedTime(path, MODIFIED);
        if (file.filename().toLowerCase(Locale.ROOT).endsWith(".sed")) {
            String name = path.getFileName().toString();
            Files.move(
                    path,
                    path.resolveSibling(name.substring(0, name.length() - 4) + ".txt"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Object upload(UploadFile file) throws IOException {
        if (!allowed(file.filename())) {
            return Map.of("error", REFUSED);
        }
        save(file);
        return Map.of("message", "Saved");
    }

    private Response uploads(List<UploadFile> files) throws IOException {
        for (UploadFile file : files) {
            if (!allowed(file.filename())) {
                return Response.json(400, Ordered.map("saved", false, "error", REFUSED));
            }
            save(file);
        }
        return Response.json(200, Map.of("saved", true));
    }

    private Response sent(String name, int otherwise) {
        Path path = this.folder.resolve(name);
        return Files.isRegularFile(path)
                ? Response.file(path, name).mediaType("application/octet-stream")
                : Response.json(otherwise, Map.of("error", "No such file"));
    }

    private Response remove(String name) throws IOException {
        try {
            Files.delete(this.folder.resolve(name));
            return Response.json(200, Ordered.map("removed", true, "message", "Removed"));
        } catch (NoSuchFileException none) {
            return Response.json(404, Ordered.map("removed", false, "message", "Not found"));
        }
    }
}
