package io.fastapi.docs.biggerapplications.reports;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

// tag::reports[]
@Configuration
class ReportRouter {

    @Bean
    ApiRouter reports() {
        return ApiRouter.of(
                get("/reports/{year}").params(path("year", int.class)).handle(year -> "report of " + year));
    }
}
// end::reports[]
