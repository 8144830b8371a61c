package io.fastapi.staticfiles;

import io.fastapi.request.Urls;
import io.fastapi.response.FileFacts;
import io.fastapi.response.Response;
import io.fastapi.staticfiles.FileFinder.Found;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.util.UriUtils;

/**
 * Makes the answer of a file that was found: 304 to who knows it, or a compressed sibling to who takes it.
 *
 * @param finder finds the siblings
 * @param precompressed the endings of compressed siblings, the preferred first
 */
record FileSender(FileFinder finder, List<String> precompressed) {

    /** Encoded, as it may come. */
    private static final String SLASH = "%2F";

    private static final Map<String, String> ENCODINGS = Map.of("br", "br", "gz", "gzip");

    /** The answer with a file. */
    Response file(Found plain, ServerRequest request) {
        HttpHeaders headers = request.headers().asHttpHeaders();
        if (this.precompressed.isEmpty()) {
            FileFacts facts = FileFacts.of(plain.attributes());
            return Conditions.knows(headers, facts) ? unchanged(facts) : Response.file(plain.path(), facts);
        }
        for (String ending : this.precompressed) {
            String encoding = ENCODINGS.getOrDefault(ending, ending);
            if (AcceptedEncodings.accepts(headers, encoding)) {
                Optional<Found> sibling = this.finder.beside(plain, "." + ending);
                if (sibling.isPresent()) {
                    return varying(sibling.get(), headers, file -> file.header("content-encoding", encoding));
                }
            }
        }
        return varying(plain, headers, file -> file);
    }

    /** One of several forms of a file, or 304 to who knows it. */
    private static Response varying(Found found, HttpHeaders headers, UnaryOperator<Response> encoded) {
        FileFacts facts = FileFacts.of(found.attributes());
        Response answer =
                Conditions.knows(headers, facts) ? unchanged(facts) : encoded.apply(Response.file(found.path(), facts));
        return answer.header("vary", "Accept-Encoding");
    }

    private static Response unchanged(FileFacts facts) {
        return Response.empty(304).header("etag", facts.etag());
    }

    /** The answer of a directory: its index, once the path ends in a slash, so that relative links fit. */
    Response index(Found index, ServerRequest request) {
        String path = request.uri().getRawPath();
        boolean ends = path.endsWith("/")
                || path.regionMatches(true, path.length() - SLASH.length(), SLASH, 0, SLASH.length());
        return ends ? file(index, request) : Response.redirect(withSlash(request));
    }

    /** The URL of a directory, as Starlette writes it. */
    private static String withSlash(ServerRequest request) {
        String path = UriUtils.decode(request.uri().getRawPath(), StandardCharsets.UTF_8)
                .replace("?", "%3F")
                .replace("#", "%23")
                .replace("\\", "%5C");
        String query = request.uri().getRawQuery();
        String url = origin(request) + path + "/";
        return (query == null || query.isEmpty()) ? url : url + "?" + query;
    }

    /** Scheme, host and port as the client wrote them; Spring's URI leaves out a port that is the usual one. */
    private static String origin(ServerRequest request) {
        String base = Urls.of(request.exchange()).baseUrl();
        return base.substring(0, base.indexOf('/', base.indexOf("//") + 2));
    }
}
