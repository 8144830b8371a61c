package com.example.catalogue.pages;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.mount;
import static io.fastapi.Dsl.query;

import com.example.catalogue.items.ItemTable;
import com.example.catalogue.items.Selection;
import io.fastapi.input.Dependency;
import io.fastapi.operation.ResponseClass;
import io.fastapi.routing.ApiRouter;
import io.fastapi.staticfiles.StaticFiles;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Templates of Thymeleaf, with style sheets and scripts that they name by {@code urlFor}. */
@Configuration(proxyBeanMethods = false)
class PageRouter {

    @Bean
    ApiRouter pages(Dependency<DatabaseClient> session, Environment environment) {
        boolean login = environment.matchesProfiles("!issuer");
        return ApiRouter.of(
                        get("/").name("home")
                                .responseClass(ResponseClass.template("home.html"))
                                .handleNow(() -> Map.of("login", login)),
                        get("/shop")
                                .name("shop")
                                .responseClass(ResponseClass.template("shop.html"))
                                .params(session, query(Selection.class), Visits.COUNT)
                                .handleAsync(this::shop),
                        get("/upload")
                                .name("upload")
                                .responseClass(ResponseClass.template("upload.html"))
                                .handleNow(() -> Map.of()),
                        mount("/assets", StaticFiles.resources("assets").name("assets")))
                .includeInSchema(false)
                .lifespan(Visits.COUNT);
    }

    private Mono<Map<String, Object>> shop(DatabaseClient session, Selection selection, AtomicInteger visits) {
        return ItemTable.list(session, selection)
                .map(page -> Map.of("items", page.items(), "visit", visits.incrementAndGet()));
    }
}
