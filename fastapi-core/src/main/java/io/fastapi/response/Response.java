package io.fastapi.response;

import io.fastapi.background.BackgroundTasks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * An answer that a handler makes itself: sent as it is, past response model and declared status.
 *
 * <pre>{@code
 * get("/old").handle(() -> Response.redirect("/new"))
 * get("/legacy").handle(() -> Response.bytes(xml, "application/xml").header("x-version", "1"))
 * }</pre>
 *
 * @see <a href="https://fastapi.tiangolo.com/advanced/custom-response/">FastAPI: custom response</a>
 */
public final class Response {

    private record State(
            int status,
            Optional<String> mediaType,
            Content content,
            List<Map.Entry<String, String>> headers,
            List<Callable<?>> background) {}

    private final State state;

    private Response(State state) {
        this.state = state;
    }

    private static Response of(int status, Optional<String> mediaType, Content content) {
        return new Response(new State(status, mediaType, content, List.of(), List.of()));
    }

    /** A value as JSON, status 200. */
    public static Response json(@Nullable Object value) {
        return json(200, value);
    }

    /** A value as JSON. */
    public static Response json(int status, @Nullable Object value) {
        return of(status, Optional.of("application/json"), new Content.Json(value));
    }

    /** A page, {@code text/html; charset=utf-8}. */
    public static Response html(String html) {
        return bytes(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
    }

    /** Text, {@code text/plain; charset=utf-8}. */
    public static Response text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8");
    }

    /** Bytes with a media type. */
    public static Response bytes(byte[] bytes, String mediaType) {
        return of(200, Optional.of(mediaType), new Content.Bytes(bytes));
    }

    /** A redirect with status 307, which keeps method and body. */
    public static Response redirect(String url) {
        return empty(307).header("location", Locations.encoded(url));
    }

    /** An answer without body and media type. */
    public static Response empty(int status) {
        return of(status, Optional.empty(), new Content.Empty());
    }

    /** A file, with its media type, length, {@code etag} and {@code last-modified}; byte ranges are answered. */
    public static Response file(Path path) {
        return of(200, Optional.empty(), new Content.File(path, Optional.empty()));
    }

    /** A file that the client is to store under a name. */
    public static Response file(Path path, String filename) {
        return of(200, Optional.empty(), new Content.File(path, Optional.of(filename)));
    }

    /**
     * Text and bytes sent as they come.
     *
     * @param chunks a {@code Publisher}, {@code Iterable}, {@code Iterator}, {@code Stream} or {@code InputStream}
     * @param mediaType the media type
     */
    public static Response stream(Object chunks, String mediaType) {
        return of(200, Optional.of(mediaType), new Content.Stream(chunks));
    }

    /** The same answer with another status. */
    public Response status(int status) {
        State s = this.state;
        return new Response(new State(status, s.mediaType, s.content, s.headers, s.background));
    }

    /** The same answer with another media type. */
    public Response mediaType(String mediaType) {
        State s = this.state;
        return new Response(new State(s.status, Optional.of(mediaType), s.content, s.headers, s.background));
    }

    /** The same answer with a further header. */
    public Response header(String name, String value) {
        State s = this.state;
        List<Map.Entry<String, String>> more = new ArrayList<>(s.headers);
        more.add(Map.entry(name, value));
        return new Response(new State(s.status, s.mediaType, s.content, List.copyOf(more), s.background));
    }

    /** The same answer with further headers. */
    public Response headers(Map<String, String> headers) {
        Response response = this;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            response = response.header(header.getKey(), header.getValue());
        }
        return response;
    }

    /** The same answer with a cookie of FastAPI's defaults: {@code Path=/; SameSite=lax}. */
    public Response cookie(String name, String value) {
        return header("set-cookie", Cookie.of(name, value).header());
    }

    /** The same answer with a cookie. */
    public Response cookie(Cookie cookie) {
        return header("set-cookie", cookie.header());
    }

    /** The same answer, which deletes a cookie with the path {@code /}. */
    public Response deleteCookie(String name) {
        return cookie(Cookie.deleted(name));
    }

    /** The same answer with a task to run after it was sent, in place of the request's background tasks. */
    public Response background(BackgroundTasks.Task task) {
        BackgroundTasks tasks = new BackgroundTasks();
        tasks.add(task);
        State s = this.state;
        List<Callable<?>> more = new ArrayList<>(s.background);
        more.addAll(tasks.tasks());
        return new Response(new State(s.status, s.mediaType, s.content, s.headers, List.copyOf(more)));
    }

    /** The status. */
    public int status() {
        return this.state.status();
    }

    /** The media type; empty when there is none or the content tells. */
    public Optional<String> mediaType() {
        return this.state.mediaType();
    }

    /** The content. */
    public Content content() {
        return this.state.content();
    }

    /** Headers, in order, without those that the content tells. */
    public List<Map.Entry<String, String>> headers() {
        return this.state.headers();
    }

    /** Tasks to run after the answer was sent. */
    public List<Callable<?>> background() {
        return this.state.background();
    }
}
