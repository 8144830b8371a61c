package io.fastapi.migrate.write;

import io.fastapi.migrate.document.IdStyle;
import io.fastapi.migrate.document.JsonTrees;
import io.fastapi.migrate.document.OperationDocument;
import io.fastapi.migrate.document.ServiceDocument;
import io.fastapi.migrate.java.Code;
import io.fastapi.migrate.java.JavaFile;
import io.fastapi.migrate.java.Text;
import io.fastapi.migrate.type.Components;
import io.fastapi.migrate.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the application: what it says of itself, and its routers. */
final class ApplicationWriter {

    static final String CLASS = "Application";

    private static final int MOST_ON_A_LINE = 2;

    private final ServiceDocument document;
    private final Values values;
    private final OperationWriter webhooks;
    private final IdStyle ids;
    private final Components components;
    private final Code code;

    ApplicationWriter(ServiceDocument document, Types types, Values values, SecurityWriter security, IdStyle ids) {
        this.document = document;
        this.components = types.components();
        this.ids = ids;
        this.values = values;
        this.code = new Code();
        this.webhooks = new OperationWriter(types, document.schemas(), values, security, ids, this.code);
    }

    JavaFile write(List<String> routers) {
        this.code.uses(
                "io.fastapi.FastApi",
                "org.springframework.boot.SpringApplication",
                "org.springframework.boot.autoconfigure.SpringBootApplication",
                "org.springframework.context.annotation.Bean");
        boolean many = routers.size() > MOST_ON_A_LINE;
        String parameters = routers.stream()
                .map(router -> router + " " + variable(router))
                .collect(Collectors.joining(many ? ",\n            " : ", "));
        String entries = routers.stream()
                .map(router -> variable(router) + ".router()")
                .collect(Collectors.joining(many ? ",\n                " : ", "));
        if (routers.isEmpty()) {
            this.code.uses("java.util.List");
        }
        this.code.add("/** The service. */\n@SpringBootApplication\npublic class " + CLASS + " {\n\n"
                + "    public static void main(String[] args) {\n"
                + "        SpringApplication.run(" + CLASS + ".class, args);\n    }\n\n"
                + "    @Bean\n    FastApi app(" + parameters + ") {\n        return FastApi.of("
                + (routers.isEmpty() ? "List.of()" : entries) + ")");
        String said = info() + uniqueIds() + lists() + webhooks();
        this.code.add(Text.indented(said, 16) + ";\n    }\n}\n");
        return this.code.file(this.values.basePackage(), CLASS);
    }

    private static String variable(String router) {
        return router.substring(0, 1).toLowerCase(Locale.ROOT) + router.substring(1);
    }

    private static String text(JsonNode object, String member, String call, String usual) {
        String text = object.path(member).asString("");
        return text.equals(usual) ? "" : "\n." + call + "(" + Text.literal(text) + ")";
    }

    private String info() {
        JsonNode info = this.document.tree().path("info");
        StringBuilder said = new StringBuilder();
        said.append(text(info, "title", "title", "FastAPI"));
        said.append(text(info, "version", "version", "0.1.0"));
        said.append(text(info, "summary", "summary", ""));
        said.append(text(info, "description", "description", ""));
        said.append(text(info, "termsOfService", "termsOfService", ""));
        said.append(text(this.document.tree(), "openapi", "openapiVersion", "3.1.0"));
        if (info.has("contact")) {
            JsonNode contact = info.get("contact");
            String name =
                    contact.has("name") ? Text.literal(contact.path("name").asString("")) : "";
            String made = described("Contact", "of(" + name + ")", contact, Set.of("name"), Set.of("url", "email"));
            said.append("\n.contact(").append(made).append(")");
        }
        if (info.has("license")) {
            JsonNode license = info.get("license");
            String name = Text.literal(license.path("name").asString(""));
            String made =
                    described("License", "of(" + name + ")", license, Set.of("name"), Set.of("identifier", "url"));
            said.append("\n.licenseInfo(").append(made).append(")");
        }
        return said.toString();
    }

    private String uniqueIds() {
        this.code.uses(this.ids == IdStyle.NAME ? Set.of("io.fastapi.operation.Operation") : Set.of());
        return this.ids
                .function()
                .map(function -> "\n.generateUniqueIdFunction(" + function + ")")
                .orElse("");
    }

    /** An object of the document that has a class of its own: known members by name, others with {@code with}. */
    private String described(String type, String start, JsonNode object, Set<String> said, Set<String> texts) {
        this.code.uses("io.fastapi." + type);
        StringBuilder made = new StringBuilder(type).append(".").append(start);
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (said.contains(name)) {
                continue;
            }
            if (name.equals("externalDocs")) {
                made.append(".externalDocs(").append(externalDocs(value)).append(")");
            } else if (texts.contains(name) && value.isString()) {
                made.append(".")
                        .append(name)
                        .append("(")
                        .append(Text.literal(value.stringValue()))
                        .append(")");
            } else {
                made.append(".with(")
                        .append(Text.literal(name))
                        .append(", ")
                        .append(this.values.plain(value, this.code))
                        .append(")");
            }
        }
        return made.toString();
    }

    private String externalDocs(JsonNode docs) {
        String url = Text.literal(docs.path("url").asString(""));
        return described("ExternalDocs", "of(" + url + ")", docs, Set.of("url"), Set.of("description"));
    }

    private String lists() {
        ObjectNode tree = this.document.tree();
        StringBuilder said = new StringBuilder();
        list(said, "openapiTags", "Tag", tree.path("tags"), "name");
        list(said, "servers", "Server", tree.path("servers"), "url");
        if (tree.has("externalDocs")) {
            said.append("\n.openapiExternalDocs(")
                    .append(externalDocs(tree.get("externalDocs")))
                    .append(")");
        }
        ObjectNode rest = Leftovers.of(this.document, this.components);
        if (!rest.isEmpty()) {
            this.code.uses(this.values.basePackage() + ".Json");
            said.append("\n.openapi(document -> Json.merge(document, ")
                    .append(Text.literal(JsonTrees.json(rest)))
                    .append("))");
        }
        return said.toString();
    }

    private void list(StringBuilder said, String call, String type, JsonNode items, String key) {
        if (!items.isEmpty()) {
            List<String> made = new ArrayList<>();
            items.forEach(item -> made.add(described(
                    type,
                    "of(" + Text.literal(item.path(key).asString("")) + ")",
                    item,
                    Set.of(key),
                    Set.of("description"))));
            said.append("\n.")
                    .append(call)
                    .append("(\n        ")
                    .append(String.join(",\n        ", made))
                    .append(")");
        }
    }

    private String webhooks() {
        List<String> written = new ArrayList<>();
        for (OperationDocument webhook : this.document.webhooks()) {
            String name = this.ids.name(webhook);
            written.add(Text.indented(this.webhooks.documented(webhook, name), 8));
        }
        if (written.isEmpty()) {
            return "";
        }
        this.code.usesStatic("io.fastapi.Dsl.*");
        return "\n.webhooks(\n        " + String.join(",\n        ", written) + ")";
    }
}
