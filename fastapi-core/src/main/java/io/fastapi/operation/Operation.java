package io.fastapi.operation;

import io.fastapi.function.Call;
import io.fastapi.input.Input;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An endpoint: method, path, inputs and handler. Made by {@code get(path)..handle(..)}; serve it through an
 * {@code ApiRouter}.
 *
 * @param settings everything but inputs and handler
 * @param inputs what the handler receives, in order
 * @param handler the function
 */
public record Operation(Settings settings, List<Input<?>> inputs, Call handler) implements Route, Routable {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:\\w*)?}");

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
        return this.settings.summary().filter(summary -> !summary.isEmpty()).orElseGet(() -> Names.title(name()));
    }

    /** The OpenAPI operation id: given, or made by a function that was given, or FastAPI's {@code name_path_method}. */
    public String operationId() {
        return this.settings.operationId().filter(id -> !id.isEmpty()).orElseGet(this::generatedId);
    }

    private String generatedId() {
        return this.settings
                .uniqueId()
                .<String>map(function -> function.apply(this))
                .orElseGet(() -> Names.uniqueId(this));
    }

    /** The names of the variables of the path. */
    public Set<String> pathVariables() {
        Set<String> names = new LinkedHashSet<>();
        Matcher variable = VARIABLE.matcher(this.settings.path());
        while (variable.find()) {
            names.add(variable.group(1));
        }
        return names;
    }

    /** A path for messages: in quotes if its end cannot be seen. */
    static String shown(String path) {
        return (path.isEmpty() || !path.strip().equals(path)) ? "\"" + path + "\"" : path;
    }

    /** The methods and the path, for messages: {@code GET /items}. */
    @Override
    public String toString() {
        return String.join("|", this.settings.methods()).toUpperCase(Locale.ROOT) + " " + shown(this.settings.path());
    }
}
