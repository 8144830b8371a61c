package io.fastapi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the OpenAPI document says of the application itself.
 *
 * @param title the title; {@code FastAPI} by default
 * @param version the application's version; {@code 0.1.0} by default
 * @param summary one line
 * @param description text, Markdown allowed
 * @param termsOfService a URL
 * @param contact {@code name}, {@code url}, {@code email}
 * @param license {@code name}, {@code identifier} or {@code url}
 * @param tags descriptions of tags, in display order: {@code name}, {@code description}, {@code externalDocs}
 * @param servers {@code url}, {@code description}
 * @param externalDocs {@code url}, {@code description}
 */
public record ApiInfo(
        String title,
        String version,
        Optional<String> summary,
        Optional<String> description,
        Optional<String> termsOfService,
        Map<String, Object> contact,
        Map<String, Object> license,
        List<Map<String, Object>> tags,
        List<Map<String, Object>> servers,
        Map<String, Object> externalDocs) {

    /** FastAPI's defaults. */
    public static final ApiInfo DEFAULT = new ApiInfo(
            "FastAPI",
            "0.1.0",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            Map.of());

    public ApiInfo {
        contact = ordered(contact);
        license = ordered(license);
        externalDocs = ordered(externalDocs);
        tags = List.copyOf(tags);
        servers = List.copyOf(servers);
    }

    private static Map<String, Object> ordered(Map<String, Object> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    ApiInfo withTitle(String value) {
        return new ApiInfo(
                value, version, summary, description, termsOfService, contact, license, tags, servers, externalDocs);
    }

    ApiInfo withVersion(String value) {
        return new ApiInfo(
                title, value, summary, description, termsOfService, contact, license, tags, servers, externalDocs);
    }

    ApiInfo withSummary(String value) {
        return new ApiInfo(
                title,
                version,
                Optional.of(value),
                description,
                termsOfService,
                contact,
                license,
                tags,
                servers,
                externalDocs);
    }

    ApiInfo withDescription(String value) {
        return new ApiInfo(
                title,
                version,
                summary,
                Optional.of(value),
                termsOfService,
                contact,
                license,
                tags,
                servers,
                externalDocs);
    }

    ApiInfo withTermsOfService(String value) {
        return new ApiInfo(
                title,
                version,
                summary,
                description,
                Optional.of(value),
                contact,
                license,
                tags,
                servers,
                externalDocs);
    }

    ApiInfo withContact(Map<String, Object> value) {
        return new ApiInfo(
                title, version, summary, description, termsOfService, value, license, tags, servers, externalDocs);
    }

    ApiInfo withLicense(Map<String, Object> value) {
        return new ApiInfo(
                title, version, summary, description, termsOfService, contact, value, tags, servers, externalDocs);
    }

    ApiInfo withTags(List<Map<String, Object>> value) {
        return new ApiInfo(
                title, version, summary, description, termsOfService, contact, license, value, servers, externalDocs);
    }

    ApiInfo withServers(List<Map<String, Object>> value) {
        return new ApiInfo(
                title, version, summary, description, termsOfService, contact, license, tags, value, externalDocs);
    }

    ApiInfo withExternalDocs(Map<String, Object> value) {
        return new ApiInfo(
                title, version, summary, description, termsOfService, contact, license, tags, servers, value);
    }
}
