package io.fastapi.types.schema;

import io.fastapi.types.model.Description;
import io.fastapi.types.model.JsonSchemaExtra;
import io.fastapi.types.model.SchemaName;
import io.fastapi.types.model.Title;
import io.fastapi.types.shape.Shape.WrapperShape;
import tools.jackson.databind.node.ObjectNode;

/** Classes around one value that have a name among the components: pydantic's {@code RootModel}. */
final class NamedValues {

    private NamedValues() {}

    /** Whether the class says its name, and no rule stands where it is used, for which a reference has no place. */
    static boolean isNamed(WrapperShape wrapper) {
        return wrapper.constraints().isEmpty() && wrapper.type().isAnnotationPresent(SchemaName.class);
    }

    static String name(Class<?> type) {
        return type.getAnnotation(SchemaName.class).value();
    }

    /** The schema of the value with what the class says. */
    static ObjectNode of(WrapperShape wrapper, String name, ObjectNode value) {
        return described(wrapper.type(), value.deepCopy().put("title", name));
    }

    /** The schema of a type that has no title unless the class says one. */
    static ObjectNode described(Class<?> type, ObjectNode schema) {
        Title title = type.getAnnotation(Title.class);
        if (title != null) {
            schema.put("title", title.value());
        }
        Description description = type.getAnnotation(Description.class);
        if (description != null) {
            schema.put("description", description.value());
        }
        JsonSchemaExtra extra = type.getAnnotation(JsonSchemaExtra.class);
        return (extra == null) ? schema : schema.setAll((ObjectNode) Nodes.parse(extra.value()));
    }
}
