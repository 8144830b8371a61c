package io.fastapi.types.schema;

import io.fastapi.types.shape.Field;
import io.fastapi.types.shape.Shape;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON schemas of all types of one application, with the definitions that they share, as FastAPI writes them into
 * its OpenAPI document. Immutable; each call returns a new tree.
 *
 * <p>A model has one definition, or one for input and one for output when they differ ({@code Item-Input},
 * {@code Item-Output}); models of the same name in several packages have their packages in their names.
 *
 * <p>Numbers of the trees are to be printed as Python does ({@code 1e-07}): write them with
 * {@link io.fastapi.types.serialize.Untyped}.
 */
public final class JsonSchemas {

    /** What a schema describes. */
    public enum Mode {
        /** What is accepted: pydantic's validation mode. */
        INPUT,
        /** What is written: pydantic's serialization mode. */
        OUTPUT
    }

    /** A type of the application and the direction in which it is used. */
    public record Root(Shape shape, Mode mode) {}

    private final SchemaGenerator generator;
    private final String refPrefix;
    private final Map<String, String> references;

    private JsonSchemas(SchemaGenerator generator, String refPrefix) {
        this.generator = generator;
        this.refPrefix = refPrefix;
        this.references = DefinitionNames.choose(generator.definitions().all(), refPrefix);
        generator.definitions().complete();
    }

    /**
     * The schemas of an application.
     *
     * @param roots every type that the document mentions
     * @param refPrefix what stands before the name of a definition in a reference, {@code #/components/schemas/}
     */
    public static JsonSchemas of(List<Root> roots, String refPrefix) {
        SchemaGenerator generator = new SchemaGenerator(refPrefix, BytesForm.FASTAPI);
        roots.forEach(root -> generator.schema(root.shape(), root.mode()));
        return new JsonSchemas(generator, refPrefix);
    }

    /**
     * The schema of a type, a reference for a model or enum. It has no title of its own: FastAPI gives one to parameters
     * and bodies that are no reference, see {@link Titles}.
     *
     * @throws IllegalArgumentException if the type, or one inside it, is not among the roots or inside them
     */
    public ObjectNode schema(Shape shape, Mode mode) {
        return inline(this.generator.schema(shape, mode));
    }

    /**
     * The schema of one field of a model with its default, title, description, examples and deprecation, for a model
     * whose fields are parameters.
     *
     * @throws IllegalArgumentException if the type of the field is not inside the roots
     */
    public ObjectNode field(Field field, Mode mode) {
        return inline(this.generator.models().field(field, mode));
    }

    private ObjectNode inline(ObjectNode schema) {
        return new SchemaCopy(false, false, this.references).of(schema);
    }

    /** The definitions by name, in the order of names, as {@code components.schemas} has them. */
    public SortedMap<String, ObjectNode> definitions() {
        SortedMap<String, ObjectNode> definitions = new TreeMap<>();
        named(new SchemaCopy(true, false, this.references)).forEach((name, schema) -> {
            ObjectNode component = SchemaForms.component(schema);
            String description = component.path("description").asString("");
            int end = description.indexOf('\f');
            // FastAPI shows the description of a component up to its first form feed.
            definitions.put(name, (end < 0) ? component : component.put("description", description.substring(0, end)));
        });
        return definitions;
    }

    private SortedMap<String, ObjectNode> named(SchemaCopy copy) {
        SortedMap<String, ObjectNode> named = new TreeMap<>();
        this.generator.definitions().all().forEach((definition, schema) -> {
            String reference = this.refPrefix + definition.unique();
            String name = this.references.getOrDefault(reference, reference).substring(this.refPrefix.length());
            named.put(name, copy.of(schema));
        });
        return named;
    }

    /** The name of a definition made by hand, without what stands before its last dot, as long as no other one has it. */
    public static String briefName(String qualified) {
        return RefNames.of(qualified).brief();
    }

    /** The name of a definition made by hand of whose brief name there is more than one. */
    public static String fullName(String qualified) {
        return RefNames.of(qualified).full();
    }

    /**
     * A schema in the form of {@link #definitions()}: keywords in FastAPI's order, bounds as floats, nothing that is
     * {@code null}. For definitions made by hand, such as the body of several parameters, and for the schemas of path
     * items in which no operation has parameters: FastAPI's own model of a path item rewrites those, and takes others as
     * they are.
     */
    public static ObjectNode asComponent(ObjectNode schema) {
        return SchemaForms.component(new SchemaCopy(true, false, Map.of()).of(schema));
    }

    /** A document of its own for one type, with {@code $defs}, as pydantic's {@code TypeAdapter.json_schema()}. */
    public static ObjectNode standalone(Shape shape, Mode mode) {
        String prefix = "#/$defs/";
        SchemaGenerator generator = new SchemaGenerator(prefix, BytesForm.PYDANTIC);
        ObjectNode root = generator.schema(shape, mode);
        JsonSchemas schemas = new JsonSchemas(generator, prefix);
        SchemaCopy renamed = new SchemaCopy(false, true, schemas.references);
        ObjectNode document = Standalone.join(renamed.of(root), schemas.named(renamed), prefix);
        return new SchemaCopy(true, true, Map.of()).of(document);
    }
}
