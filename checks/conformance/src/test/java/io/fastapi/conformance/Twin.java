package io.fastapi.conformance;

import io.fastapi.FastApi;
import io.fastapi.input.Overrides;

/**
 * The Java side of a pair.
 *
 * @param app the application
 * @param overrides the dependencies that replace others
 */
record Twin(FastApi app, Overrides overrides) {

    static Twin of(FastApi app) {
        return new Twin(app, Overrides.none());
    }
}
