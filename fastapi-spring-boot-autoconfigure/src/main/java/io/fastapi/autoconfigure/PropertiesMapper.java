package io.fastapi.autoconfigure;

import io.fastapi.ApiInfo;
import io.fastapi.DocsSettings;
import io.fastapi.FastApi;
import io.fastapi.Limits;
import io.fastapi.Threads;
import io.fastapi.autoconfigure.FastApiProperties.Contact;
import io.fastapi.autoconfigure.FastApiProperties.Docs;
import io.fastapi.autoconfigure.FastApiProperties.ExternalDocs;
import io.fastapi.autoconfigure.FastApiProperties.License;
import io.fastapi.autoconfigure.FastApiProperties.Server;
import io.fastapi.autoconfigure.FastApiProperties.Tag;
import io.fastapi.engine.netty.NettyEdge;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Gives an application and its engine what the properties say of them. */
final class PropertiesMapper {

    private final FastApiProperties properties;

    PropertiesMapper(FastApiProperties properties) {
        this.properties = properties;
    }

    FastApi applyTo(FastApi application) {
        return application
                .apiInfo(apiInfo())
                .docs(docs())
                .rootPath(this.properties.rootPath())
                .redirectSlashes(this.properties.redirectSlashes())
                .strictContentType(this.properties.strictContentType());
    }

    Limits limits() {
        FastApiProperties.Limits limits = this.properties.limits();
        return new Limits(
                limits.bodySize().toBytes(),
                limits.formSize().toBytes(),
                limits.formFields(),
                limits.formFiles(),
                Math.toIntExact(limits.fieldSize().toBytes()),
                Math.toIntExact(limits.fileMemory().toBytes()));
    }

    Threads threads() {
        FastApiProperties.Threads threads = this.properties.threads();
        return new Threads(threads.workers(), threads.readers(), threads.queue(), threads.virtual());
    }

    /** The edge of an embedded Reactor Netty. */
    NettyEdge edge() {
        FastApiProperties.Limits limits = this.properties.limits();
        return NettyEdge.of(
                this.properties.netty().forwardedAllowIps(),
                new NettyEdge.Limits(
                        limits.connections(),
                        Math.toIntExact(limits.requestLine().toBytes()),
                        Math.toIntExact(limits.headers().toBytes()),
                        limits.idleTime(),
                        limits.headTime(),
                        limits.readTime(),
                        Math.toIntExact(limits.readRate().toBytes())));
    }

    private ApiInfo apiInfo() {
        FastApiProperties p = this.properties;
        return new ApiInfo(
                p.title(),
                p.version(),
                Optional.ofNullable(p.summary()),
                Optional.ofNullable(p.description()),
                Optional.ofNullable(p.termsOfService()),
                contact(p.contact()),
                license(p.license()),
                p.tags().stream().map(PropertiesMapper::tag).toList(),
                p.servers().stream().map(PropertiesMapper::server).toList(),
                (p.externalDocs() != null) ? externalDocs(p.externalDocs()) : Map.of());
    }

    private DocsSettings docs() {
        Docs docs = this.properties.docs();
        return new DocsSettings(
                path(this.properties.openapiUrl()),
                path(this.properties.docsUrl()),
                path(this.properties.redocUrl()),
                path(docs.oauth2RedirectUrl()),
                typed(docs.swaggerUiParameters()),
                typed(docs.swaggerUiInitOauth()));
    }

    private static Optional<String> path(String property) {
        return Optional.of(property).filter(StringUtils::hasText);
    }

    /** Unlike YAML, properties files and the environment know texts only, and {@code "false"} is true in JavaScript. */
    private static Map<String, Object> typed(Map<String, Object> map) {
        Map<String, Object> typed = new LinkedHashMap<>();
        map.forEach((name, value) -> typed.put(name, typed(value)));
        return typed;
    }

    @SuppressWarnings("unchecked") // the binder gives maps with texts as keys
    private static Object typed(Object value) {
        if (value instanceof Map<?, ?> map) {
            return typed((Map<String, Object>) map);
        }
        if (value.equals("true") || value.equals("false")) {
            return Boolean.valueOf(value.toString());
        }
        return value;
    }

    private static Map<String, Object> contact(Contact contact) {
        Map<String, Object> map = new LinkedHashMap<>();
        put(map, "name", contact.name());
        put(map, "url", contact.url());
        put(map, "email", contact.email());
        return map;
    }

    private static Map<String, Object> license(License license) {
        Map<String, Object> map = new LinkedHashMap<>();
        put(map, "name", license.name());
        put(map, "identifier", license.identifier());
        put(map, "url", license.url());
        return map;
    }

    private static Map<String, Object> server(Server server) {
        Map<String, Object> map = new LinkedHashMap<>();
        put(map, "url", server.url());
        put(map, "description", server.description());
        return map;
    }

    private static Map<String, Object> tag(Tag tag) {
        Map<String, Object> map = new LinkedHashMap<>();
        put(map, "name", tag.name());
        put(map, "description", tag.description());
        put(map, "externalDocs", (tag.externalDocs() != null) ? externalDocs(tag.externalDocs()) : null);
        return map;
    }

    private static Map<String, Object> externalDocs(ExternalDocs docs) {
        Map<String, Object> map = new LinkedHashMap<>();
        put(map, "description", docs.description());
        put(map, "url", docs.url());
        return map;
    }

    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }
}
