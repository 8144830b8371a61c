package io.fastapi.operation;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The kind of answer that a returned value becomes: FastAPI's {@code response_class}. Those of FastAPI are constants; own
 * ones say how the content becomes bytes:
 *
 * <pre>{@code
 * static final ResponseClass YAML = ResponseClass.of("application/yaml", content -> new Yaml().dump(content).getBytes(UTF_8));
 *
 * get("/settings").responseClass(YAML).handle(this::readSettings)
 * ApiRouter.of(..).defaultResponseClass(YAML)
 * }</pre>
 *
 * @see <a href="https://fastapi.tiangolo.com/advanced/custom-response/">FastAPI: custom response</a>
 */
public final class ResponseClass {

    /** How the content becomes the answer. */
    public enum Rendering {
        /** As JSON. */
        JSON,
        /** As the text that it is. */
        TEXT,
        /** As the header {@code location}. */
        LOCATION,
        /** As the pieces of a stream. */
        CHUNKS,
        /** As the file whose path it is. */
        FILE,
        /** As an event of each item of a stream. */
        EVENTS,
        /** As the model of a template. */
        TEMPLATE,
        /** As the function of the application says. */
        OWN
    }

    /** Makes the bytes of an answer. */
    @FunctionalInterface
    public interface Renderer {

        /**
         * The body. It must not block: as a rule it is called on the event loop.
         *
         * @param content what the handler returned, after the response model, as its JSON would be read: maps in order, lists,
         *     strings, numbers, booleans and {@code null}
         * @throws Exception if there is no body for the content; answered as any fault
         */
        byte[] render(@Nullable Object content) throws Exception;
    }

    /** What does not change. */
    private record Kind(
            String mediaType,
            boolean isJson,
            Rendering rendering,
            Optional<Renderer> renderer,
            Optional<String> template) {}

    private static final int OK = 200;

    /** {@code application/json}; the default. */
    public static final ResponseClass JSON = json("application/json");

    /** {@code text/html}; the value's text is the page. */
    public static final ResponseClass HTML = text("text/html");

    /** {@code text/plain}; the value's text is sent. */
    public static final ResponseClass PLAIN_TEXT = text("text/plain");

    /** 307; the value's text is the location. */
    public static final ResponseClass REDIRECT = of("", Rendering.LOCATION).status(307);

    /** A stream without a declared media type. */
    public static final ResponseClass STREAMING = of("", Rendering.CHUNKS);

    /** The value is the path of a file. */
    public static final ResponseClass FILE = of("", Rendering.FILE);

    /** {@code text/event-stream}: each item of a returned stream is an event. */
    public static final ResponseClass EVENT_SOURCE = of("text/event-stream", Rendering.EVENTS);

    private final Kind kind;
    private final int status;

    private ResponseClass(Kind kind, int status) {
        this.kind = kind;
        this.status = status;
    }

    private static ResponseClass of(String mediaType, Rendering rendering) {
        return new ResponseClass(
                new Kind(mediaType, rendering == Rendering.JSON, rendering, Optional.empty(), Optional.empty()), OK);
    }

    /**
     * An own one: FastAPI's {@code class Yaml(Response)} with {@code media_type} and {@code render}.
     *
     * @param mediaType the media type; text gets {@code charset=utf-8} when sent; empty for none
     * @param renderer makes the body
     */
    public static ResponseClass of(String mediaType, Renderer renderer) {
        return new ResponseClass(
                new Kind(mediaType, false, Rendering.OWN, Optional.of(renderer), Optional.empty()), OK);
    }

    /** Text of a media type, {@code text/csv}: FastAPI's {@code class Csv(Response)} with {@code media_type} alone. */
    public static ResponseClass text(String mediaType) {
        return of(mediaType, Rendering.TEXT);
    }

    /** A stream of text or bytes of a media type, {@code image/png}: {@code class Png(StreamingResponse)}. */
    public static ResponseClass streaming(String mediaType) {
        return of(mediaType, Rendering.CHUNKS);
    }

    /** JSON of another media type, {@code application/problem+json}: {@code class Problem(JSONResponse)}. */
    public static ResponseClass json(String mediaType) {
        return of(mediaType, Rendering.JSON);
    }

    /** JSON that an own function writes; as for all JSON, the documentation shows the response model. */
    public static ResponseClass json(String mediaType, Renderer renderer) {
        return new ResponseClass(new Kind(mediaType, true, Rendering.OWN, Optional.of(renderer), Optional.empty()), OK);
    }

    /**
     * A page made of a template, whose model the handler returns as a map: {@code Response.template(name, model)} with a name
     * that is known at the start, which a template that is not there stops.
     */
    public static ResponseClass template(String name) {
        return new ResponseClass(
                new Kind("text/html", false, Rendering.TEMPLATE, Optional.empty(), Optional.of(name)), OK);
    }

    /** The same with another status when the operation declares none. */
    public ResponseClass status(int status) {
        return new ResponseClass(this.kind, status);
    }

    /** The media type in the documentation, without parameters; empty when it has none. */
    public String mediaType() {
        return this.kind.mediaType();
    }

    /** The status when the operation declares none. */
    public int status() {
        return this.status;
    }

    /** Whether the documentation shows the response model; else it shows a text. */
    public boolean isJson() {
        return this.kind.isJson();
    }

    /** How the content becomes the answer. */
    public Rendering rendering() {
        return this.kind.rendering();
    }

    /** The function of an own one. */
    public Optional<Renderer> renderer() {
        return this.kind.renderer();
    }

    /** The name of the template of a page. */
    public Optional<String> template() {
        return this.kind.template();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResponseClass that && this.kind.equals(that.kind) && this.status == that.status;
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.kind, this.status);
    }

    /** For messages: {@code ResponseClass text/html}, {@code ResponseClass FILE}. */
    @Override
    public String toString() {
        String mediaType = this.kind.mediaType();
        return "ResponseClass " + (mediaType.isEmpty() ? this.kind.rendering() : mediaType);
    }
}
