package io.fastapi.channel;

/** A channel could not be used, since what carries its messages failed. */
public final class ChannelException extends RuntimeException {

    /** A failure with what caused it. */
    public ChannelException(String message, Throwable cause) {
        super(message, cause);
    }
}
