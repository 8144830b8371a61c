package io.fastapi.conformance;

import io.fastapi.FastApi;
import io.fastapi.WebSocketSettings;
import io.fastapi.input.Overrides;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Java side of a pair.
 *
 * @param app the application
 * @param overrides the dependencies that replace others
 * @param webSockets how WebSockets are served
 * @param boot what Spring Boot serves it with; without it, it is served alone
 */
record Twin(FastApi app, Overrides overrides, WebSocketSettings webSockets, Optional<Boot> boot) {

    /**
     * What an application of Spring Boot has beside its {@code FastApi} bean.
     *
     * @param properties lines of {@code application.properties}
     * @param beans further beans
     */
    record Boot(List<String> properties, List<Object> beans) {}

    Twin(FastApi app, Overrides overrides, WebSocketSettings webSockets) {
        this(app, overrides, webSockets, Optional.empty());
    }

    /** WebSockets end as at uvicorn, without a closing frame. */
    Twin(FastApi app, Overrides overrides) {
        this(app, overrides, WebSocketSettings.DEFAULT.closesWithoutFrame(true));
    }

    static Twin of(FastApi app) {
        return new Twin(app, Overrides.none());
    }

    /** Served by Spring Boot. */
    static Twin boot(FastApi app, String... properties) {
        return of(app).boot(new Boot(List.of(properties), List.of()));
    }

    private Twin boot(Boot changed) {
        return new Twin(this.app, this.overrides, this.webSockets, Optional.of(changed));
    }

    /** With another bean. */
    Twin bean(Object bean) {
        Boot before = this.boot.orElseThrow();
        return boot(new Boot(
                before.properties(),
                Stream.concat(before.beans().stream(), Stream.of(bean)).toList()));
    }
}
