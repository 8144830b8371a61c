package io.fastapi.autoconfigure;

import io.fastapi.autoconfigure.FastApiProperties.ExternalDocs;
import io.fastapi.autoconfigure.FastApiProperties.License;
import io.fastapi.autoconfigure.FastApiProperties.Tag;
import io.fastapi.openapi.DocsChecks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what cannot be meant of the properties that only the OpenAPI document shows. */
record InfoChecks(WrittenProperties written) {

    void check(FastApiProperties properties) {
        if (!properties.openapiUrl().isBlank()) {
            written("title", properties.title());
            written("version", properties.version());
        }
        license(properties.license());
        url("contact.url", properties.contact().url());
        String email = properties.contact().email();
        if (email != null && !DocsChecks.isEmail(email)) {
            this.written.wrong(
                    "contact.email", email, "it is no e-mail address", "write one, team@example.com, or remove it");
        }
        for (int i = 0; i < properties.servers().size(); i++) {
            required("servers[" + i + "].url", properties.servers().get(i).url());
        }
        List<Tag> tags = properties.tags();
        for (int i = 0; i < tags.size(); i++) {
            required("tags[" + i + "].name", tags.get(i).name());
            docs("tags[" + i + "].external-docs.url", tags.get(i).externalDocs());
        }
        docs("external-docs.url", properties.externalDocs());
    }

    private void written(String property, String value) {
        if (value.isEmpty()) {
            this.written.wrong(property, value, "it is empty, and OpenAPI requires it", "write one, or remove it");
        }
    }

    private void license(License license) {
        if (license.identifier() != null && license.url() != null) {
            this.written.wrong(
                    "license.identifier",
                    license.identifier(),
                    "fastapi.license.url is set too, and OpenAPI allows one of them",
                    "remove one");
        }
        boolean isGiven = license.name() != null || license.identifier() != null || license.url() != null;
        if (isGiven) {
            required("license.name", license.name());
        }
        url("license.url", license.url());
    }

    private void docs(String property, @Nullable ExternalDocs docs) {
        if (docs != null && required(property, docs.url())) {
            url(property, docs.url());
        }
    }

    /** The binder gives {@code null} for what is not set. */
    private boolean required(String property, @Nullable String value) {
        boolean isThere = value != null && !value.isBlank();
        if (!isThere) {
            this.written.wrong(property, value, "it is missing, and OpenAPI requires it", "set it");
        }
        return isThere;
    }

    private void url(String property, @Nullable String value) {
        if (value != null && !DocsChecks.isUrl(value)) {
            this.written.wrong(
                    property, value, "it is no URL", "write one with its scheme, https://example.com, or remove it");
        }
    }
}
