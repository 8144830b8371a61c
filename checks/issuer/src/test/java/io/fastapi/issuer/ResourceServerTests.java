package io.fastapi.issuer;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.principal;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.OAuth2PasswordBearer;
import io.fastapi.security.jwt.BearerTokens;
import io.fastapi.security.jwt.JwtTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.Principal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.reactive.TomcatReactiveWebServerAutoConfiguration;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;

/** An application of this library takes the tokens of a real authorization server, which is another process. */
class ResourceServerTests {

    private static final List<String> PATHS = List.of("/me", "/principal", "/holder", "/thread", "/guarded");

    private static IssuerProcess issuer;

    private final HttpClient client = HttpClient.newHttpClient();

    static class Guarded {

        @PreAuthorize("hasAuthority('SCOPE_items')")
        public String name() {
            return SecurityContextHolder.getContext().getAuthentication().getName();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = TomcatReactiveWebServerAutoConfiguration.class)
    @EnableMethodSecurity
    static class ResourceServer {

        @Bean
        Guarded guarded() {
            return new Guarded();
        }

        @Bean
        ApiRouter resources(BearerTokens bearer, Guarded guarded) {
            Dependency<Authentication> caller = bearer.authenticated(OAuth2PasswordBearer.tokenUrl("token"));
            return ApiRouter.of(
                    get("/open").handle(() -> "open"),
                    get("/me").params(caller).handle(Principal::getName),
                    get("/principal").params(principal()).handle(who -> who.map(Principal::getName)),
                    get("/holder")
                            .handleAsync(() -> ReactiveSecurityContextHolder.getContext()
                                    .map(context -> context.getAuthentication().getName())),
                    get("/thread")
                            .handle(() -> SecurityContextHolder.getContext()
                                    .getAuthentication()
                                    .getName()),
                    get("/guarded").handle(() -> guarded.name()));
        }
    }

    @BeforeAll
    static void startIssuer() throws IOException {
        issuer = IssuerProcess.start();
    }

    @AfterAll
    static void stopIssuer() {
        issuer.close();
    }

    private static ReactiveWebServerApplicationContext start(String... properties) {
        return (ReactiveWebServerApplicationContext) new SpringApplicationBuilder(ResourceServer.class)
                .web(WebApplicationType.REACTIVE)
                .properties("server.port=0", "spring.main.banner-mode=off", "logging.level.root=warn")
                .properties(properties)
                .run();
    }

    @Test
    void signedTokensOfTheIssuerAreTaken() throws Exception {
        try (var application = start("spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.url())) {
            assertThat(application.getBeanNamesForType(JwtTokens.class)).isEmpty();
            takes(application, "alice", issuer.token("alice", "items"));
            refuses(application, "/guarded", issuer.token("alice", "other"), 403);
            refuses(application, "/me", issuer.token("alice", "items") + "x", 401);
            refuses(application, "/me", issuer.token("bob", "items"), 401);
        }
    }

    @Test
    void theKeysOfTheIssuerAreEnough() throws Exception {
        try (var application =
                start("spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + issuer.url() + "/oauth2/jwks")) {
            takes(application, "alice", issuer.token("alice", "items"));
        }
    }

    @Test
    void opaqueTokensAreIntrospectedByTheIssuer() throws Exception {
        String property = "spring.security.oauth2.resourceserver.opaquetoken.";
        try (var application = start(
                property + "introspection-uri=" + issuer.url() + "/oauth2/introspect",
                property + "client-id=us",
                property + "client-secret=secret of us")) {
            String token = issuer.token("bob", "items");
            takes(application, "bob", token);
            refuses(application, "/guarded", issuer.token("bob", "other"), 403);
            refuses(application, "/me", "another", 401);
            issuer.revoke("bob", token);
            refuses(application, "/me", token, 401);
        }
    }

    private void takes(ReactiveWebServerApplicationContext application, String name, String token) throws Exception {
        for (String path : PATHS) {
            HttpResponse<String> answer = ask(application, path, token);
            assertThat(answer.statusCode() + " " + answer.body()).as(path).isEqualTo("200 \"" + name + '"');
        }
        assertThat(ask(application, "/open", "no token").statusCode()).isEqualTo(200);
    }

    private void refuses(ReactiveWebServerApplicationContext application, String path, String token, int status)
            throws Exception {
        HttpResponse<String> answer = ask(application, path, token);
        String detail = (status == 403) ? "Forbidden" : "Could not validate credentials";
        assertThat(answer.statusCode() + " " + answer.body()).isEqualTo(status + " {\"detail\":\"" + detail + "\"}");
        assertThat(answer.headers().firstValue("www-authenticate").isPresent()).isEqualTo(status == 401);
    }

    private HttpResponse<String> ask(ReactiveWebServerApplicationContext application, String path, String token)
            throws Exception {
        URI uri = URI.create("http://localhost:" + application.getWebServer().getPort() + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .build();
        return this.client.send(request, BodyHandlers.ofString());
    }
}
