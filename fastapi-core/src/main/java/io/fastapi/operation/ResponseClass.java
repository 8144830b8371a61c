package io.fastapi.operation;

/**
 * The kind of answer that a returned value becomes: FastAPI's {@code response_class}.
 *
 * @see <a href="https://fastapi.tiangolo.com/advanced/custom-response/">FastAPI: custom response</a>
 */
public enum ResponseClass {
    /** {@code application/json}; the default. */
    JSON("application/json", 200),
    /** {@code text/html}; the value's text is the page. */
    HTML("text/html", 200),
    /** {@code text/plain}; the value's text is sent. */
    PLAIN_TEXT("text/plain", 200),
    /** 307; the value's text is the location. */
    REDIRECT("", 307),
    /** A stream without a declared media type. */
    STREAMING("", 200),
    /** The value is the path of a file. */
    FILE("", 200),
    /** {@code text/event-stream}: each item of a returned stream is an event. */
    EVENT_SOURCE("text/event-stream", 200);

    private final String mediaType;
    private final int status;

    ResponseClass(String mediaType, int status) {
        this.mediaType = mediaType;
        this.status = status;
    }

    /** The media type in the documentation, without parameters; empty when it has none. */
    public String mediaType() {
        return this.mediaType;
    }

    /** The status when the operation declares none. */
    public int status() {
        return this.status;
    }
}
