package io.fastapi.openapi;

import tools.jackson.databind.node.ObjectNode;

/**
 * Converts request bodies.
 *
 * @param schemas the schemas of the document
 * @param values writes examples
 */
record RequestBodies(FieldSchemas schemas, JsonValues values) {

    ObjectNode convert(DocumentedBody body) {
        ObjectNode requestBody = Trees.object();
        if (body.field().facts().required()) {
            requestBody.put("required", true);
        }
        ObjectNode content = requestBody.putObject("content").putObject(body.mediaType());
        content.set("schema", this.schemas.schema(body.field()));
        body.examples().addTo(content, this.values);
        return requestBody;
    }
}
