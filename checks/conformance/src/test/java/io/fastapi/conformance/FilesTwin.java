package io.fastapi.conformance;

import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.post;

import io.fastapi.FastApi;
import io.fastapi.input.UploadFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** {@code twins/files.py}. */
final class FilesTwin {

    private FilesTwin() {}

    record Upload(String filename, Optional<String> contentType, long size, String content) {}

    static FastApi app() {
        return FastApi.of(
                post("/bytes/")
                        .name("create_bytes")
                        .params(file("file", byte[].class))
                        .handle(file -> Ordered.map("file_size", file.length)),
                post("/upload/").params(file("file")).handle(FilesTwin::createUpload),
                post("/upload-described/")
                        .name("create_upload_described")
                        .params(file("file").description("A file read as UploadFile"))
                        .handle(file -> Ordered.map("filename", file.filename())),
                post("/optional-bytes/")
                        .name("create_optional_bytes")
                        .params(file("file", byte[].class).optional())
                        .handle(file -> Ordered.map(
                                "file_size", file.map(bytes -> bytes.length).orElse(null))),
                post("/optional-upload/")
                        .name("create_optional_upload")
                        .params(file("file").optional())
                        .handle(file -> Ordered.map(
                                "filename", file.map(UploadFile::filename).orElse(null))),
                post("/many-bytes/")
                        .name("create_many_bytes")
                        .params(file("files", byte[].class).list())
                        .handle(files -> Ordered.map(
                                "file_sizes",
                                files.stream().map(bytes -> bytes.length).toList())),
                post("/many-uploads/")
                        .name("create_many_uploads")
                        .params(file("files").list())
                        .handle(files -> Ordered.map(
                                "filenames",
                                files.stream().map(UploadFile::filename).toList())),
                post("/mixed/")
                        .name("create_mixed")
                        .params(file("file", byte[].class), file("fileb"), form("token"))
                        .handle((file, fileb, token) -> Ordered.map(
                                "file_size", file.length, "token", token, "fileb_content_type", fileb.contentType())));
    }

    private static Object createUpload(UploadFile file) throws IOException {
        String content = new String(file.bytes(), StandardCharsets.ISO_8859_1);
        return new Upload(file.filename(), file.contentType(), file.size(), content);
    }
}
