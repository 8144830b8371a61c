package io.fastapi.engine.websocket;

import java.nio.charset.StandardCharsets;

/** What a closing frame can hold. */
final class CloseCodes {

    static final int NORMAL = 1000;
    static final int AWAY = 1001;
    static final int PROTOCOL_ERROR = 1002;
    static final int UNSUPPORTED = 1003;
    static final int NONE = 1005;
    static final int ABNORMAL = 1006;
    static final int INVALID_PAYLOAD = 1007;
    static final int POLICY = 1008;
    static final int TOO_BIG = 1009;
    static final int FAULT = 1011;
    static final int TRY_AGAIN_LATER = 1013;

    private static final int MOST_BYTES = 123;

    private CloseCodes() {}

    static boolean isValid(int code) {
        boolean standard = code >= NORMAL && code <= 1014 && (code <= UNSUPPORTED || code >= INVALID_PAYLOAD);
        return standard || (code >= 3000 && code <= 4999);
    }

    /** The code, if a frame can hold it. */
    static int checked(int code) {
        if (!isValid(code)) {
            throw new IllegalArgumentException(
                    "No WebSocket can be closed with " + code + "; use 1000, 1001, 1008, or one from 3000 to 4999");
        }
        return code;
    }

    /** The reason, if a frame can hold it. */
    static String checked(String reason) {
        if (reason.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException("A reason has at most " + MOST_BYTES + " bytes: " + reason);
        }
        return reason;
    }

    /** As much of a reason as a frame can hold. */
    static String cut(String reason) {
        String fitting = reason;
        while (fitting.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            fitting = fitting.substring(0, fitting.offsetByCodePoints(fitting.length(), -1));
        }
        return fitting;
    }
}
