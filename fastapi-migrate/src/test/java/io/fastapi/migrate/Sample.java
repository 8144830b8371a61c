package io.fastapi.migrate;

import io.fastapi.migrate.document.ServiceDocument;
import io.fastapi.migrate.java.JavaFile;
import io.fastapi.migrate.write.GeneratedService;

/** Small documents for tests. */
final class Sample {

    /** A shop with a model, an enum, a union, a parameter, a body and a login. */
    static final String SHOP = """
            {"openapi": "3.1.0", "info": {"title": "Shop", "version": "2.0"},
             "paths": {"/items/{item_id}": {"put": {
               "tags": ["items"], "summary": "Update Item", "operationId": "update_item_items__item_id__put",
               "security": [{"OAuth2PasswordBearer": []}],
               "parameters": [
                 {"name": "item_id", "in": "path", "required": true,
                  "schema": {"type": "integer", "minimum": 1, "title": "Item Id"}},
                 {"name": "q", "in": "query", "required": false,
                  "schema": {"anyOf": [{"type": "string", "maxLength": 50}, {"type": "null"}], "title": "Q"}}],
               "requestBody": {"required": true, "content": {"application/json": {
                 "schema": {"$ref": "#/components/schemas/Item"}}}},
               "responses": {
                 "200": {"description": "Successful Response", "content": {"application/json": {
                   "schema": {"$ref": "#/components/schemas/Item"}}}},
                 "422": {"description": "Validation Error", "content": {"application/json": {
                   "schema": {"$ref": "#/components/schemas/HTTPValidationError"}}}}}}}},
             "components": {
               "schemas": {
                 "HTTPValidationError": {"properties": {"detail": {"items": {
                   "$ref": "#/components/schemas/ValidationError"}, "type": "array", "title": "Detail"}},
                   "type": "object", "title": "HTTPValidationError"},
                 "Item": {"properties": {
                   "name": {"type": "string", "minLength": 1, "title": "Name"},
                   "price": {"type": "number", "exclusiveMinimum": 0, "title": "Price"},
                   "kind": {"$ref": "#/components/schemas/Kind"},
                   "tags": {"items": {"type": "string"}, "type": "array", "title": "Tags", "default": []}},
                   "type": "object", "required": ["name", "price", "kind"], "title": "Item"},
                 "Kind": {"type": "string", "enum": ["new", "used"], "title": "Kind"},
                 "ValidationError": {"properties": {
                   "loc": {"items": {"anyOf": [{"type": "string"}, {"type": "integer"}]}, "type": "array",
                     "title": "Location"},
                   "msg": {"type": "string", "title": "Message"}, "type": {"type": "string", "title": "Error Type"},
                   "input": {"title": "Input"}, "ctx": {"type": "object", "title": "Context"}},
                   "type": "object", "required": ["loc", "msg", "type"], "title": "ValidationError"}},
               "securitySchemes": {"OAuth2PasswordBearer": {"type": "oauth2",
                 "flows": {"password": {"scopes": {}, "tokenUrl": "token"}}}}}}
            """;

    private Sample() {}

    /** The service of a document. */
    static GeneratedService service(String json) {
        return GeneratedService.of(ServiceDocument.of(json), "com.example.shop");
    }

    /** The source of one class of a service. */
    static String source(GeneratedService service, String className) {
        return service.files().stream()
                .filter(file -> file.className().equals(className))
                .map(JavaFile::source)
                .findFirst()
                .orElseThrow(() -> new AssertionError(className + " is not written"));
    }

    /** A document with one model among others of the shop. */
    static String withModel(String name, String schema) {
        return SHOP.replace("\"Kind\": {\"type\"", "\"" + name + "\": " + schema + ", \"Kind\": {\"type\"")
                .replace(
                        "\"kind\": {\"$ref\": \"#/components/schemas/Kind\"}",
                        "\"kind\": {\"$ref\": \"#/components/schemas/Kind\"}, \"more\": {\"$ref\": \"#/components/schemas/"
                                + name + "\"}");
    }
}
