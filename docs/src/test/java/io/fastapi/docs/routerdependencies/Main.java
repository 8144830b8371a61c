package io.fastapi.docs.routerdependencies;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
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
    static final Dependency<String> VERIFY_KEY = depends(header("x_key"), key -> {
        if (!key.equals("secret")) {
            throw new HttpException(400, "X-Key header invalid");
        }
        return key;
    });

    @Bean
    FastApi app() {
        ApiRouter reports = ApiRouter.of(
                        get("/").handle(() -> List.of("report")),
                        get("/old").dependencies(query("reason")).handle(() -> List.of("old report")))
                .prefix("/reports")
                .dependencies(VERIFY_KEY);
        return FastApi.of(reports, get("/health").handle(() -> "up")).dependencies(header("x_client"));
    }
    // end::program[]
}
