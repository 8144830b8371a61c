package io.fastapi.operation;

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

    private record State(
            String mediaType, int status, boolean isJson, Rendering rendering, Optional<Renderer> renderer) {}

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

    private final State state;

    private ResponseClass(State state) {
        this.state = state;
    }

    private static ResponseClass of(String mediaType, Rendering rendering) {
        return new ResponseClass(new State(mediaType, 200, rendering == Rendering.JSON, rendering, Optional.empty()));
    }

    /**
     * An own one: FastAPI's {@code class Yaml(Response)} with {@code media_type} and {@code render}.
     *
     * @param mediaType the media type; text gets {@code charset=utf-8} when sent; empty for none
     * @param renderer makes the body
     */
    public static ResponseClass of(String mediaType, Renderer renderer) {
        return new ResponseClass(new State(mediaType, 200, false, Rendering.OWN, Optional.of(renderer)));
    }

    /** Text of a media type, {@code text/csv}: FastAPI's {@code class Csv(Response)} with {@code media_type} alone. */
    public static ResponseClass text(String mediaType) {
        return of(mediaType, Rendering.TEXT);
    }

    /** JSON of another media type, {@code application/problem+json}: {@code class Problem(JSONResponse)}. */
    public static ResponseClass json(String mediaType) {
        return of(mediaType, Rendering.JSON);
    }

    /** JSON that an own function writes; as for all JSON, the documentation shows the response model. */
    public static ResponseClass json(String mediaType, Renderer renderer) {
        return new ResponseClass(new State(mediaType, 200, true, Rendering.OWN, Optional.of(renderer)));
    }

    /** The same with another status when the operation declares none. */
    public ResponseClass status(int status) {
        State s = this.state;
        return new ResponseClass(new State(s.mediaType, status, s.isJson, s.rendering, s.renderer));
    }

    /** The media type in the documentation, without parameters; empty when it has none. */
    public String mediaType() {
        return this.state.mediaType();
    }

    /** The status when the operation declares none. */
    public int status() {
        return this.state.status();
    }

    /** Whether the documentation shows the response model; else it shows a text. */
    public boolean isJson() {
        return this.state.isJson();
    }

    /** How the content becomes the answer. */
    public Rendering rendering() {
        return this.state.rendering();
    }

    /** The function of an own one. */
    public Optional<Renderer> renderer() {
        return this.state.renderer();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResponseClass that && this.state.equals(that.state);
    }

    @Override
    public int hashCode() {
        return this.state.hashCode();
    }

    /** For messages: {@code ResponseClass text/html}, {@code ResponseClass FILE}. */
    @Override
    public String toString() {
        String mediaType = this.state.mediaType();
        return "ResponseClass " + (mediaType.isEmpty() ? this.state.rendering() : mediaType);
    }
}
