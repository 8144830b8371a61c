package io.fastapi.operation;

import io.fastapi.attribute.Attributes;
import io.fastapi.function.Call;
import io.fastapi.input.Input;
import java.util.List;
import java.util.Objects;

/**
 * What a WebSocket can be given before or after its inputs, until it has a function. Every method returns a new value.
 *
 * @param <S> the WebSocket, with the inputs that it has so far
 */
public abstract class WebSocketOptions<S extends WebSocketOptions<S>> implements RouterEntry {

    private final Attributes attributes;
    private final List<Input<?>> inputs;

    WebSocketOptions(Attributes attributes, List<Input<?>> inputs) {
        this.attributes = attributes;
        this.inputs = inputs;
    }

    abstract S with(Attributes changed);

    /** Inputs that are resolved before those of the function, in the order given, and whose values are dropped. */
    public S dependencies(Input<?>... dependencies) {
        return with(this.attributes.add(Shared.DEPENDENCIES, List.of(dependencies)));
    }

    /** The name for URLs; by default made from the function or the path. */
    public S name(String name) {
        return with(this.attributes.set(Shared.NAME, name));
    }

    final Attributes attributes() {
        return this.attributes;
    }

    final List<Input<?>> inputs() {
        return this.inputs;
    }

    WebSocketOperation operation(Call function) {
        return new WebSocketOperation(new Operation(new Settings(this.attributes), this.inputs, function));
    }

    @Override
    public boolean equals(Object other) {
        return other != null
                && getClass() == other.getClass()
                && this.attributes.equals(((WebSocketOptions<?>) other).attributes)
                && this.inputs.equals(((WebSocketOptions<?>) other).inputs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.attributes, this.inputs);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + this.attributes;
    }
}
