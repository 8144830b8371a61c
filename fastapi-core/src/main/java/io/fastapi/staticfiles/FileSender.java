package io.fastapi.staticfiles;

import io.fastapi.response.FileFacts;
import io.fastapi.response.Response;
import io.fastapi.staticfiles.FileFinder.Found;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.util.UriUtils;

/**
 * Makes the answer of a file that was found: 304 to who knows it, or a compressed sibling to who takes it.
 *
 * @param precompressed the endings of compressed siblings, the preferred first
 */
record FileSender(List<String> precompressed) {

    private static final Map<String, String> ENCODINGS = Map.of("br", "br", "gz", "gzip");

    /** The answer with a file. */
    Response file(Found plain, ServerRequest request) throws IOException {
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

    /** The answer of a directory: its index, once the path ends in a slash, so that relative links fit. */
    Response index(Found index, ServerRequest request) throws IOException {
        return request.uri().getRawPath().endsWith("/") ? file(index, request) : Response.redirect(withSlash(request));
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
}
