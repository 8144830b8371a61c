package io.fastapi.openapi;

import io.fastapi.FastApi;
import io.fastapi.types.TypeAdapters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The document as it is sent, made once, with the path at which a client sees the application among its servers. */
final class OpenApiJson {

    private final TypeAdapters adapters;
    private final boolean withRootPath;
    private final LastValue<Boolean, ObjectNode> document;
    private final LastValue<String, byte[]> bytes = new LastValue<>(this::make);

    OpenApiJson(FastApi app, TypeAdapters adapters) {
        this.adapters = adapters;
        this.withRootPath = app.showsRootPathInServers();
        this.document = new LastValue<>(always -> OpenApiDocument.of(app, adapters));
    }

    byte[] bytes(String rootPath) {
        return this.bytes.get(rootPath);
    }

    private byte[] make(String rootPath) {
        return this.adapters.untyped().toJson(withServer(this.document.get(true), this.withRootPath ? rootPath : ""));
    }

    /** FastAPI puts the root path before the servers, if it is not among them. */
    static ObjectNode withServer(ObjectNode document, String rootPath) {
        ArrayNode servers = JsonNodeFactory.instance.arrayNode();
        boolean known = rootPath.isEmpty();
        for (JsonNode server : document.path("servers")) {
            known |= server.path("url").asString("").equals(rootPath);
            servers.add(server);
        }
        if (known) {
            return document;
        }
        servers.insert(0, Trees.object().put("url", rootPath));
        ObjectNode changed = Trees.object();
        changed.setAll(document);
        changed.set("servers", servers);
        return changed;
    }
}
