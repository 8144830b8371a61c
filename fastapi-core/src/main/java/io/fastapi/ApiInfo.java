package io.fastapi;

import io.fastapi.attribute.Attribute;
import io.fastapi.attribute.Attributes;
import java.util.List;
import java.util.Optional;

/** What the OpenAPI document says of the application itself, as {@link FastApi} was given it. */
public final class ApiInfo {

    static final Attribute<String> TITLE = Attribute.of("title", "FastAPI");
    static final Attribute<String> VERSION = Attribute.of("version", "0.1.0");
    static final Attribute<Optional<String>> SUMMARY = Attribute.optional("summary");
    static final Attribute<Optional<String>> DESCRIPTION = Attribute.optional("description");
    static final Attribute<Optional<String>> TERMS_OF_SERVICE = Attribute.optional("termsOfService");
    static final Attribute<Optional<Contact>> CONTACT = Attribute.optional("contact");
    static final Attribute<Optional<License>> LICENSE = Attribute.optional("licenseInfo");
    static final Attribute<List<Tag>> TAGS = Attribute.list("openapiTags");
    static final Attribute<List<Server>> SERVERS = Attribute.list("servers");
    static final Attribute<String> OPENAPI_VERSION = Attribute.of("openapiVersion", "3.1.0");
    static final Attribute<Optional<ExternalDocs>> EXTERNAL_DOCS = Attribute.optional("openapiExternalDocs");

    private static final List<Attribute<?>> ALL = List.of(
            TITLE,
            VERSION,
            SUMMARY,
            DESCRIPTION,
            TERMS_OF_SERVICE,
            CONTACT,
            LICENSE,
            TAGS,
            SERVERS,
            OPENAPI_VERSION,
            EXTERNAL_DOCS);

    private final Attributes attributes;

    ApiInfo(Attributes all) {
        this.attributes = all.only(ALL);
    }

    /** The title; {@code FastAPI} by default. */
    public String title() {
        return this.attributes.get(TITLE);
    }

    /** The application's version; {@code 0.1.0} by default. */
    public String version() {
        return this.attributes.get(VERSION);
    }

    /** One line. */
    public Optional<String> summary() {
        return this.attributes.get(SUMMARY);
    }

    /** Text, Markdown allowed. */
    public Optional<String> description() {
        return this.attributes.get(DESCRIPTION);
    }

    /** A URL. */
    public Optional<String> termsOfService() {
        return this.attributes.get(TERMS_OF_SERVICE);
    }

    /** Whom to ask. */
    public Optional<Contact> contact() {
        return this.attributes.get(CONTACT);
    }

    /** The licence. */
    public Optional<License> license() {
        return this.attributes.get(LICENSE);
    }

    /** Descriptions of tags, in display order. */
    public List<Tag> tags() {
        return this.attributes.get(TAGS);
    }

    /** The servers. */
    public List<Server> servers() {
        return this.attributes.get(SERVERS);
    }

    /** The version of OpenAPI that the document names; {@code 3.1.0} by default. */
    public String openapiVersion() {
        return this.attributes.get(OPENAPI_VERSION);
    }

    /** Documentation elsewhere. */
    public Optional<ExternalDocs> externalDocs() {
        return this.attributes.get(EXTERNAL_DOCS);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiInfo that && this.attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return this.attributes.hashCode();
    }

    @Override
    public String toString() {
        return "ApiInfo" + this.attributes;
    }
}
