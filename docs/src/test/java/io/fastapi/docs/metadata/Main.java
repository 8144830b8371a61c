package io.fastapi.docs.metadata;

import static io.fastapi.Dsl.*;

import io.fastapi.Contact;
import io.fastapi.DocsSettings;
import io.fastapi.ExternalDocs;
import io.fastapi.FastApi;
import io.fastapi.License;
import io.fastapi.Tag;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::program[]
    @Bean
    FastApi app() {
        return FastApi.of(
                        get("/users/").tags("users").handle(() -> List.of("ada")),
                        get("/items/").tags("items").handle(() -> List.of("fork")))
                .title("Shop")
                .summary("What is sold, and to whom.")
                .description("Lists **items** and *users*.")
                .version("2.1.0")
                .termsOfService("https://example.com/terms")
                .contact(Contact.of("Ada").url("https://example.com/ada").email("ada@example.com"))
                .licenseInfo(License.of("Apache 2.0").identifier("Apache-2.0"))
                .openapiTags(
                        Tag.of("items")
                                .description("What is sold.")
                                .externalDocs(ExternalDocs.of("https://example.com/items")),
                        Tag.of("users").description("Who buys it."))
                .docs(DocsSettings.DEFAULT.docsUrl("/documentation").withoutRedoc());
    }
    // end::program[]
}
