package io.fastapi.migrate.document;

/** Input of which nothing can be made; the message is one line for the person who gave it. */
public final class UnreadableDocumentException extends RuntimeException {

    /** With the line to print. */
    public UnreadableDocumentException(String message) {
        super(message);
    }
}
