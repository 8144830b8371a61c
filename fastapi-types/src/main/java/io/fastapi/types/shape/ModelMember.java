package io.fastapi.types.shape;

import java.lang.reflect.Member;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.introspect.Annotated;

/**
 * What Jackson and reflection know about one property, before its type is read.
 *
 * @param fieldName the name without one that an annotation gives
 * @param name the name on the wire
 * @param use the type with all annotations of the property
 * @param argument the index of the creator's parameter, -1 for none
 * @param annotated the member that carries the annotations of all members of the property
 * @param required whether it must be there even if it may be {@code null}: {@code @JsonProperty(required = true)}, or a type
 *     variable that stands for a nullable type
 * @param description of {@code @JsonPropertyDescription}
 */
record ModelMember(
        String javaName,
        String fieldName,
        String name,
        List<String> aliases,
        TypeUse use,
        int argument,
        @Nullable Member getter,
        @Nullable Member setter,
        Field.Access access,
        Field.Inclusion inclusion,
        Annotated annotated,
        boolean required,
        @Nullable String description) {

    /** This member, which may not be left out. */
    ModelMember asRequired() {
        return new ModelMember(
                this.javaName,
                this.fieldName,
                this.name,
                this.aliases,
                this.use,
                this.argument,
                this.getter,
                this.setter,
                this.access,
                this.inclusion,
                this.annotated,
                true,
                this.description);
    }

    /** This member with another type. */
    ModelMember with(TypeUse use) {
        return new ModelMember(
                this.javaName,
                this.fieldName,
                this.name,
                this.aliases,
                use,
                this.argument,
                this.getter,
                this.setter,
                this.access,
                this.inclusion,
                this.annotated,
                this.required,
                this.description);
    }
}
