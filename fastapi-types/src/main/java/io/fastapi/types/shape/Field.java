package io.fastapi.types.shape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One field of a model.
 *
 * @param javaName the record component or bean property
 * @param fieldName the name on the wire that the naming strategy gives, without a name by annotation: that of the field in
 *     a Python model
 * @param name the name on the wire
 * @param aliases further names accepted on input ({@code @JsonAlias})
 * @param shape the type of the value
 * @param defaultValue makes the value of an absent field; empty when the field is required
 * @param access whether the field is read, written, or both
 * @param inclusion which values are written ({@code @JsonInclude})
 * @param getter reads the value from an instance; {@code null} for a field that cannot be read; that of a primitive may
 *     also be a {@code ToLongFunction}, {@code ToDoubleFunction} or {@code Predicate}
 * @param setter writes the value of a field that is no creator argument; {@code null} for an argument, and for a field
 *     without effect on the instance (a discriminator)
 * @param doc what is shown in the schema
 */
public record Field(
        String javaName,
        String fieldName,
        String name,
        List<String> aliases,
        Shape shape,
        Optional<DefaultValue> defaultValue,
        Access access,
        Inclusion inclusion,
        @Nullable Function<Object, @Nullable Object> getter,
        @Nullable BiConsumer<Object, @Nullable Object> setter,
        Doc doc) {

    /** {@code @JsonProperty(access = ..)}. */
    public enum Access {
        READ_WRITE,
        /** Only in output. */
        READ_ONLY,
        /** Only in input. */
        WRITE_ONLY
    }

    /** {@code @JsonInclude}, and the mapper's default inclusion. */
    public enum Inclusion {
        ALWAYS,
        /** {@code null} and an empty {@code Optional} are left out. */
        NON_NULL,
        /** Also empty texts, collections, maps and arrays are left out. */
        NON_EMPTY,
        /** What equals the default of the field is left out; without one zero, {@code false}, {@code null} and what is empty. */
        NON_DEFAULT
    }

    /**
     * A default.
     *
     * @param json the default as plain JSON-like object, for the schema; {@code null} is JSON null
     * @param inSchema whether the schema shows it: pydantic shows {@code default: null} never for a factory
     * @param ruled whether the rules on the field hold for it
     * @param value makes a fresh value for each use
     */
    public record DefaultValue(
            @Nullable Object json, boolean inSchema, boolean ruled, Supplier<@Nullable Object> value) {

        /** A default that no rule is asked about. */
        public DefaultValue(@Nullable Object json, boolean inSchema, Supplier<@Nullable Object> value) {
            this(json, inSchema, false, value);
        }
    }

    /** Documentation of a field; {@code null} and empty when not given. */
    public record Doc(
            @Nullable String title,
            @Nullable String description,
            List<Object> examples,
            boolean deprecated,
            Map<String, @Nullable Object> schemaExtra) {

        public Doc {
            examples = List.copyOf(examples);
        }

        /** Documentation without further members of the schema. */
        public Doc(@Nullable String title, @Nullable String description, List<Object> examples, boolean deprecated) {
            this(title, description, examples, deprecated, Map.of());
        }
    }

    public Field {
        aliases = List.copyOf(aliases);
    }

    /** The name of a header that is the field: with hyphens for underscores, unless the name was given as it is. */
    public String headerName() {
        return this.name.equals(this.fieldName) ? this.name.replace('_', '-') : this.name;
    }

    /** Whether the input must have the field. */
    public boolean required() {
        return this.defaultValue.isEmpty();
    }
}
