package io.fastapi.docs.securitybeforebody;

import static io.fastapi.Dsl.*;

import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.ApiKeyHeader;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::app[]
    static final Dependency<String> PARTNER = depends(ApiKeyHeader.name("X-API-Key"), key -> {
        if (!key.equals("secret")) {
            throw new HttpException(403, "Unknown key");
        }
        return "partner";
    });

    record Report(String title, int pages) {}

    @Bean
    ApiRouter reports() {
        return ApiRouter.of(post("/reports/")
                .params(PARTNER, body(Report.class))
                .handle((partner, report) -> Map.of("title", report.title())));
    }
    // end::app[]
}
