package io.fastapi.websocket;

/** The kind of message that JSON travels in. */
public enum Mode {
    /** A text message. */
    TEXT,
    /** A binary message, of UTF-8. */
    BINARY
}
