package io.fastapi.types.schema;

import tools.jackson.databind.node.ObjectNode;

/** How bytes are described: FastAPI overrides pydantic here. */
enum BytesForm {
    PYDANTIC {
        @Override
        ObjectNode schema(boolean base64) {
            return Nodes.type("string").put("format", base64 ? "base64url" : "binary");
        }
    },
    FASTAPI {
        @Override
        ObjectNode schema(boolean base64) {
            ObjectNode schema = Nodes.type("string").put("contentMediaType", "application/octet-stream");
            return base64 ? schema.put("contentEncoding", "base64") : schema;
        }
    };

    abstract ObjectNode schema(boolean base64);
}
