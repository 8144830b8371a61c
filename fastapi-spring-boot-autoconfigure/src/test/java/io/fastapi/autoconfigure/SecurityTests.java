package io.fastapi.autoconfigure;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.mount;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.principal;
import static io.fastapi.Dsl.security;
import static io.fastapi.Dsl.websocket;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.error.DefinitionException;
import io.fastapi.input.Dependency;
import io.fastapi.middleware.Middleware;
import io.fastapi.operation.Operation;
import io.fastapi.operation.WebSocketOperation;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.OAuth2PasswordBearer;
import io.fastapi.security.OAuth2PasswordRequestForm;
import io.fastapi.security.jwt.BearerTokens;
import io.fastapi.security.jwt.JwtTokens;
import io.fastapi.security.jwt.Token;
import io.fastapi.security.password.Logins;
import io.fastapi.security.password.PythonHashes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Principal;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableReactiveWebApplicationContext;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.web.server.reactive.context.AnnotationConfigReactiveWebServerApplicationContext;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import reactor.core.publisher.Mono;

/** Spring Security, Actuator and a resource server on the class path of an application on a real port. */
class SecurityTests {

    private static final String ORIGIN = "https://one.example";
    private static final String FORBIDDEN = "{\"detail\":\"Forbidden\"}";
    private static final String SECRET = "fastapi.security.jwt.secret=a secret of thirty-two bytes, or more";

    private final ReactiveWebApplicationContextRunner server = new ReactiveWebApplicationContextRunner(
                    AnnotationConfigReactiveWebServerApplicationContext::new)
            .withUserConfiguration(Application.class)
            .withPropertyValues("server.port=0", "management.endpoints.web.exposure.include=*");

