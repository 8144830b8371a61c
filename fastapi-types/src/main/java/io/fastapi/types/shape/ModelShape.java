package io.fastapi.types.shape;

import io.fastapi.types.model.Extra;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;

/**
 * A record, bean or class with a property-based creator: named fields.
 *
 * <p>A model may refer to itself, so this shape has identity: compilers keep a map from it to what they made.
 */
public final class ModelShape implements Shape {

    /**
     * Everything about a model but its fields.
     *
     * @param type the Java type, with its type arguments
     * @param name the name as pydantic would have it: {@code Item}, {@code Page[Item]}
     * @param title the title when given by annotation
     * @param description the model's documentation, when given by annotation
     * @param extra what happens to unknown fields
     * @param examples whole-model examples, as plain JSON-like objects
     * @param beanRules the constraints that this library does not compile, on the class, a field or an element, for which
     *     instances also go through the Jakarta validator
     * @param schemaExtra further members of the schema
     * @param defaultsRequired whether fields with a default are required in the schema of output
     */
    public record Facts(
            JavaType type,
            String name,
            @Nullable String title,
            @Nullable String description,
            Extra.Policy extra,
            List<Object> examples,
            BeanRules beanRules,
            Map<String, @Nullable Object> schemaExtra,
            boolean defaultsRequired) {

        public Facts {
            examples = List.copyOf(examples);
        }
    }

    /** Calls a constructor or factory method. */
    @FunctionalInterface
    public interface Creator {

        /** Makes an instance; throws whatever the constructor throws. */
        Object create(@Nullable Object[] arguments);
    }

    /**
     * How instances are made: the creator first, then the setters of the fields that are no arguments.
     *
     * @param creator calls the constructor or factory method
     * @param arguments for each argument the index of its field; the index after the last field stands for the
     *     {@linkplain ModelShape#extras() extras}
     */
    public record Creation(Creator creator, List<Integer> arguments) {

        public Creation {
            arguments = List.copyOf(arguments);
        }
    }

    private final Facts facts;
    private List<Field> fields = List.of();
    private @Nullable Field extras;
    private @Nullable Creation creation;

    ModelShape(Facts facts) {
        this.facts = facts;
    }

    void complete(List<Field> fields, @Nullable Field extras, @Nullable Creation creation) {
        this.fields = List.copyOf(fields);
        this.extras = extras;
        this.creation = creation;
    }

    public Facts facts() {
        return this.facts;
    }

    /** The fields in declaration order. */
    public List<Field> fields() {
        return this.fields;
    }

    /** The map that takes unknown fields and gives them back ({@code @JsonAnySetter}, {@code @JsonAnyGetter}). */
    public Optional<Field> extras() {
        return Optional.ofNullable(this.extras);
    }

    /** How instances are made; empty for a type that can only be written (a response model without creator). */
    public Optional<Creation> creation() {
        return Optional.ofNullable(this.creation);
    }

    @Override
    public <R extends @Nullable Object> R accept(ShapeVisitor<R> visitor) {
        return visitor.model(this);
    }

    @Override
    public String toString() {
        return this.facts.name();
    }
}
