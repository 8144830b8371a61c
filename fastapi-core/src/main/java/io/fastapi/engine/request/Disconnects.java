package io.fastapi.engine.request;

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
        return failure != null
                && (DisconnectedClientHelper.isClientDisconnectedException(failure)
                        || NestedExceptionUtils.getMostSpecificCause(failure)
                                .getClass()
                                .getName()
                                .equals(READ_TIMEOUT));
    }
}
