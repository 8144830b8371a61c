package io.fastapi.openapi;

import io.fastapi.FastApi;
import io.fastapi.request.Request;
import io.fastapi.response.Response;
import io.fastapi.types.TypeAdapters;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The document as it is sent, made once, with the path at which a client sees the application among its servers. */
final class OpenApiJson {

    private static final int ETAG_BYTES = 16;

    private final TypeAdapters adapters;
    private final boolean withRootPath;
    private final LastValue<Boolean, ObjectNode> document;
    private final LastValue<String, Sent> sent = new LastValue<>(this::make);

    OpenApiJson(FastApi app, TypeAdapters adapters) {
        this.adapters = adapters;
        this.withRootPath = app.showsRootPathInServers();
        this.document = new LastValue<>(always -> OpenApiDocument.of(app, adapters));
    }

    /** The document, or 304 for who has it already. */
    Response answer(String rootPath, Request request) {
        Sent last = this.sent.get(rootPath);
        return last.isKnown(request.headers().header(HttpHeaders.IF_NONE_MATCH)) ? last.notModified() : last.whole();
    }

    private Sent make(String rootPath) {
        ObjectNode shown = withServer(this.document.get(true), this.withRootPath ? rootPath : "");
        byte[] bytes = this.adapters.untyped().toJson(shown);
        String etag = '"' + HexFormat.of().formatHex(digest(bytes), 0, ETAG_BYTES) + '"';
        return new Sent(
                etag,
                Response.bytes(bytes, "application/json").header("etag", etag),
                Response.empty(304).header("etag", etag));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Java has SHA-256", impossible);
        }
    }

    /**
     * The answers, made once.
     *
     * @param etag tells this document from others
     * @param whole the document
     * @param notModified the answer to who has it
     */
    private record Sent(String etag, Response whole, Response notModified) {

        boolean isKnown(List<String> headers) {
            for (String header : headers) {
                for (String known : header.split(",")) {
                    String tag = known.strip();
                    if (tag.equals("*") || this.etag.equals(tag.startsWith("W/") ? tag.substring(2) : tag)) {
                        return true;
                    }
                }
            }
            return false;
        }
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
