package io.fastapi;

import io.fastapi.attribute.Attributes;
import io.fastapi.operation.Shared;
import java.util.List;

/** What an application can be told to say of itself in the OpenAPI document. */
abstract class FastApiInfo extends Shared<FastApi> {

    FastApiInfo(Attributes attributes) {
        super(attributes);
    }

    /** The title of the OpenAPI document; {@code FastAPI} by default. */
    public FastApi title(String title) {
        return with(attributes().with(ApiInfo.TITLE, title));
    }

    /** The application's version in the OpenAPI document; {@code 0.1.0} by default. */
    public FastApi version(String version) {
        return with(attributes().with(ApiInfo.VERSION, version));
    }

    /** One line about the application. */
    public FastApi summary(String summary) {
        return with(attributes().set(ApiInfo.SUMMARY, summary));
    }

    /** Text about the application; Markdown allowed. */
    public FastApi description(String description) {
        return with(attributes().set(ApiInfo.DESCRIPTION, description));
    }

    /** The URL of the terms of service. */
    public FastApi termsOfService(String url) {
        return with(attributes().set(ApiInfo.TERMS_OF_SERVICE, url));
    }

    /** Whom to ask. */
    public FastApi contact(Contact contact) {
        return with(attributes().set(ApiInfo.CONTACT, contact));
    }

    /** The licence. */
    public FastApi licenseInfo(License license) {
        return with(attributes().set(ApiInfo.LICENSE, license));
    }

    /** More descriptions of tags, in display order. */
    public FastApi openapiTags(Tag... tags) {
        return with(attributes().add(ApiInfo.TAGS, List.of(tags)));
    }

    /** More servers in the OpenAPI document. */
    public FastApi servers(Server... servers) {
        return with(attributes().add(ApiInfo.SERVERS, List.of(servers)));
    }

    /** Documentation elsewhere. */
    public FastApi openapiExternalDocs(ExternalDocs externalDocs) {
        return with(attributes().set(ApiInfo.EXTERNAL_DOCS, externalDocs));
    }

    /** What the OpenAPI document says of the application. */
    public ApiInfo apiInfo() {
        return new ApiInfo(attributes());
    }
}
