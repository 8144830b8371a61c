package io.fastapi.docs.parametermodels;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Extra;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::main[]
    record Caller(
            @Default("false") boolean saveData,
            @Nullable String ifModifiedSince,
            @Default("[]") List<String> xTag) {}

    @Extra(Extra.Policy.FORBID)
    record Cookies(
            @Size(min = 8) String sessionId, @Nullable String theme) {}

    @Bean
    ApiRouter operations() {
        return ApiRouter.of(
                get("/caller").params(header(Caller.class)).handle(caller -> caller),
                get("/session").params(cookie(Cookies.class)).handle(cookies -> cookies));
    }
    // end::main[]
}
