package io.fastapi.types.shape;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A type that holds itself with no model in between: a class around a list of itself, or a sealed interface whose members
 * are such classes. It stands wherever the type does, so that this comes to an end.
 *
 * <p>As a {@link ModelShape}, it has identity, and what it stands for is none of its parts.
 */
public final class RecursiveShape implements Shape {

    private final Class<?> type;
    private final String name;
    private @Nullable Shape item;

    RecursiveShape(Class<?> type, String name) {
        this.type = type;
        this.name = name;
    }

    void complete(Shape item) {
        this.item = item;
    }

    boolean isComplete() {
        return this.item != null;
    }

    /** The class that holds itself. */
    public Class<?> type() {
        return this.type;
    }

    /** The name as pydantic would have it: {@code Tree}. */
    public String name() {
        return this.name;
    }

    /** What it stands for. */
    public Shape item() {
        return Objects.requireNonNull(this.item, this.name);
    }

    @Override
    public <R extends @Nullable Object> R accept(ShapeVisitor<R> visitor) {
        return visitor.recursive(this);
    }

    @Override
    public String toString() {
        return this.name;
    }
}
