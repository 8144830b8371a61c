package io.fastapi.engine.request;

import java.net.SocketException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.util.DisconnectedClientHelper;

/** Failures of connections. */
public final class Disconnects {

    /** Named, since not every server is Netty. */
    private static final String READ_TIMEOUT = "io.netty.handler.timeout.ReadTimeoutException";

    private Disconnects() {}

    /** Whether a connection was lost or went silent: that of the client, or another one that the application has. */
    public static boolean isOne(@Nullable Throwable failure) {
        if (failure == null) {
            return false;
        }
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        return DisconnectedClientHelper.isClientDisconnectedException(failure)
                || isReset(cause)
                || cause.getClass().getName().equals(READ_TIMEOUT);
    }

    /** What the JDK says of a reset where Netty's natives, and Spring, say that it was "by peer". */
    private static boolean isReset(Throwable cause) {
        return cause instanceof SocketException && "Connection reset".equals(cause.getMessage());
    }
}
