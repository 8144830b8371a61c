package io.fastapi.openapi;

import io.fastapi.openapi.SchemaField.Type;
import io.fastapi.types.model.Extra;
import io.fastapi.types.shape.Field;
import io.fastapi.types.shape.ModelShape;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** What a form has to fulfil for the records of fields that stand in it beside each other. */
final class FormGroups {

    private FormGroups() {}

    /** The conditions of one record; an optional one may be absent, which is when none of its fields is there. */
    static List<ObjectNode> conditions(SchemaField field, Type.Group group, ObjectNode schema) {
        schema.remove("default");
        if (!group.nullable()) {
            return List.of(schema);
        }
        ObjectNode absent = absent(group.models());
        if (field.facts().required()) {
            ObjectNode present = Trees.object();
            present.set("not", absent);
            return List.of(present, schema);
        }
        return List.of(anyOf(absent, schema));
    }

    private static ObjectNode absent(List<ModelShape> models) {
        TreeSet<String> names = new TreeSet<>();
        for (ModelShape model : models) {
            if (model.facts().extra() != Extra.Policy.IGNORE) {
                return Trees.object().put("maxProperties", 0);
            }
            for (Field field : model.fields()) {
                names.add(field.name());
                names.addAll(field.aliases());
            }
        }
        ObjectNode absent = Trees.object();
        if (!names.isEmpty()) {
            absent.set("not", anyOf(names.stream().map(FormGroups::requires).toArray(ObjectNode[]::new)));
        }
        return absent;
    }

    private static ObjectNode requires(String name) {
        ObjectNode required = Trees.object();
        required.set("required", Trees.texts(List.of(name)));
        return required;
    }

    static ObjectNode anyOf(ObjectNode... choices) {
        ObjectNode schema = Trees.object();
        schema.set("anyOf", Trees.array(List.of(choices)));
        return schema;
    }
}