    private final HttpClient client = HttpClient.newHttpClient();

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        ApiRouter open() {
            return ApiRouter.of(
                    get("/open").handle(() -> "open"),
                    post("/open").handle(() -> "posted"),
                    get("/who").params(principal()).handle(who -> who.map(Principal::getName)),
                    get("/holder").handleAsync(SecurityTests::caller),
                    get("/thread").handle(SecurityTests::callerOfThread),
                    get("/blocked").handle(() -> caller().contextCapture().block()));
        }
    }

    private static Mono<String> caller() {
        return ReactiveSecurityContextHolder.getContext()
                .map(context -> context.getAuthentication().getName())
                .defaultIfEmpty("nobody");
    }

    private static String callerOfThread() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return (known == null) ? "nobody" : known.getName();
    }

    @Configuration(proxyBeanMethods = false)
    static class Login {

        record User(String name, String hash) {}

        @Bean
        ApiRouter login(JwtTokens tokens) {
            PythonHashes hashes = PythonHashes.bcrypt(4);
            Map<String, User> users = Map.of("johndoe", new User("johndoe", hashes.encode("secret")));
            Logins<User> logins = Logins.of(hashes, name -> Optional.ofNullable(users.get(name)), User::hash);
            Dependency<Jwt> token = tokens.verified(OAuth2PasswordBearer.tokenUrl("token"));
            return ApiRouter.of(
                    post("/token")
                            .params(OAuth2PasswordRequestForm.depends())
                            .handle(form ->
                                    Token.bearer(tokens.issue(logins.authenticate(form.username(), form.password())
                                            .name()))),
                    get("/users/me").params(token).handle(jwt -> Map.of("username", jwt.getSubject())),
                    get("/items").params(security(token, "items", "me")).handle(Jwt::getSubject));
        }
    }

    static class Guarded {

        @PreAuthorize("hasAuthority('SCOPE_items')")
        public String now() {
            return "now";
        }
    }

    static class GuardedLater {

        @PreAuthorize("hasAuthority('SCOPE_items')")
        public Mono<String> later() {
            return Mono.just("later");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableMethodSecurity
    static class BlockingMethods {

        @Bean
        Guarded guarded() {
            return new Guarded();
        }

        @Bean
        ApiRouter methods(Guarded guarded) {
            Operation operation = get("/guarded").handle(() -> guarded.now());
            Dependency<String> dependency = depends(() -> guarded.now());
            WebSocketOperation socket =
                    websocket("/guarded-socket").params(dependency).handle((talk, now) -> talk.accept());
            FastApi below = FastApi.of(operation, socket)
                    .middleware(Middleware.of((request, next) -> next.handle(request)))
                    .exceptionHandler(Exception.class, (request, fault) -> Response.text("a fault"));
            return ApiRouter.of(operation, socket)
                    .mount("/below", FastApi.of(operation).mount("/deeper", below));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableReactiveMethodSecurity
    static class ReactiveMethods {

        @Bean
        GuardedLater guarded() {
            return new GuardedLater();
        }

        @Bean
        ApiRouter methods(GuardedLater guarded) {
            return ApiRouter.of(
                    get("/guarded").handleAsync(() -> guarded.later()),
                    get("/guarded-blocked")
                            .handle(() -> guarded.later().contextCapture().block()),
                    mount("/below", FastApi.of(get("/guarded").handleAsync(() -> guarded.later()))));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ResourceServer {

        @Bean
        ApiRouter resources(BearerTokens bearer) {
            Dependency<Authentication> caller = bearer.authenticated(OAuth2PasswordBearer.tokenUrl("token"));
            return ApiRouter.of(get("/me").params(caller).handle(Principal::getName));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnChain {

        @Bean
        SecurityWebFilterChain own(
                ServerHttpSecurity http, ServerAuthenticationEntryPoint entry, ServerAccessDeniedHandler denied) {
            return http.authorizeExchange(all -> all.pathMatchers("/open")
                            .authenticated()
                            .anyExchange()
                            .permitAll())
                    .csrf(csrf -> csrf.accessDeniedHandler(denied))
                    .exceptionHandling(
                            answers -> answers.authenticationEntryPoint(entry).accessDeniedHandler(denied))
                    .build();
        }
    }

    private interface Check {

        void run(AssertableReactiveWebApplicationContext context, int port) throws Exception;
    }

    private static ContextConsumer<AssertableReactiveWebApplicationContext> onPort(Check check) {
        return context -> check.run(
                context,
                ((ReactiveWebServerApplicationContext) context.getSourceApplicationContext())
                        .getWebServer()
                        .getPort());
    }

    private HttpResponse<String> call(int port, String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return this.client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> getWith(int port, String path, String token) throws Exception {
        return call(port, "GET", path, "Authorization", "Bearer " + token);
    }

    private static void isAnswer(HttpResponse<String> answer, int status, String body) {
        assertThat(answer.statusCode() + " " + answer.body()).isEqualTo(status + " " + body);
    }

    @Test
    void without_a_chain_of_ones_own_nothing_is_filtered_and_csrf_is_off() {
        this.server.run(onPort((context, port) -> {
            isAnswer(call(port, "GET", "/open"), 200, "\"open\"");
            isAnswer(call(port, "POST", "/open", "Cookie", "session=1"), 200, "\"posted\"");
            isAnswer(getWith(port, "/open", "no token"), 200, "\"open\"");
            assertThat(call(port, "GET", "/docs").statusCode()).isEqualTo(200);
        }));
    }

    @Test
    void actuator_stays_protected() {
        String basic = "Basic " + Base64.getEncoder().encodeToString("admin:password".getBytes());
        this.server
                .withPropertyValues("spring.security.user.name=admin", "spring.security.user.password=password", SECRET)
                .run(onPort((context, port) -> {
                    assertThat(call(port, "GET", "/actuator/health").body()).contains("\"status\":");
                    assertThat(call(port, "GET", "/actuator/env").statusCode()).isEqualTo(401);
                    assertThat(call(port, "GET", "/actuator/env", "Authorization", basic)
                                    .statusCode())
                            .isEqualTo(200);
                    String token = context.getBean(JwtTokens.class).issue("johndoe");
                    assertThat(getWith(port, "/actuator/env", token).statusCode())
                            .isEqualTo(401);
                }));
    }

    @Test
    void actuator_lets_nobody_in_where_there_are_no_users() {
        this.server.run(onPort((context, port) -> {
            assertThat(call(port, "GET", "/actuator/env").statusCode()).isEqualTo(401);
            assertThat(call(port, "GET", "/actuator/env", "Authorization", "Basic dXNlcjp1c2Vy")
                            .statusCode())
                    .isEqualTo(401);
        }));
    }

    @Test
    void preflights_pass_before_security_and_every_answer_carries_cors_headers() {
        this.server
                .withUserConfiguration(OwnChain.class)
                .withPropertyValues("fastapi.cors.allow-origins=" + ORIGIN, "fastapi.cors.allow-methods=*")
                .run(onPort((context, port) -> {
                    for (String path : List.of("/open", "/actuator/health", "/unknown")) {
                        isAnswer(
                                call(port, "OPTIONS", path, "Origin", ORIGIN, "Access-Control-Request-Method", "PUT"),
                                200,
                                "OK");
                    }
                    isShared(call(port, "GET", "/open", "Origin", ORIGIN), 401);
                    isShared(call(port, "POST", "/who", "Origin", ORIGIN), 403);
                    isShared(call(port, "GET", "/unknown", "Origin", ORIGIN), 404);
                    isShared(call(port, "GET", "/actuator/metrics", "Origin", ORIGIN), 200);
                }));
    }

    @Test
    void refusals_of_the_actuator_carry_cors_headers() {
        this.server.withPropertyValues("fastapi.cors.allow-origins=" + ORIGIN).run(onPort((context, port) -> {
            isShared(call(port, "GET", "/actuator/env", "Origin", ORIGIN), 401);
            isAnswer(
                    call(port, "OPTIONS", "/actuator/env", "Origin", ORIGIN, "Access-Control-Request-Method", "GET"),
                    200,
                    "OK");
        }));
    }

    private static void isShared(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly(ORIGIN);
    }

    @Test
    void csrf_is_asked_of_requests_with_cookies_where_it_is_on() {
        this.server.withPropertyValues("fastapi.security.csrf=true").run(onPort((context, port) -> {
            isAnswer(call(port, "POST", "/open"), 200, "\"posted\"");
            isAnswer(call(port, "POST", "/open", "Cookie", "session=1"), 403, "{\"detail\":\"Forbidden\"}");
            HttpResponse<String> page = call(port, "GET", "/open", "Cookie", "session=1");
            String cookie =
                    page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
            String token = cookie.substring("XSRF-TOKEN=".length());
            String cookies = "session=1; " + cookie;
            isAnswer(call(port, "POST", "/open", "Cookie", cookies, "X-XSRF-TOKEN", token), 200, "\"posted\"");
            isAnswer(
                    call(port, "POST", "/open", "Cookie", cookies, "X-XSRF-TOKEN", "x" + token),
                    403,
                    "{\"detail\":\"Forbidden\"}");
        }));
    }

    @Test
    void beside_a_chain_of_ones_own_there_is_nothing_of_ours() {
        this.server
                .withUserConfiguration(OwnChain.class)
                .withPropertyValues(SECRET, "fastapi.security.csrf=true")
                .run(onPort((context, port) -> {
                    assertThat(context).hasSingleBean(SecurityWebFilterChain.class);
                    assertThat(context).doesNotHaveBean(CallerFilter.class).doesNotHaveBean(CsrfFilter.class);
                    assertThat(call(port, "GET", "/actuator/env").statusCode()).isEqualTo(200);
                }));
    }

    @Test
    void a_chain_of_ones_own_answers_in_the_shape_of_fastapi_if_it_asks_for_that() {
        this.server.withUserConfiguration(OwnChain.class).run(onPort((context, port) -> {
            HttpResponse<String> refused = call(port, "GET", "/open");
            isAnswer(refused, 401, "{\"detail\":\"Not authenticated\"}");
            assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            isAnswer(call(port, "POST", "/who"), 403, "{\"detail\":\"Forbidden\"}");
        }));
    }

    @Test
    void the_login_of_the_tutorial_works() {
        this.server
                .withUserConfiguration(Login.class)
                .withPropertyValues(SECRET)
                .run(onPort((context, port) -> {
                    isAnswer(login(port, "johndoe", "wrong"), 401, "{\"detail\":\"Incorrect username or password\"}");
                    isAnswer(login(port, "nobody", "secret"), 401, "{\"detail\":\"Incorrect username or password\"}");
                    String body = login(port, "johndoe", "secret").body();
                    assertThat(body).matches("\\{\"access_token\":\"[\\w.-]+\",\"token_type\":\"bearer\"}");
                    String token = body.split("\"")[3];
                    isAnswer(getWith(port, "/users/me", token), 200, "{\"username\":\"johndoe\"}");
                    HttpResponse<String> refused = getWith(port, "/users/me", token + "x");
                    isAnswer(refused, 401, "{\"detail\":\"Could not validate credentials\"}");
                    assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
                    assertThat(getWith(port, "/items", token + "x").headers().firstValue("WWW-Authenticate"))
                            .contains("Bearer scope=\"items me\"");
                    isAnswer(call(port, "GET", "/users/me"), 401, "{\"detail\":\"Not authenticated\"}");
                }));
    }

    private HttpResponse<String> login(int port, String name, String password) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + name + "&password=" + password))
                .build();
        return this.client.send(request, BodyHandlers.ofString());
    }

    @Test
    void the_caller_is_known_wherever_somebody_asks() {
        this.server.withPropertyValues(SECRET).run(onPort((context, port) -> {
            String token = context.getBean(JwtTokens.class).issue("johndoe");
            for (String path : new String[] {"/who", "/holder", "/thread", "/blocked"}) {
                isAnswer(getWith(port, path, token), 200, "\"johndoe\"");
                isAnswer(getWith(port, path, "no.good.token"), 401, "{\"detail\":\"Could not validate credentials\"}");
            }
            isAnswer(call(port, "GET", "/who"), 200, "null");
            for (String path : new String[] {"/holder", "/thread", "/blocked"}) {
                isAnswer(call(port, "GET", path), 200, "\"nobody\"");
            }
        }));
    }

    @Test
    void method_security_guards_what_may_block() {
        this.server
                .withUserConfiguration(BlockingMethods.class)
                .withPropertyValues(SECRET)
                .run(onPort((context, port) -> {
                    for (String path : List.of("/guarded", "/below/guarded", "/below/deeper/guarded")) {
                        guards(context, port, path, "now");
                    }
                }));
    }

    @Test
    void method_security_guards_web_sockets() {
        this.server
                .withUserConfiguration(BlockingMethods.class)
                .withPropertyValues(SECRET)
                .run(onPort((context, port) -> {
                    JwtTokens tokens = context.getBean(JwtTokens.class);
                    for (String path : List.of("/guarded-socket", "/below/deeper/guarded-socket")) {
                        assertThat(handshake(port, path, tokens.issue("johndoe", Map.of("scope", "items"))))
                                .isEqualTo(101);
                        assertThat(handshake(port, path, tokens.issue("alice"))).isEqualTo(403);
                        assertThat(handshake(port, path, "")).isEqualTo(401);
                    }
                }));
    }

    /** The status of the answer to a handshake. */
    private int handshake(int port, String path, String token) {
        WebSocket.Builder socket = this.client.newWebSocketBuilder();
        if (!token.isEmpty()) {
            socket.header("Authorization", "Bearer " + token);
        }
        try {
            socket.buildAsync(URI.create("ws://localhost:" + port + path), new WebSocket.Listener() {})
                    .join()
                    .abort();
            return 101;
        } catch (CompletionException refused) {
            return ((WebSocketHandshakeException) refused.getCause())
                    .getResponse()
                    .statusCode();
        }
    }

    @Test
    void method_security_guards_where_nothing_says_who_calls() {
        this.server.withUserConfiguration(BlockingMethods.class).run(onPort((context, port) -> {
            assertThat(context).doesNotHaveBean(BearerTokens.class);
            for (String path : List.of("/guarded", "/below/deeper/guarded")) {
                isAnswer(call(port, "GET", path), 401, "{\"detail\":\"Not authenticated\"}");
            }
        }));
    }

    @Test
    void method_security_guards_publishers() {
        this.server
                .withUserConfiguration(ReactiveMethods.class)
                .withPropertyValues(SECRET)
                .run(onPort((context, port) -> {
                    guards(context, port, "/guarded", "later");
                    guards(context, port, "/guarded-blocked", "later");
                    guards(context, port, "/below/guarded", "later");
                }));
    }

    private void guards(AssertableReactiveWebApplicationContext context, int port, String path, String value)
            throws Exception {
        JwtTokens tokens = context.getBean(JwtTokens.class);
        String allowed = tokens.issue("johndoe", Map.of("scope", "items"));
        isAnswer(getWith(port, path, allowed), 200, '"' + value + '"');
        isAnswer(getWith(port, path, tokens.issue("alice")), 403, "{\"detail\":\"Forbidden\"}");
        HttpResponse<String> refused = call(port, "GET", path);
        isAnswer(refused, 401, "{\"detail\":\"Not authenticated\"}");
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void a_worker_forgets_who_called() {
        this.server.withPropertyValues(SECRET, "fastapi.threads.workers=1").run(onPort((context, port) -> {
            isAnswer(getWith(port, "/thread", context.getBean(JwtTokens.class).issue("johndoe")), 200, "\"johndoe\"");
            isAnswer(call(port, "GET", "/thread"), 200, "\"nobody\"");
        }));
    }

    @Test
    void a_secret_that_is_too_short_stops_the_start_with_its_property_and_without_itself() {
        this.server
                .withPropertyValues("fastapi.security.jwt.secret=hunter2hunter2")
                .run(context -> {
                    Throwable failure = context.getStartupFailure();
                    assertThat(failure)
                            .hasStackTraceContaining("fastapi.security.jwt.secret")
                            .hasRootCauseInstanceOf(DefinitionException.class);
                    assertThat(failure.toString()).doesNotContain("hunter2");
                    assertThat(failure.getCause().toString())
                            .contains("the secret has 14 bytes, and HS256 needs 32 or more");
                });
    }

    @Test
    void every_property_that_cannot_be_meant_is_reported() {
        this.server
                .withPropertyValues(
                        "fastapi.security.jwt.secret=short",
                        "fastapi.security.jwt.lifetime=0s",
                        "fastapi.security.jwt.cache-size=-1",
                        "fastapi.security.jwt.older-keys[0].algorithm=none",
                        "fastapi.security.jwt.older-keys[1].public-key=file:/nowhere",
                        "fastapi.security.jwt.older-keys[1].algorithm=RS256")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("fastapi.security.jwt.secret")
                        .hasMessageContaining("fastapi.security.jwt.lifetime")
                        .hasMessageContaining("fastapi.security.jwt.cache-size")
                        .hasMessageContaining("older-keys[0].algorithm")
                        .hasMessageContaining("older-keys[1].public-key"));
    }

    @Test
    void keys_are_read_from_pem() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair pair = generator.generateKeyPair();
        generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair rsa = generator.generateKeyPair();
        String publicPem = pem("PUBLIC KEY", pair.getPublic().getEncoded());
        String privatePem = pem("PRIVATE KEY", pair.getPrivate().getEncoded());
        String rsaPem = pem("PRIVATE KEY", rsa.getPrivate().getEncoded());
        this.server
                .withPropertyValues(
                        "fastapi.security.jwt.algorithm=ES256",
                        "fastapi.security.jwt.private-key=" + privatePem,
                        "fastapi.security.jwt.public-key=" + publicPem,
                        "fastapi.security.jwt.id=2026",
                        "fastapi.security.jwt.older-keys[0].algorithm=RS256",
                        "fastapi.security.jwt.older-keys[0].private-key=" + rsaPem)
                .run(context -> {
                    JwtTokens tokens = context.getBean(JwtTokens.class);
                    Jwt token = tokens.verify(tokens.issue("johndoe")).block();
                    assertThat(token.getHeaders()).containsEntry("alg", "ES256").containsEntry("kid", "2026");
                });
    }

    private static String pem(String kind, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----";
    }

    @Test
    void tokens_of_an_issuer_are_verified_by_the_decoder_of_boot() throws Exception {
        try (Issuer issuer = new Issuer()) {
            for (String property : List.of("issuer-uri=" + issuer.url(), "jwk-set-uri=" + issuer.url() + "/keys")) {
                this.server
                        .withUserConfiguration(ResourceServer.class, BlockingMethods.class)
                        .withPropertyValues("spring.security.oauth2.resourceserver.jwt." + property)
                        .run(onPort((context, port) -> {
                            assertThat(context).doesNotHaveBean(JwtTokens.class);
                            isKnown(port, issuer.token("alice", "items"));
                            isAnswer(getWith(port, "/guarded", issuer.token("bob", "other")), 403, FORBIDDEN);
                            isUnknown(port, issuer.forgedToken("alice"));
                            isAnswer(call(port, "GET", "/me"), 401, "{\"detail\":\"Not authenticated\"}");
                            isAnswer(call(port, "GET", "/open"), 200, "\"open\"");
                        }));
            }
        }
    }

    @Test
    void opaque_tokens_are_introspected_by_boots_introspector() throws Exception {
        try (Issuer issuer = new Issuer()) {
            this.server
                    .withUserConfiguration(ResourceServer.class, BlockingMethods.class)
                    .withPropertyValues(
                            "spring.security.oauth2.resourceserver.opaquetoken.introspection-uri=" + issuer.url()
                                    + "/introspect",
                            "spring.security.oauth2.resourceserver.opaquetoken.client-id=us",
                            "spring.security.oauth2.resourceserver.opaquetoken.client-secret=secret")
                    .run(onPort((context, port) -> {
                        isKnown(port, issuer.opaqueToken());
                        isUnknown(port, "another");
                    }));
        }
    }

    private void isKnown(int port, String token) throws Exception {
        for (String path : List.of("/me", "/who", "/holder", "/thread")) {
            isAnswer(getWith(port, path, token), 200, "\"alice\"");
        }
        isAnswer(getWith(port, "/guarded", token), 200, "\"now\"");
    }

    private void isUnknown(int port, String token) throws Exception {
        for (String path : List.of("/me", "/who", "/holder", "/thread", "/guarded")) {
            isAnswer(getWith(port, path, token), 401, "{\"detail\":\"Could not validate credentials\"}");
        }
    }

    @Test
    void an_issuer_that_cannot_be_reached_is_no_reason_to_refuse_a_token() throws Exception {
        Issuer issuer = new Issuer();
        String token = issuer.token("alice", "items");
        String keys = issuer.url() + "/keys";
        issuer.close();
        this.server
                .withUserConfiguration(ResourceServer.class)
                .withPropertyValues("spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + keys)
                .run(onPort((context, port) ->
                        isAnswer(getWith(port, "/me", token), 503, "{\"detail\":\"Service Unavailable\"}")));
    }

    @Test
    void an_application_starts_without_spring_security() {
        this.server
                .withClassLoader(new FilteredClassLoader(
                        "org.springframework.security", "com.nimbusds", "com.password4j", "io.micrometer.context"))
                .run(onPort((context, port) -> isAnswer(call(port, "GET", "/who"), 200, "null")));
    }

    @Test
    void own_tokens_are_bearer_tokens_and_no_key_means_no_tokens() {
        this.server
                .withPropertyValues(SECRET)
                .run(context -> assertThat(context).hasSingleBean(BearerTokens.class));
        this.server.run(
                context -> assertThat(context).doesNotHaveBean(JwtTokens.class).doesNotHaveBean(BearerTokens.class));
    }
}
