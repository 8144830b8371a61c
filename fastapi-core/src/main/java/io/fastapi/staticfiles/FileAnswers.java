package io.fastapi.staticfiles;

import io.fastapi.error.HttpException;
import io.fastapi.response.FileFacts;
import io.fastapi.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.util.UriUtils;

/** Finds and answers the file of a path, as Starlette's {@code StaticFiles} does. Touches the disk. */
final class FileAnswers {

    private static final Map<String, String> ENCODINGS = Map.of("br", "br", "gz", "gzip");

    /** A file or directory that is there. */
    private record Found(Path path, BasicFileAttributes attributes) {}

    private final Path directory;
    private final boolean html;
    private final boolean followSymlink;
    private final List<String> precompressed;
    private volatile @Nullable Path root;

    FileAnswers(Path directory, boolean html, boolean followSymlink, List<String> precompressed) {
        this.directory = directory;
        this.html = html;
        this.followSymlink = followSymlink;
        this.precompressed = precompressed;
    }

    /**
     * The answer to a request.
     *
     * @param path the decoded path below the mount, without a slash before it
     * @throws HttpException 404 if there is no such file, 401 if it must not be read
     */
    Response answer(String path, ServerRequest request) throws IOException {
        try {
            return found(path, request);
        } catch (AccessDeniedException denied) {
            throw new HttpException(401, "Unauthorized");
        }
    }

    private Response found(String path, ServerRequest request) throws IOException {
        Optional<Found> found = find(path);
        if (found.isPresent() && found.get().attributes().isRegularFile()) {
            return file(found.get(), request);
        }
        if (this.html && found.isPresent() && found.get().attributes().isDirectory()) {
            Optional<Found> index = regular(path + "/index.html");
            if (index.isPresent()) {
                return request.uri().getRawPath().endsWith("/")
                        ? file(index.get(), request)
                        : Response.redirect(withSlash(request));
            }
        }
        Optional<Found> missing = this.html ? regular("404.html") : Optional.empty();
        return missing.map(page -> Response.file(page.path()).status(404))
                .orElseThrow(() -> new HttpException(404, "Not Found"));
    }

    private Optional<Found> regular(String path) throws IOException {
        return find(path).filter(found -> found.attributes().isRegularFile());
    }

    /** What a path stands for, if that is inside of the directory. */
    private Optional<Found> find(String path) throws IOException {
        Path inside = root();
        try {
            Path wanted = inside.resolve(relative(path, inside)).normalize();
            Path real = this.followSymlink ? wanted : wanted.toRealPath();
            return real.startsWith(inside)
                    ? Optional.of(new Found(real, Files.readAttributes(real, BasicFileAttributes.class)))
                    : Optional.empty();
        } catch (AccessDeniedException denied) {
            throw denied;
        } catch (InvalidPathException impossible) {
            throw new HttpException(404, "Not Found");
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    /** Without empty parts, so that it is never absolute. */
    private static Path relative(String path, Path inside) {
        String plain = path;
        while (plain.startsWith("/")) {
            plain = plain.substring(1);
        }
        return inside.getFileSystem().getPath(plain);
    }

    private Path root() throws IOException {
        Path known = this.root;
        if (known == null) {
            if (!Files.isDirectory(this.directory)) {
                throw new IllegalStateException("StaticFiles directory '" + this.directory + "' does not exist.");
            }
            known = this.followSymlink ? this.directory.toAbsolutePath().normalize() : this.directory.toRealPath();
            this.root = known;
        }
        return known;
    }

    /** The URL of a directory, as Starlette writes it. */
    private static String withSlash(ServerRequest request) {
        String path = UriUtils.decode(request.uri().getRawPath(), StandardCharsets.UTF_8)
                .replace("?", "%3F")
                .replace("#", "%23")
                .replace("\\", "%5C");
        String query = request.uri().getRawQuery();
        String url = request.uri().getScheme() + "://" + request.uri().getRawAuthority() + path + "/";
        return (query == null || query.isEmpty()) ? url : url + "?" + query;
    }

    private Response file(Found plain, ServerRequest request) throws IOException {
        HttpHeaders headers = request.headers().asHttpHeaders();
        if (this.precompressed.isEmpty()) {
            return whole(Response.file(plain.path()), plain, headers);
        }
        for (String ending : this.precompressed) {
            String encoding = ENCODINGS.getOrDefault(ending, ending);
            if (AcceptedEncodings.accepts(headers, encoding)) {
                Path sibling = plain.path().resolveSibling(plain.path().getFileName() + "." + ending);
                if (Files.isRegularFile(sibling)) {
                    Found found = new Found(sibling, Files.readAttributes(sibling, BasicFileAttributes.class));
                    Response encoded = Response.file(sibling).header("content-encoding", encoding);
                    return whole(encoded.header("vary", "Accept-Encoding"), found, headers);
                }
            }
        }
        return whole(Response.file(plain.path()).header("vary", "Accept-Encoding"), plain, headers);
    }

    /** The file, or 304 to who knows it. */
    private static Response whole(Response file, Found found, HttpHeaders headers) {
        FileFacts facts = FileFacts.of(found.attributes());
        if (!Conditions.knows(headers, facts)) {
            return file;
        }
        Response unchanged = Response.empty(304).header("etag", facts.etag());
        return file.headers().stream().anyMatch(header -> header.getKey().equals("vary"))
                ? unchanged.header("vary", "Accept-Encoding")
                : unchanged;
    }
}
