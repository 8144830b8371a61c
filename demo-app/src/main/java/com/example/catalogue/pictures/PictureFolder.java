package com.example.catalogue.pictures;

import io.fastapi.error.HttpException;
import io.fastapi.input.UploadFile;
import io.fastapi.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The directory of pictures. Files have names of ours: nobody's file name becomes a path. */
record PictureFolder(Path directory, boolean isTemporary) {

    /** What browsers show, and what cannot be a script. */
    private static final Map<String, String> SUFFIXES =
            Map.of("image/png", ".png", "image/jpeg", ".jpg", "image/gif", ".gif", "image/webp", ".webp");

    /** The configured directory, or one that goes when the application ends. */
    static PictureFolder open(@Nullable Path configured) throws IOException {
        return (configured == null)
                ? new PictureFolder(Files.createTempDirectory("catalogue-pictures"), true)
                : new PictureFolder(Files.createDirectories(configured), false);
    }

    void close() throws IOException {
        if (this.isTemporary) {
            FileSystemUtils.deleteRecursively(this.directory);
        }
    }

    /** Keeps what was sent; the name of the file. */
    String store(UploadFile picture) throws IOException {
        String suffix = picture.contentType().map(SUFFIXES::get).orElseThrow(PictureFolder::noPicture);
        String name = UUID.randomUUID() + suffix;
        picture.transferTo(this.directory.resolve(name));
        return name;
    }

    /** A file that browsers show, and of which clients may ask for a range of bytes. */
    Response show(String name) {
        Path file = this.directory.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new HttpException(404, "No picture"); // somebody has tidied up
        }
        return Response.file(file, name, "inline").header("X-Content-Type-Options", "nosniff");
    }

    void delete(String name) throws IOException {
        Files.deleteIfExists(this.directory.resolve(name));
    }

    private static HttpException noPicture() {
        return new HttpException(415, "Send a picture: PNG, JPEG, GIF or WebP");
    }
}
