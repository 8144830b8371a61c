package com.example.catalogue;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.mount;
import static io.fastapi.Dsl.query;

import io.fastapi.operation.ResponseClass;
import io.fastapi.routing.ApiRouter;
import io.fastapi.staticfiles.StaticFiles;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue as a page: a template of Thymeleaf, with a style sheet and a script that it names by {@code urlFor}. */
@Configuration(proxyBeanMethods = false)
class ShopPage {

    @Bean
    ApiRouter shop(Catalogue catalogue) {
        return ApiRouter.of(
                        get("/shop")
                                .name("shop")
                                .includeInSchema(false)
                                .responseClass(ResponseClass.template("shop.html"))
                                .params(query(Selection.class), Visits.COUNT)
                                .handle((selection, visits) ->
                                        Map.of("items", catalogue.list(selection), "visit", visits.incrementAndGet())),
                        mount("/assets", StaticFiles.resources("assets").name("assets")))
                .lifespan(Visits.COUNT);
    }
}
