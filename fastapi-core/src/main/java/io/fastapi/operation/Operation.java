package io.fastapi.operation;

import io.fastapi.function.Call;
import io.fastapi.input.Input;
import java.util.List;
import java.util.Locale;

/**
 * An endpoint: method, path, inputs and handler. Made by {@code get(path)..handle(..)}; serve it through an
 * {@code ApiRouter}.
 *
 * @param settings everything but inputs and handler
 * @param inputs what the handler receives, in order
 * @param handler the function
 */
public record Operation(Settings settings, List<Input<?>> inputs, Call handler) implements Route, Routable {

    public Operation {
        inputs = List.copyOf(inputs);
    }

    @Override
    public List<Route> routes(Inherited inherited) {
        return List.of(settings(inherited.settings(this.settings)));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.operation(this);
    }

    /** This operation with other settings. */
    public Operation settings(Settings changed) {
        return new Operation(changed, this.inputs, this.handler);
    }

    /**
     * The name, in snake case as FastAPI's: given, or that of the method referred to ({@code readItems} is
     * {@code read_items}), or made from method and path.
     */
    public String name() {
        return this.settings.name().orElseGet(() -> Names.of(this));
    }

    /** The title in the documentation: given, or made from the name. */
    public String summary() {
        return this.settings.summary().orElseGet(() -> Names.title(name()));
    }

    /** The OpenAPI operation id: given, or FastAPI's {@code name_path_method}. */
    public String operationId() {
        return this.settings.operationId().orElseGet(() -> Names.uniqueId(this));
    }

    /** The first method and the path, for messages: {@code GET /items}. */
    @Override
    public String toString() {
        return String.join("|", this.settings.methods()).toUpperCase(Locale.ROOT) + " " + this.settings.path();
    }
}
