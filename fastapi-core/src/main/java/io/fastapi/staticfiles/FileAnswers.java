package io.fastapi.staticfiles;

import io.fastapi.error.HttpException;
import io.fastapi.response.FileFacts;
import io.fastapi.response.Response;
import io.fastapi.staticfiles.FileFinder.Found;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * Answers with the file of a path, as Starlette's {@code StaticFiles} does. Touches the disk.
 *
 * @param finder finds files
 * @param sender sends them
 * @param html whether directories and unknown paths have pages
 */
record FileAnswers(FileFinder finder, FileSender sender, boolean html) {

    /**
     * The answer to a request.
     *
     * @param path the decoded path below the mount, without a slash before it
     * @throws HttpException 404 if there is no such file, 401 if it must not be read
     */
    Response answer(String path, ServerRequest request) throws IOException {
        Optional<Found> found = this.finder.find(path);
        if (found.isPresent() && found.get().isFile()) {
            return this.sender.file(found.get(), request);
        }
        if (!this.html) {
            throw new HttpException(404, "Not Found");
        }
        if (found.isPresent() && found.get().isDirectory()) {
            Optional<Found> index = this.finder.file(path + "/index.html");
            if (index.isPresent()) {
                return this.sender.index(index.get(), request);
            }
        }
        return this.finder
                .file("404.html")
                .map(page -> Response.file(page.path(), FileFacts.of(page.attributes()))
                        .status(404))
                .orElseThrow(() -> new HttpException(404, "Not Found"));
    }
}
