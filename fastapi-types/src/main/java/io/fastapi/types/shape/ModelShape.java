package io.fastapi.types.shape;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record, bean or class with a property-based creator: named fields.
 *
 * <p>A model may refer to itself, so this shape has identity: compilers keep a map from it to what they made.
 */
public final class ModelShape implements Shape {

    /** What happens to input fields that the model does not have: pydantic's {@code extra}. */
    public enum Extra {
        IGNORE,
        FORBID,
        ALLOW
    }

    /**
     * Everything about a model but its fields.
     *
     * @param type the Java type, with its type arguments
     * @param name the name as pydantic would have it: {@code Item}, {@code Page[Item]}
     * @param title the title when given by annotation
     * @param description the model's documentation, when given by annotation
     * @param extra what happens to unknown fields
     * @param example whole-model examples, as plain JSON-like objects
     */
    public record Facts(
            Type type,
            String name,
            @Nullable String title,
            @Nullable String description,
            Extra extra,
            List<Object> examples,
            boolean beanValidation) {}

    /**
     * How instances are made.
     *
     * @param creator takes the values of the first {@code arguments} fields, in field order
     * @param arguments how many fields go to the creator; the others have a setter
     */
    public record Creation(MethodHandle creator, int arguments) {}

    private final Facts facts;
    private List<Field> fields = List.of();
    private @Nullable Creation creation;

    ModelShape(Facts facts) {
        this.facts = facts;
    }

    void complete(List<Field> fields, @Nullable Creation creation) {
        this.fields = List.copyOf(fields);
        this.creation = creation;
    }

    public Facts facts() {
        return this.facts;
    }

    /** The fields in declaration order; creator arguments first. */
    public List<Field> fields() {
        return this.fields;
    }

    /** How instances are made; empty for a type that can only be written (a response model without creator). */
    public Optional<Creation> creation() {
        return Optional.ofNullable(this.creation);
    }

    @Override
    public String toString() {
        return this.facts.name();
    }
}
