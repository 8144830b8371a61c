package io.fastapi.response;

import io.fastapi.background.BackgroundTasks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

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

    private static final String HTML = "text/html; charset=utf-8";

    /** What an answer is made of; changed only before a {@code Response} holds it. */
    private static final class State {

        private Content content;
        private int status;
        private Optional<String> mediaType;
        private List<Map.Entry<String, String>> headers = List.of();
        private List<Callable<?>> background = List.of();

        State(int status, Optional<String> mediaType, Content content) {
            this.status = Statuses.checked(status);
            this.mediaType = mediaType;
            this.content = content;
        }

        /** The one place where an answer is copied. */
        State(State other) {
            this.content = other.content;
            this.status = other.status;
            this.mediaType = other.mediaType;
            this.headers = other.headers;
            this.background = other.background;
        }
    }

    private final State state;

    private Response(State state) {
        this.state = state;
    }

    private static Response of(int status, Optional<String> mediaType, Content content) {
        return new Response(new State(status, mediaType, content));
    }

    private static Response of(Content content) {
        return of(200, Optional.empty(), content);
    }

    private Response with(Consumer<State> change) {
        State changed = new State(this.state);
        change.accept(changed);
        return new Response(changed);
    }

    /**
     * An answer that somebody else wrote: for who passes it on, as it is or {@linkplain #writeHeaders changed}.
     *
     * @param written its headers, which are read when they are asked for
     * @param background its tasks, in whose place others may be put
     */
    public static Response passed(int status, HttpHeaders written, Content content, List<Callable<?>> background) {
        PassedHeaders headers = PassedHeaders.of(written);
        State made = new State(status, headers.mediaType(), content);
        made.headers = headers;
        made.background = new PassedTasks(background);
        return new Response(made);
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
        return bytes(html.getBytes(StandardCharsets.UTF_8), HTML);
    }

    /** Text, {@code text/plain; charset=utf-8}. */
    public static Response text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8");
    }

    /** Bytes with a media type. */
    public static Response bytes(byte[] bytes, String mediaType) {
        return of(new Content.Bytes(bytes)).mediaType(mediaType);
    }

    /** Bytes without a media type; {@link #mediaType(String)} or a header {@code content-type} may give one. */
    public static Response bytes(byte[] bytes) {
        return of(new Content.Bytes(bytes));
    }

    /** A redirect with status 307, which keeps method and body. */
    public static Response redirect(String url) {
        return empty(307).header("location", Locations.encoded(url));
    }

    /** An answer without body and media type. */
    public static Response empty(int status) {
        return of(status, Optional.empty(), new Content.Empty());
    }

    /**
     * A file, with the media type of its name, its length, {@code etag} and {@code last-modified}. Requests for byte ranges
     * are answered: 206 with one range or several, 416 and 400.
     */
    public static Response file(Path path) {
        return of(new Content.File(path, Optional.empty(), "attachment", Optional.empty()));
    }

    /** A file whose state is known already, Starlette's {@code stat_result}: it is not asked for once more. */
    public static Response file(Path path, FileFacts known) {
        return of(new Content.File(path, Optional.empty(), "attachment", Optional.of(known)));
    }

    /** A file that the client is to store under a name, which also tells the media type. */
    public static Response file(Path path, String filename) {
        return file(path, filename, "attachment");
    }

    /**
     * A file with a name.
     *
     * @param path where it is
     * @param filename the name for the client
     * @param contentDispositionType {@code attachment}, to be stored, or {@code inline}, to be shown
     */
    public static Response file(Path path, String filename, String contentDispositionType) {
        return of(new Content.File(path, Optional.of(filename), contentDispositionType, Optional.empty()));
    }

    /**
     * A page made of a template, {@code text/html; charset=utf-8}. It is made as a whole before anything is sent, so that a
     * template that fails is a 500.
     *
     * <pre>{@code get("/items/{id}").params(ID).handle(id -> Response.template("item.html", Map.of("id", id)))}</pre>
     *
     * @param name the file of the template, with its suffix, {@code items/item.html}
     * @param model what the template knows by name, beside what context processors say
     * @see <a href="https://fastapi.tiangolo.com/advanced/templates/">FastAPI: templates</a>
     */
    public static Response template(String name, Map<String, ? extends @Nullable Object> model) {
        return of(200, Optional.of(HTML), new Content.Template(name, model, false));
    }

    /**
     * A page made of a template and sent while it is made, for long ones; the model must not change meanwhile. If the template
     * fails, the client gets the beginning and a broken connection.
     */
    public static Response templateStream(String name, Map<String, ? extends @Nullable Object> model) {
        return of(200, Optional.of(HTML), new Content.Template(name, model, true));
    }

    /**
     * Text and bytes sent as they come.
     *
     * @param chunks a {@code Publisher}, {@code Iterable}, {@code Iterator}, {@code Stream} or {@code InputStream}
     * @param mediaType the media type
     */
    public static Response stream(Object chunks, String mediaType) {
        return of(new Content.Stream(chunks)).mediaType(mediaType);
    }

    /** A stream as {@link #stream(Object, String)}, without a media type. */
    public static Response stream(Object chunks) {
        return of(new Content.Stream(chunks));
    }

    /** The same answer with another status; from 100 to 599, or it is an {@link IllegalArgumentException}. */
    public Response status(int status) {
        int checked = Statuses.checked(status);
        return with(changed -> changed.status = checked);
    }

    /** The same answer with another media type; an {@link IllegalArgumentException} if a header cannot carry it. */
    public Response mediaType(String mediaType) {
        String value = Headers.checked("content-type", mediaType);
        return with(changed -> changed.mediaType = Optional.of(value));
    }

    /** The same answer with another body: in a middleware, what it made of the {@linkplain Content#read() one} before. */
    public Response body(byte[] bytes) {
        Response bare = withoutHeader(HttpHeaders.CONTENT_LENGTH);
        return bare.with(changed -> changed.content = new Content.Bytes(bytes));
    }

    /**
     * The same answer with a header set, in place of earlier values; {@code content-type} replaces the media type.
     *
     * @throws IllegalArgumentException if the name is none, or the value has a line break or a character beyond Latin-1
     */
    public Response header(String name, String value) {
        return with(changed -> changed.headers = Headers.with(changed.headers, name, value));
    }

    /**
     * The same answer with a header added beside earlier values.
     *
     * @throws IllegalArgumentException as {@link #header}
     */
    public Response addHeader(String name, String value) {
        return with(changed -> changed.headers = Headers.adding(changed.headers, name, value));
    }

    /** The same answer without the headers of a name. */
    public Response withoutHeader(String name) {
        List<Map.Entry<String, String>> kept = new ArrayList<>(this.state.headers);
        kept.removeIf(header -> header.getKey().equalsIgnoreCase(name));
        return with(changed -> changed.headers = List.copyOf(kept));
    }

    /** The same answer with headers set, as {@link #header} sets one. */
    public Response headers(Map<String, String> headers) {
        Response response = this;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            response = response.header(header.getKey(), header.getValue());
        }
        return response;
    }

    /** The same answer with a cookie of FastAPI's defaults: {@code Path=/; SameSite=lax}. */
    public Response cookie(String name, String value) {
        return addHeader("set-cookie", Cookie.of(name, value).header());
    }

    /** The same answer with a cookie. */
    public Response cookie(Cookie cookie) {
        return addHeader("set-cookie", cookie.header());
    }

    /** The same answer, which deletes a cookie with the path {@code /}. */
    public Response deleteCookie(String name) {
        return cookie(Cookie.deleted(name));
    }

    /** The same answer with a task to run after it was sent, in place of the request's background tasks. */
    public Response background(BackgroundTasks.Task task) {
        return with(changed -> changed.background = PassedTasks.with(changed.background, task));
    }

    /** The status. */
    public int status() {
        return this.state.status;
    }

    /** The media type; empty when there is none or the content tells. */
    public Optional<String> mediaType() {
        return this.state.mediaType;
    }

    /** The content. */
    public Content content() {
        return this.state.content;
    }

    /** Headers, in order, without those that the content tells. */
    public List<Map.Entry<String, String>> headers() {
        return this.state.headers;
    }

    /** Writes media type and headers in place of others; over those that it was passed on with, only what was changed. */
    public void writeHeaders(HttpHeaders others) {
        Headers.write(this.state.headers, this.state.mediaType, others);
    }

    /** Tasks to run after the answer was sent. */
    public List<Callable<?>> background() {
        return this.state.background;
    }
}
