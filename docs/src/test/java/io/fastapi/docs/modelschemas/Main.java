package io.fastapi.docs.modelschemas;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.Example;
import io.fastapi.types.model.JsonSchemaExtra;
import io.fastapi.types.model.Title;
import jakarta.validation.constraints.Min;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::article[]
    @Description("Something that is sold.")
    @Example("{\"size\": 10, \"colour\": \"red\"}")
    record Article(
            @Title("Size in centimetres") @Example("10") @Min(1)
            int size,

            @Description("Any CSS colour") @Default("black") String colour,

            @JsonSchemaExtra("{\"x-unit\": \"kg\"}") @Default("1")
            int weight) {}

    @Bean
    ApiRouter articles() {
        return ApiRouter.of(post("/articles/").params(body(Article.class)).handle(this::addArticle));
    }

    Article addArticle(Article article) {
        return article;
    }
    // end::article[]
}
