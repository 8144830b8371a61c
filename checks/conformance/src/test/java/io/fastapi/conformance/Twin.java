package io.fastapi.conformance;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import java.util.Map;

/**
 * The Java side of a pair.
 *
 * @param app the application
 * @param overrides the dependencies that replace others, by key
 */
record Twin(FastApi app, Map<Object, Dependency<?>> overrides) {

    static Twin of(FastApi app) {
        return new Twin(app, Map.of());
    }
}
