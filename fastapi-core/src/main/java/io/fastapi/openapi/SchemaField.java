package io.fastapi.openapi;

import io.fastapi.types.schema.JsonSchemas.Mode;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.shape.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A value that the document describes with a schema: a parameter, a body, an answer.
 *
 * @param name the name that a title is made from
 * @param type the type of the value
 * @param mode whether the value is received or sent
 * @param facts what stands beside the type
 */
record SchemaField(String name, Type type, Mode mode, Facts facts) {

    /** The type of a value. */
    sealed interface Type {

        /** A type that an application declares. */
        record Declared(Shape shape) implements Type {}

        /**
         * A model, or one of several, whose fields stand in a form beside others.
         *
         * @param shape the model or the choice of models
         * @param models the model or models
         * @param nullable whether its fields may all be left out
         */
        record Group(Shape shape, List<ModelShape> models, boolean nullable) implements Type {}

        /** The object of several body parts, which has a component of its own. */
        record Parts(String name, List<SchemaField> parts) implements Type {}
    }

    /**
     * What is declared beside the type.
     *
     * @param title the title, if given
     * @param description the description, if given
     * @param deprecated whether clients should stop using it
     * @param examples examples of the value
     * @param required whether the value has to be there
     * @param defaultValue the default that the schema shows
     * @param extra further members of the schema
     */
    record Facts(
            Optional<String> title,
            Optional<String> description,
            boolean deprecated,
            List<JsonNode> examples,
            boolean required,
            Optional<JsonNode> defaultValue,
            Map<String, JsonNode> extra) {

        static final Facts NONE = bare(true);

        /** Nothing but whether the value has to be there. */
        static Facts bare(boolean required) {
            return new Facts(
                    Optional.empty(), Optional.empty(), false, List.of(), required, Optional.empty(), Map.of());
        }
    }

    /** An answer. */
    static SchemaField output(String name, Shape shape) {
        return new SchemaField(name, new Type.Declared(shape), Mode.OUTPUT, Facts.NONE);
    }

    /** The object of several body parts. */
    static SchemaField parts(String name, List<SchemaField> parts) {
        boolean required = parts.stream().anyMatch(part -> part.facts().required());
        return new SchemaField("body", new Type.Parts(name, List.copyOf(parts)), Mode.INPUT, Facts.bare(required));
    }
}
