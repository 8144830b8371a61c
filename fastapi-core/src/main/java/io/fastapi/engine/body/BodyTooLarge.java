package io.fastapi.engine.body;

import io.fastapi.error.HttpException;

/** The 413 of a body of which too much was read. */
final class BodyTooLarge extends HttpException {

    private static final long serialVersionUID = 1;

    BodyTooLarge() {
        super(413, "Content Too Large");
    }
}
