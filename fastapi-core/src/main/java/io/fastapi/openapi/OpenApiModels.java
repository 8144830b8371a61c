package io.fastapi.openapi;

import static io.fastapi.openapi.Member.ANY;
import static io.fastapi.openapi.Member.CONVERTED_TEXT;
import static io.fastapi.openapi.Member.FLAG;
import static io.fastapi.openapi.Member.TEXT;
import static io.fastapi.openapi.Member.URL;
import static io.fastapi.openapi.Member.either;
import static io.fastapi.openapi.Member.list;
import static io.fastapi.openapi.Member.map;
import static io.fastapi.openapi.Member.members;
import static io.fastapi.openapi.Member.object;
import static io.fastapi.openapi.Member.orAny;
import static io.fastapi.openapi.SchemaModel.EXTERNAL_DOCS;
import static io.fastapi.openapi.SchemaModel.SCHEMA;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * The types of FastAPI's {@code openapi/models.py}, through which it passes the finished document: they give the members
 * their order and bounds their float form. A path item is {@code Union[PathItem, Any]} there, so one that pydantic would
 * have to convert, as it does every parameter's {@code in}, keeps the order in which it was built.
 */
final class OpenApiModels {

    private static final Member EXAMPLE =
            object(members("summary", TEXT, "description", TEXT, "value", ANY, "externalValue", URL), List.of());

    private static final Map<String, Member> PARAMETER_BASE = members(
            "description",
            TEXT,
            "required",
            FLAG,
            "deprecated",
            FLAG,
            "style",
            TEXT,
            "explode",
            FLAG,
            "allowReserved",
            FLAG,
            "schema",
            SCHEMA,
            "example",
            ANY,
            "examples",
            map(EXAMPLE),
            "content",
            map(Member.later(() -> OpenApiModels.MEDIA_TYPE)));

    private static final Member REFERENCE = object(members("$ref", TEXT), List.of("$ref"));

    private static final Member HEADER = object(PARAMETER_BASE, List.of());

    private static final Member ENCODING = object(
            members("contentType", TEXT, "headers", map(HEADER), "style", TEXT, "explode", FLAG, "allowReserved", FLAG),
            List.of());

    private static final Member MEDIA_TYPE = object(
            members("schema", SCHEMA, "example", ANY, "examples", map(EXAMPLE), "encoding", map(ENCODING)), List.of());

    private static final Member PARAMETER =
            object(joined(PARAMETER_BASE, members("name", TEXT, "in", CONVERTED_TEXT)), List.of("name", "in"));

    private static final Member REQUEST_BODY = either(
            object(members("description", TEXT, "content", map(MEDIA_TYPE), "required", FLAG), List.of("content")),
            REFERENCE);

    private static final Member SERVER_VARIABLE =
            object(members("enum", list(TEXT), "default", TEXT, "description", TEXT), List.of("default"));

    private static final Member SERVER =
            object(members("url", TEXT, "description", TEXT, "variables", map(SERVER_VARIABLE)), List.of("url"));

    private static final Member LINK = either(
            object(
                    members(
                            "operationRef",
                            TEXT,
                            "operationId",
                            TEXT,
                            "parameters",
                            map(ANY),
                            "requestBody",
                            ANY,
                            "description",
                            TEXT,
                            "server",
                            SERVER),
                    List.of()),
            REFERENCE);

    private static final Member RESPONSE = object(
            members("description", TEXT, "headers", map(HEADER), "content", map(MEDIA_TYPE), "links", map(LINK)),
            List.of("description"));

    private static final Member OPERATION = object(
            members(
                    "tags",
                    list(TEXT),
                    "summary",
                    TEXT,
                    "description",
                    TEXT,
                    "externalDocs",
                    EXTERNAL_DOCS,
                    "operationId",
                    TEXT,
                    "parameters",
                    list(either(PARAMETER, REFERENCE)),
                    "requestBody",
                    REQUEST_BODY,
                    "responses",
                    map(orAny(RESPONSE)),
                    "callbacks",
                    map(map(Member.later(() -> OpenApiModels.PATH_ITEM))),
                    "deprecated",
                    FLAG,
                    "security",
                    list(map(list(TEXT))),
                    "servers",
                    list(SERVER)),
            List.of());

    private static final Member PATH_ITEM = object(
            members(
                    "$ref",
                    TEXT,
                    "summary",
                    TEXT,
                    "description",
                    TEXT,
                    "get",
                    OPERATION,
                    "put",
                    OPERATION,
                    "post",
                    OPERATION,
                    "delete",
                    OPERATION,
                    "options",
                    OPERATION,
                    "head",
                    OPERATION,
                    "patch",
                    OPERATION,
                    "trace",
                    OPERATION,
                    "servers",
                    list(SERVER),
                    "parameters",
                    list(either(PARAMETER, REFERENCE))),
            List.of());

    private static final Member INFO = object(
            members(
                    "title",
                    TEXT,
                    "summary",
                    TEXT,
                    "description",
                    TEXT,
                    "termsOfService",
                    TEXT,
                    "contact",
                    object(members("name", TEXT, "url", URL, "email", TEXT), List.of()),
                    "license",
                    object(members("name", TEXT, "identifier", TEXT, "url", URL), List.of("name")),
                    "version",
                    TEXT),
            List.of("title", "version"));

    private static final Member SECURITY_SCHEME = object(
            members(
                    "type",
                    TEXT,
                    "description",
                    TEXT,
                    "in",
                    TEXT,
                    "name",
                    TEXT,
                    "scheme",
                    TEXT,
                    "flows",
                    map(flow()),
                    "openIdConnectUrl",
                    TEXT),
            List.of("type"));

    private static final Member TAG =
            object(members("name", TEXT, "description", TEXT, "externalDocs", EXTERNAL_DOCS), List.of("name"));

    private static final Member DOCUMENT = object(
            members(
                    "openapi",
                    TEXT,
                    "info",
                    INFO,
                    "servers",
                    list(SERVER),
                    "paths",
                    map(orAny(PATH_ITEM)),
                    "webhooks",
                    map(either(PATH_ITEM, REFERENCE)),
                    "components",
                    object(members("schemas", map(SCHEMA), "securitySchemes", map(SECURITY_SCHEME)), List.of()),
                    "tags",
                    list(TAG),
                    "externalDocs",
                    EXTERNAL_DOCS),
            List.of("openapi", "info"));

    private OpenApiModels() {}

    /**
     * The document in FastAPI's order.
     *
     * @throws IllegalArgumentException if what the application says of itself is not a part of an OpenAPI document
     */
    static ObjectNode ordered(ObjectNode document) {
        Member.Fit fit = DOCUMENT.fit(document);
        if (fit == null) {
            throw new IllegalArgumentException(
                    "Title, version, contact, licence, tags, servers or external docs of the application do not form an"
                            + " OpenAPI document: check their members' names and types");
        }
        return (ObjectNode) fit.node();
    }

    private static Member flow() {
        return object(
                members("refreshUrl", TEXT, "scopes", map(TEXT), "authorizationUrl", TEXT, "tokenUrl", TEXT),
                List.of());
    }

    private static Map<String, Member> joined(Map<String, Member> first, Map<String, Member> second) {
        Map<String, Member> all = new LinkedHashMap<>(first);
        all.putAll(second);
        return Collections.unmodifiableMap(all);
    }
}
