package io.fastapi.docs.docspages;

import static io.fastapi.Dsl.*;

import io.fastapi.DocsSettings;
import io.fastapi.DocsUrls;
import io.fastapi.FastApi;
import io.fastapi.openapi.SwaggerUi;
import io.fastapi.operation.ResponseClass;
import java.util.List;
import java.util.Map;
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
                        get("/items/").handle(() -> List.of("fork")),
                        get("/handbook")
                                .responseClass(ResponseClass.HTML)
                                .includeInSchema(false)
                                .handle(Main::handbook))
                .docs(DocsSettings.DEFAULT
                        .swaggerUiParameters(Map.of("deepLinking", false, "filter", true))
                        .swaggerUiInitOAuth(Map.of("clientId", "shop"))
                        .withoutRedoc());
    }

    static String handbook() {
        return SwaggerUi.of("/openapi.json", "Handbook", DocsUrls.CDN).html();
    }
    // end::program[]
}
