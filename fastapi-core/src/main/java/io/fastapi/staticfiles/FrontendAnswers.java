package io.fastapi.staticfiles;

import io.fastapi.error.HttpException;
import io.fastapi.response.OutgoingResponse;
import io.fastapi.response.Response;
import io.fastapi.staticfiles.FileFinder.Found;
import io.fastapi.staticfiles.Frontend.Fallback;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * Answers with the files of a built frontend, as FastAPI's {@code app.frontend()} does. Touches the disk.
 *
 * @param finder finds files
 * @param sender sends them
 * @param fallback what answers unknown paths
 */
record FrontendAnswers(FileFinder finder, FileSender sender, Fallback fallback) {

    private static final String INDEX = "index.html";
    private static final String MISSING = "404.html";
    private static final int NOT_FOUND = 404;

    /** The answer to GET and HEAD, with the headers that dependencies set. */
    Response answer(String path, ServerRequest request, OutgoingResponse set) throws IOException {
        Response response = answer(path, request);
        for (Map.Entry<String, String> header : set.headers()) {
            response = response.addHeader(header.getKey(), header.getValue());
        }
        return response;
    }

    private Response answer(String path, ServerRequest request) throws IOException {
        Optional<Found> found = this.finder.find(path);
        if (found.isPresent() && found.get().isFile()) {
            return this.sender.file(found.get(), request);
        }
        Optional<Found> index = index(path, found);
        return index.isPresent() ? this.sender.index(index.get(), request) : fallback(request);
    }

    private Optional<Found> index(String path, Optional<Found> found) throws IOException {
        return (found.isPresent() && found.get().isDirectory())
                ? this.finder.file(path + "/" + INDEX)
                : Optional.empty();
    }

    private Response fallback(ServerRequest request) throws IOException {
        boolean auto = this.fallback == Fallback.AUTO;
        if (this.fallback == Fallback.NOT_FOUND_HTML
                || (auto && this.finder.file(MISSING).isPresent())) {
            Response page = this.sender.file(there(MISSING), request);
            return (page.status() == 200) ? page.status(NOT_FOUND) : page;
        }
        boolean app = this.fallback == Fallback.INDEX_HTML
                || (auto && this.finder.file(INDEX).isPresent());
        if (app && Navigation.isOne(request.headers().asHttpHeaders())) {
            return this.sender.file(there(INDEX), request);
        }
        throw new HttpException(NOT_FOUND, "Not Found");
    }

    private Found there(String name) throws IOException {
        return this.finder
                .file(name)
                .orElseThrow(() -> new IllegalStateException("Frontend fallback file '" + name
                        + "' does not exist in directory '" + this.finder.directory() + "'"));
    }

    /** The answer to other methods, before any dependency: 405 where there is a file, else 404. */
    Response refuse(String path) throws IOException {
        Optional<Found> found = this.finder.find(path);
        boolean there =
                found.isPresent() && (found.get().isFile() || index(path, found).isPresent());
        throw there ? new HttpException(405, "Method Not Allowed") : new HttpException(NOT_FOUND, "Not Found");
    }
}
