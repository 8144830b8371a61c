package io.fastapi.openapi;

import io.fastapi.openapi.SchemaField.Facts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Converts parameters.
 *
 * @param schemas the schemas of the document
 * @param values writes examples
 */
record Parameters(FieldSchemas schemas, JsonValues values) {

    private record Key(String in, String name) {}

    /** The parameters that are shown; of two with one name the later wins, unless only the earlier is required. */
    ArrayNode convert(List<DocumentedParam> params) {
        Map<Key, ObjectNode> all = new LinkedHashMap<>();
        Map<Key, ObjectNode> required = new LinkedHashMap<>();
        for (DocumentedParam param : params) {
            if (param.inSchema()) {
                Key key = new Key(param.in().name().toLowerCase(Locale.ROOT), param.name());
                ObjectNode parameter = convert(key, param);
                all.put(key, parameter);
                if (param.field().facts().required()) {
                    required.put(key, parameter);
                }
            }
        }
        all.putAll(required);
        return Trees.array(all.values());
    }

    private ObjectNode convert(Key key, DocumentedParam param) {
        Facts facts = param.field().facts();
        ObjectNode parameter = Trees.object();
        parameter.put("name", key.name()).put("in", key.in()).put("required", facts.required());
        parameter.set("schema", this.schemas.schema(param.field()));
        facts.description().filter(text -> !text.isEmpty()).ifPresent(text -> parameter.put("description", text));
        param.examples().addTo(parameter, this.values);
        if (facts.deprecated()) {
            parameter.put("deprecated", true);
        }
        return parameter;
    }
}
