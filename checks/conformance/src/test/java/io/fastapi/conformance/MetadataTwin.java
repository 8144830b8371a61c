package io.fastapi.conformance;

import static io.fastapi.Dsl.get;

import io.fastapi.Contact;
import io.fastapi.DocsSettings;
import io.fastapi.ExternalDocs;
import io.fastapi.FastApi;
import io.fastapi.License;
import io.fastapi.Server;
import io.fastapi.Tag;
import java.util.List;
import java.util.Map;

/** {@code twins/metadata.py}. */
final class MetadataTwin {

    private MetadataTwin() {}

    private static final DocsSettings DOCS = DocsSettings.DEFAULT
            .openapiUrl("/api/v1/openapi.json")
            .withoutDocs()
            .withoutRedoc()
            .withoutOauth2Redirect();

    static FastApi app() {
        return FastApi.of(
                        get("/users/")
                                .name("get_users")
                                .tags("users")
                                .handle(() -> List.of(Map.of("name", "Harry"), Map.of("name", "Ron"))),
                        get("/items/")
                                .name("get_items")
                                .tags("items")
                                .handle(() -> List.of(Map.of("name", "wand"), Map.of("name", "flying broom"))))
                .title("ChimichangApp")
                .summary("Deadpool's favorite app. Nuff said.")
                .description("ChimichangApp helps you do **awesome** stuff.")
                .version("0.0.1")
                .termsOfService("http://example.com/terms/")
                .contact(Contact.of("Deadpoolio")
                        .url("http://example.com/contact/")
                        .email("dp@example.com"))
                .licenseInfo(License.of("Apache 2.0").identifier("Apache-2.0"))
                .openapiTags(
                        Tag.of("users").description("Operations with users."),
                        Tag.of("items")
                                .description("Manage items.")
                                .externalDocs(ExternalDocs.of("https://example.com/docs")
                                        .description("Items external docs")))
                .servers(Server.of("https://example.com").description("Production"), Server.of("/"))
                .docs(DOCS);
    }
}
