package io.fastapi.openapi;

import static io.fastapi.openapi.Member.ANY;
import static io.fastapi.openapi.Member.FLAG;
import static io.fastapi.openapi.Member.NUMBER;
import static io.fastapi.openapi.Member.TEXT;
import static io.fastapi.openapi.Member.URL;
import static io.fastapi.openapi.Member.WHOLE;
import static io.fastapi.openapi.Member.either;
import static io.fastapi.openapi.Member.list;
import static io.fastapi.openapi.Member.map;
import static io.fastapi.openapi.Member.members;
import static io.fastapi.openapi.Member.object;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A schema as one of the {@link OpenApiModels}. */
final class SchemaModel {

    private static final Member SCHEMA_OR_BOOL = either(Member.later(() -> SchemaModel.SCHEMA), FLAG);

    private static final Member TYPE =
            Member.oneOf("array", "boolean", "integer", "null", "number", "object", "string");

    static final Member EXTERNAL_DOCS = object(members("description", TEXT, "url", URL), List.of("url"));

    static final Member SCHEMA = object(schemaMembers(), List.of());

    private SchemaModel() {}

    private static Map<String, Member> schemaMembers() {
        Map<String, Member> members = new LinkedHashMap<>();
        addApplicators(members);
        addAssertions(members);
        addAnnotations(members);
        return Collections.unmodifiableMap(members);
    }

    private static void addApplicators(Map<String, Member> members) {
        all(members, TEXT, "$schema", "$vocabulary", "$id", "$anchor", "$dynamicAnchor", "$ref", "$dynamicRef");
        all(members, map(SCHEMA_OR_BOOL), "$defs");
        all(members, TEXT, "$comment");
        all(members, list(SCHEMA_OR_BOOL), "allOf", "anyOf", "oneOf");
        all(members, SCHEMA_OR_BOOL, "not", "if", "then", "else");
        all(members, map(SCHEMA_OR_BOOL), "dependentSchemas");
        all(members, list(SCHEMA_OR_BOOL), "prefixItems");
        all(members, SCHEMA_OR_BOOL, "items", "contains");
        all(members, map(SCHEMA_OR_BOOL), "properties", "patternProperties");
        all(members, SCHEMA_OR_BOOL, "additionalProperties", "propertyNames", "unevaluatedItems");
        all(members, SCHEMA_OR_BOOL, "unevaluatedProperties");
    }

    private static void addAssertions(Map<String, Member> members) {
        all(members, either(TYPE, list(TYPE)), "type");
        all(members, list(ANY), "enum");
        all(members, ANY, "const");
        all(members, NUMBER, "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum");
        all(members, WHOLE, "maxLength", "minLength");
        all(members, TEXT, "pattern");
        all(members, WHOLE, "maxItems", "minItems");
        all(members, FLAG, "uniqueItems");
        all(members, WHOLE, "maxContains", "minContains", "maxProperties", "minProperties");
        all(members, list(TEXT), "required");
        all(members, map(list(TEXT)), "dependentRequired");
        all(members, TEXT, "format", "contentEncoding", "contentMediaType");
        all(members, SCHEMA_OR_BOOL, "contentSchema");
    }

    private static void addAnnotations(Map<String, Member> members) {
        all(members, TEXT, "title", "description");
        all(members, ANY, "default");
        all(members, FLAG, "deprecated", "readOnly", "writeOnly");
        all(members, list(ANY), "examples");
        Map<String, Member> discriminator = members("propertyName", TEXT, "mapping", map(TEXT));
        all(members, object(discriminator, List.of("propertyName")), "discriminator");
        all(members, ANY, "xml");
        all(members, EXTERNAL_DOCS, "externalDocs");
        all(members, ANY, "example");
    }

    private static void all(Map<String, Member> members, Member member, String... names) {
        for (String name : names) {
            members.put(name, member);
        }
    }
}
