package io.fastapi.autoconfigure;

import io.fastapi.engine.FastApiEngine;
import io.fastapi.types.TypeAdapters;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.util.ReflectionUtils;

/** The actuator's endpoint {@code fastapi}: what is served, what stands around it, and within which limits. */
@Endpoint(id = "fastapi")
final class FastApiEndpoint {

    private final FastApiEngine engine;
    private final TypeAdapters adapters;
    private final FastApiProperties properties;

    FastApiEndpoint(FastApiEngine engine, TypeAdapters adapters, FastApiProperties properties) {
        this.engine = engine;
        this.adapters = adapters;
        this.properties = properties;
    }

    /**
     * An application.
     *
     * @param title its title
     * @param version its version
     * @param routes what it serves, in the order in which requests are matched
     * @param middleware what stands around it, from outside inwards
     * @param limits what the properties limit
     */
    record Description(
            String title,
            String version,
            List<ServedRoute> routes,
            List<String> middleware,
            Map<String, String> limits) {}

    @ReadOperation
    Description describe() {
        return new Description(
                this.engine.app().apiInfo().title(),
                this.engine.app().apiInfo().version(),
                ServedRoutes.of(this.engine.app(), this.adapters),
                ServedRoutes.names(this.engine.app().middleware()),
                limits());
    }

    private Map<String, String> limits() {
        Map<String, String> limits = new LinkedHashMap<>();
        add(limits, "fastapi.limits.", this.properties.limits());
        add(limits, "fastapi.threads.", this.properties.threads());
        add(limits, "fastapi.websocket.", this.properties.websocket());
        add(limits, "fastapi.sse.", this.properties.sse());
        return limits;
    }

    private static void add(Map<String, String> limits, String prefix, Record values) {
        for (RecordComponent component : values.getClass().getRecordComponents()) {
            Object value = ReflectionUtils.invokeMethod(component.getAccessor(), values);
            limits.put(prefix + DataObjectPropertyName.toDashedForm(component.getName()), String.valueOf(value));
        }
    }
}
