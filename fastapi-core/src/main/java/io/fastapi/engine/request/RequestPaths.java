package io.fastapi.engine.request;

/** Request paths as routes see them. */
public final class RequestPaths {

    private RequestPaths() {}

    /** The path after percent-decoding, as Starlette matches it; malformed sequences stay. */
    public static String decoded(String rawPath) {
        return Percent.path(rawPath);
    }
}
