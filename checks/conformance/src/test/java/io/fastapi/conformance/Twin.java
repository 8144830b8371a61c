package io.fastapi.conformance;

import io.fastapi.FastApi;
import io.fastapi.WebSocketSettings;
import io.fastapi.input.Overrides;

/**
 * The Java side of a pair.
 *
 * @param app the application
 * @param overrides the dependencies that replace others
 * @param webSockets how WebSockets are served
 */
record Twin(FastApi app, Overrides overrides, WebSocketSettings webSockets) {

    /** WebSockets end as at uvicorn, without a closing frame. */
    Twin(FastApi app, Overrides overrides) {
        this(app, overrides, WebSocketSettings.DEFAULT.closesWithoutFrame(true));
    }

    static Twin of(FastApi app) {
        return new Twin(app, Overrides.none());
    }
}
