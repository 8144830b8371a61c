package io.fastapi.openapi;

import io.fastapi.ApiInfo;
import io.fastapi.Contact;
import io.fastapi.ExternalDocs;
import io.fastapi.License;
import io.fastapi.Server;
import io.fastapi.Tag;
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
        object(converted, "contact", info.contact().map(Contact::members), values);
        object(converted, "license", info.license().map(License::members), values);
        return converted;
    }

    /** Servers, tags and external documentation, which stand at the top of the document. */
    static ObjectNode lists(ApiInfo info, JsonValues values) {
        ObjectNode converted = Trees.object();
        list(converted, "servers", info.servers().stream().map(Server::members).toList(), values);
        list(converted, "tags", info.tags().stream().map(Tag::members).toList(), values);
        object(converted, "externalDocs", info.externalDocs().map(ExternalDocs::members), values);
        return converted;
    }

    private static void text(ObjectNode target, String name, Optional<String> text) {
        text.filter(given -> !given.isEmpty()).ifPresent(given -> target.put(name, given));
    }

    private static void object(
            ObjectNode target, String name, Optional<Map<String, Object>> members, JsonValues values) {
        members.filter(given -> !given.isEmpty()).ifPresent(given -> target.set(name, values.ofMap(given)));
    }

    private static void list(ObjectNode target, String name, List<Map<String, Object>> list, JsonValues values) {
        if (!list.isEmpty()) {
            target.set(name, values.of(list));
        }
    }
}
