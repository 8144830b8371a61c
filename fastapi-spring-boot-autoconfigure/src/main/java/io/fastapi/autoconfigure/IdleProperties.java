package io.fastapi.autoconfigure;

import io.fastapi.error.Problems;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.env.Environment;

/** Finds {@code fastapi.*} properties that are set, and can be meant, and have no effect beside what others say. */
final class IdleProperties {

    /** What is said of a page, by the property without which there is no such page. */
    private static final Map<String, List<String>> OF_PAGES = Map.of(
            "docs-url",
            List.of(
                    "docs.swagger-js-url",
                    "docs.swagger-css-url",
                    "docs.swagger-favicon-url",
                    "docs.swagger-ui-parameters",
                    "docs.swagger-ui-init-oauth",
                    "docs.oauth2-redirect-url"),
            "redoc-url",
            List.of("docs.redoc-js-url", "docs.redoc-favicon-url", "docs.redoc-with-google-fonts"),
            "scalar-url",
            List.of("docs.scalar-js-url", "docs.scalar-configuration"));

    private static final List<Group> GROUPS = List.of(
            new Group("trusted-hosts", List.of("trusted-hosts.allowed-hosts")),
            new Group("cors", List.of("cors.allow-origins", "cors.allow-origin-regex")),
            new Group("gzip", List.of("gzip.minimum-size")),
            new Group("sessions", List.of("sessions.secret-key")),
            new Group(
                    "security.jwt",
                    List.of(
                            "security.jwt.secret",
                            "security.jwt.private-key",
                            "security.jwt.public-key",
                            "security.jwt.jwk-set")));

    private static final List<Rivals> RIVALS = List.of(
            new Rivals("netty.forwarded-allow-ips", "server.forward-headers-strategy"),
            new Rivals("limits.request-line", "server.netty.max-initial-line-length"),
            new Rivals("limits.headers", "server.max-http-request-header-size"));

    /** Properties that have no effect without one of those that decide whether there is what they are about. */
    private record Group(String name, List<String> deciding) {}

    /** A property, and one of Boot for the same, which wins. */
    private record Rivals(String property, String winner) {}

    private final Environment environment;
    private final Binder binder;
    private final Problems suspicious;

    private IdleProperties(Environment environment, Problems suspicious) {
        this.environment = environment;
        this.binder = Binder.get(environment);
        this.suspicious = suspicious;
    }

    /** Notes those of an application. */
    static void find(
            Environment environment, FastApiProperties properties, FastApiDocsProperties docs, Problems suspicious) {
        IdleProperties idle = new IdleProperties(environment, suspicious);
        GROUPS.forEach(group -> idle.group(group.name(), group.deciding()));
        idle.pages(properties, docs.scalarUrl());
        idle.webSockets(properties.websocket());
        idle.channels();
        idle.tokens();
        RIVALS.forEach(idle::rivals);
    }

    /** Whether a property is set, or others below it are. */
    static boolean isSet(Environment environment, ConfigurationPropertyName property) {
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source.getConfigurationProperty(property) != null
                    || source.containsDescendantOf(property) == ConfigurationPropertyState.PRESENT) {
                return true;
            }
        }
        return false;
    }

    private boolean isSet(String property) {
        return isSet(this.environment, ConfigurationPropertyName.of(property));
    }

    private boolean isText(String property) {
        return this.binder
                .bind("fastapi." + property, String.class)
                .map(text -> !text.isBlank())
                .orElse(false);
    }

    private void add(String property, String what, String fix) {
        this.suspicious.add("property fastapi." + property, what, fix);
    }

    private void group(String name, List<String> deciding) {
        if (isSet("fastapi." + name) && deciding.stream().noneMatch(one -> isSet("fastapi." + one))) {
            add(
                    name + ".*",
                    "has no effect without fastapi." + String.join(" or fastapi.", deciding),
                    "set it, or remove the others");
        }
    }

    private void rivals(Rivals both) {
        if (isSet("fastapi." + both.property()) && isSet(both.winner())) {
            add(both.property(), "has no effect beside " + both.winner(), "remove one of them");
        }
    }

    private void pages(FastApiProperties properties, String scalarUrl) {
        boolean hasDocument = !properties.openapiUrl().isBlank();
        page("docs-url", hasDocument, properties.docsUrl());
        page("redoc-url", hasDocument, properties.redocUrl());
        page("scalar-url", hasDocument, scalarUrl);
    }

    private void page(String page, boolean hasDocument, String url) {
        if (!hasDocument && isText(page)) {
            add(page, "has no effect while fastapi.openapi-url is empty", "set both, or remove it");
        }
        if (!hasDocument || url.isBlank()) {
            String missing = hasDocument ? page : "openapi-url";
            OF_PAGES.getOrDefault(page, List.of()).stream()
                    .filter(setting -> isSet("fastapi." + setting))
                    .filter(setting -> !setting.endsWith("-url") || isText(setting))
                    .forEach(setting -> add(
                            setting, "has no effect while fastapi." + missing + " is empty", "set both, or remove it"));
        }
    }

    private void webSockets(FastApiProperties.WebSocket webSockets) {
        if (webSockets.pingInterval().isZero()
                && !webSockets.pingTimeout().isZero()
                && isSet("fastapi.websocket.ping-timeout")) {
            add(
                    "websocket.ping-timeout",
                    "has no effect while fastapi.websocket.ping-interval is 0s, since no ping is sent",
                    "set both, or remove it");
        }
        if (webSockets.frameSize().compareTo(webSockets.messageSize()) > 0 && isSet("fastapi.websocket.frame-size")) {
            add(
                    "websocket.frame-size",
                    "is more than fastapi.websocket.message-size, so that no frame is as large",
                    "set it to less, or the other to more");
        }
    }

    private void channels() {
        if (!isSet("fastapi.channels")) {
            return;
        }
        FastApiChannelsProperties channels =
                this.binder.bindOrCreate("fastapi.channels", FastApiChannelsProperties.class);
        if (channels.type() != FastApiChannelsProperties.Type.REDIS && isSet("fastapi.channels.redis")) {
            add(
                    "channels.redis.*",
                    "has no effect without fastapi.channels.type=redis",
                    "set that, with spring-boot-starter-data-redis on the class path, or remove it");
        }
        if (channels.messageSize().toBytes() > channels.memory().toBytes()) {
            add(
                    "channels.message-size",
                    "is more than fastapi.channels.memory, so that a message as large is not kept for those who come back",
                    "set it to less, or the other to more");
        }
    }

    private void tokens() {
        if (!isText("security.jwt.secret") && !isText("security.jwt.private-key")) {
            return;
        }
        FastApiSecurityProperties.Jwt jwt = this.binder
                .bindOrCreate("fastapi.security", FastApiSecurityProperties.class)
                .jwt();
        Duration lifetime = jwt.lifetime();
        if (jwt.refreshLifetime().compareTo(lifetime) < 0) {
            add(
                    "security.jwt.refresh-lifetime",
                    "is less than fastapi.security.jwt.lifetime, so that a session ends before there is anything to refresh",
                    "set it to more than " + lifetime.toSeconds() + "s");
        }
        if (jwt.require().contains("iss") && jwt.issuer() == null) {
            add(
                    "security.jwt.require",
                    "demands iss, and without fastapi.security.jwt.issuer no token that is issued here has one",
                    "set the issuer, or leave iss out");
        }
    }
}
