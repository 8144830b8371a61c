package io.fastapi.openapi;

import io.fastapi.ApiInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Converts what the application says of itself. */
final class Infos {

    private Infos() {}

    static ObjectNode info(ApiInfo info, JsonValues values) {
        ObjectNode converted = Trees.object().put("title", info.title()).put("version", info.version());
        text(converted, "summary", info.summary());
        text(converted, "description", info.description());
        text(converted, "termsOfService", info.termsOfService());
        map(converted, "contact", info.contact(), values);
        map(converted, "license", info.license(), values);
        return converted;
    }

    /** Servers, tags and external documentation, which stand at the top of the document. */
    static ObjectNode lists(ApiInfo info, JsonValues values) {
        ObjectNode converted = Trees.object();
        list(converted, "servers", info.servers(), values);
        list(converted, "tags", info.tags(), values);
        map(converted, "externalDocs", info.externalDocs(), values);
        return converted;
    }

    private static void text(ObjectNode target, String name, Optional<String> text) {
        text.filter(given -> !given.isEmpty()).ifPresent(given -> target.put(name, given));
    }

    private static void map(ObjectNode target, String name, Map<String, Object> map, JsonValues values) {
        if (!map.isEmpty()) {
            target.set(name, values.ofMap(map));
        }
    }

    private static void list(ObjectNode target, String name, List<Map<String, Object>> list, JsonValues values) {
        if (!list.isEmpty()) {
            target.set(name, values.of(list));
        }
    }
}
