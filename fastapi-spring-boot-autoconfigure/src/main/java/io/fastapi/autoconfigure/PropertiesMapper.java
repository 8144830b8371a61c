package io.fastapi.autoconfigure;

import io.fastapi.Contact;
import io.fastapi.EventStreams;
import io.fastapi.ExternalDocs;
import io.fastapi.FastApi;
import io.fastapi.License;
import io.fastapi.Limits;
import io.fastapi.Server;
import io.fastapi.Tag;
import io.fastapi.Threads;
import io.fastapi.WebSocketSettings;
import io.fastapi.engine.netty.NettyEdge;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** Gives an application and its engine what the properties say of them. */
final class PropertiesMapper {

    private final FastApiProperties properties;

    /** A mapper of properties that make sense: {@link PropertiesChecks} found nothing wrong with them. */
    PropertiesMapper(FastApiProperties properties) {
        this.properties = properties;
    }

    FastApi applyTo(FastApi application, FastApiDocsProperties docs) {
        return new DocsMapper(this.properties, docs)
                .applyTo(info(application))
                .redirectSlashes(this.properties.redirectSlashes())
                .separateInputOutputSchemas(this.properties.separateInputOutputSchemas())
                .strictContentType(this.properties.strictContentType())
                .securityBeforeBody(this.properties.security().beforeBody())
                .securityResponses(this.properties.security().responses());
    }

    WebSocketSettings webSockets() {
        FastApiProperties.WebSocket given = this.properties.websocket();
        return new WebSocketSettings(
                Math.toIntExact(given.messageSize().toBytes()),
                Math.toIntExact(given.frameSize().toBytes()),
                given.connections(),
                given.threads(),
                given.idleTime(),
                given.pingInterval(),
                given.pingTimeout(),
                given.sendTime(),
                given.compression(),
                given.allowedOrigins(),
                given.closesWithoutFrame());
    }

    EventStreams eventStreams() {
        FastApiProperties.Sse given = this.properties.sse();
        return new EventStreams(given.pingInterval(), given.shutdownTime());
    }

    Limits limits() {
        FastApiProperties.Limits limits = this.properties.limits();
        return new Limits(
                limits.bodySize().toBytes(),
                limits.formSize().toBytes(),
                limits.formFields(),
                limits.formFiles(),
                Math.toIntExact(limits.fieldSize().toBytes()),
                Math.toIntExact(limits.fileMemory().toBytes()),
                (limits.bodyMemory() == null)
                        ? Limits.DEFAULT.bodyMemory()
                        : limits.bodyMemory().toBytes());
    }

    Threads threads() {
        FastApiProperties.Threads threads = this.properties.threads();
        return new Threads(threads.workers(), threads.readers(), threads.queue(), threads.virtual());
    }

    /** The edge of an embedded Reactor Netty. */
    NettyEdge edge(Environment environment) {
        Binder set = Binder.get(environment);
        boolean forwarded =
                !set.bind("server.forward-headers-strategy", String.class).isBound();
        List<String> proxies = forwarded ? this.properties.netty().forwardedAllowIps() : List.of();
        return NettyEdge.of(proxies, edgeLimits(set));
    }

    /** Boot's own properties for the same limits win where they are set. */
    private NettyEdge.Limits edgeLimits(Binder set) {
        FastApiProperties.Limits limits = this.properties.limits();
        DataSize line =
                set.bind("server.netty.max-initial-line-length", DataSize.class).orElse(limits.requestLine());
        DataSize headers =
                set.bind("server.max-http-request-header-size", DataSize.class).orElse(limits.headers());
        return new NettyEdge.Limits(
                limits.connections(),
                Math.toIntExact(line.toBytes()),
                Math.toIntExact(headers.toBytes()),
                limits.idleTime(),
                limits.headTime(),
                limits.readTime(),
                Math.toIntExact(limits.readRate().toBytes()),
                limits.sendTime());
    }

    /** What the properties say of the application; what they leave out stays as it is. */
    private FastApi info(FastApi application) {
        FastApiProperties p = this.properties;
        FastApi told = application
                .title(p.title())
                .version(p.version())
                .openapiTags(p.tags().stream().map(PropertiesMapper::tag).toArray(Tag[]::new))
                .servers(p.servers().stream().map(PropertiesMapper::server).toArray(Server[]::new));
        told = given(told, p.summary(), FastApi::summary);
        told = given(told, p.description(), FastApi::description);
        told = given(told, p.termsOfService(), FastApi::termsOfService);
        told = given(told, contact(p.contact()), FastApi::contact);
        told = given(told, license(p.license()), FastApi::licenseInfo);
        return given(told, externalDocs(p.externalDocs()), FastApi::openapiExternalDocs);
    }

    private static @Nullable Contact contact(FastApiProperties.Contact contact) {
        Contact told = Contact.of();
        told = given(told, contact.name(), (object, name) -> object.with("name", name));
        told = given(told, contact.url(), Contact::url);
        told = given(told, contact.email(), Contact::email);
        return told.members().isEmpty() ? null : told;
    }

    private static @Nullable License license(FastApiProperties.License license) {
        String name = license.name();
        if (name == null) {
            return null;
        }
        License told = given(License.of(name), license.identifier(), License::identifier);
        return given(told, license.url(), License::url);
    }

    private static Server server(FastApiProperties.Server server) {
        return given(Server.of(server.url()), server.description(), Server::description);
    }

    private static Tag tag(FastApiProperties.Tag tag) {
        Tag told = given(Tag.of(tag.name()), tag.description(), Tag::description);
        return given(told, externalDocs(tag.externalDocs()), Tag::externalDocs);
    }

    private static @Nullable ExternalDocs externalDocs(FastApiProperties.@Nullable ExternalDocs docs) {
        return (docs == null)
                ? null
                : given(ExternalDocs.of(docs.url()), docs.description(), ExternalDocs::description);
    }

    private static <O, V> O given(O object, @Nullable V value, BiFunction<O, V, O> change) {
        return (value == null) ? object : change.apply(object, value);
    }
}
