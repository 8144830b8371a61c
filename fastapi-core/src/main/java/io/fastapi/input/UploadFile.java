package io.fastapi.input;

import io.fastapi.types.model.JsonSchemaExtra;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A file of a multipart form. Its content is in memory or, past a threshold, in a temporary file, which is deleted at the
 * end of the request, after background tasks and dependency teardowns.
 *
 * <p>All methods that read may block on the disk: call them from {@code handle}, not {@code handleAsync}.
 *
 * @see <a href="https://fastapi.tiangolo.com/tutorial/request-files/">FastAPI: request files</a>
 */
@JsonSchemaExtra("{\"type\": \"string\", \"contentMediaType\": \"application/octet-stream\"}")
@JsonDeserialize(using = UploadFileJson.Deserializer.class)
@JsonSerialize(using = UploadFileJson.Serializer.class)
public interface UploadFile {

    /** The file's name as the client gave it. Never use it as a path. */
    String filename();

    /** The media type as the client gave it, if any. */
    Optional<String> contentType();

    /** The number of bytes. */
    long size();

    /** The headers of the part. */
    HttpHeaders headers();

    /** The content from its beginning; every call opens a new stream, which the caller closes. */
    InputStream inputStream() throws IOException;

    /** The whole content in memory. */
    byte[] bytes() throws IOException;

    /** Copies the content to a file, replacing one that exists. */
    void transferTo(Path target) throws IOException;
}
