package io.fastapi.docs.resourceserver;

import static io.fastapi.Dsl.*;

import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.OAuth2AuthorizationCodeBearer;
import io.fastapi.security.jwt.BearerTokens;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::app[]
    static final OAuth2AuthorizationCodeBearer ISSUER = OAuth2AuthorizationCodeBearer.of(
                    "https://issuer.example/oauth2/authorize", "https://issuer.example/oauth2/token")
            .scope("items", "Read the items.");

    @Bean
    ApiRouter callers(BearerTokens bearer) {
        Dependency<Authentication> caller = bearer.authenticated(ISSUER);
        Dependency<String> reader = depends(caller, Main::reader);
        return ApiRouter.of(
                get("/me").params(caller).handle(who -> Map.of("name", who.getName())),
                get("/items/").params(reader).handle(name -> List.of("item of " + name)));
    }

    static String reader(Authentication who) {
        if (who.getAuthorities().stream().noneMatch(each -> "SCOPE_items".equals(each.getAuthority()))) {
            throw new HttpException(403, "Not enough permissions");
        }
        return who.getName();
    }
    // end::app[]
}
