package io.fastapi.autoconfigure;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fastapi.FastApi;
import io.fastapi.middleware.Middleware;
import io.fastapi.operation.Mountable;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.reactor.netty.NettyRouteProvider;
import org.springframework.boot.webflux.autoconfigure.WebFluxObservationAutoConfiguration;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRoutes;

/** Operations are served in front of WebFlux, unless somebody else has to see their requests. */
class DirectRoutesTests {

    private static final String DIRECT = "DirectExchange";
    private static final String WEB_FLUXS = "DefaultServerWebExchange";

    @Test
    void anOperationIsServedInFrontOfWebFlux() throws Exception {
        try (RunningServer server = RunningServer.of(Application.class)) {
            assertThat(way(server, "/items/1")).isEqualTo(DIRECT);
            assertThat(server.get("/items/1").body()).isEqualTo("\"1\"");
        }
    }

    @Test
    void whatNoRouteServesIsLeftToWebFlux() throws Exception {
        try (RunningServer server = RunningServer.of(Application.class)) {
            assertThat(server.get("/controller").body()).isEqualTo("controller");
            assertThat(way(server, "/controller")).isEqualTo(WEB_FLUXS);
            assertThat(server.get("/unknown").body()).isEqualTo("{\"detail\":\"Not Found\"}");
            assertThat(server.get("/items/1/").statusCode()).isEqualTo(307);
        }
    }

    @Test
    void middlewareSeesARequestOnceAndMayLeadItElsewhere() throws Exception {
        try (RunningServer server = RunningServer.of(Application.class)) {
            assertThat(server.get("/items/1").headers().allValues("x-way")).hasSize(1);
            assertThat(server.get("/items/elsewhere").body()).isEqualTo("controller");
        }
    }

    @Test
    void faultsAreAnsweredAsInWebFlux() throws Exception {
        try (RunningServer server = RunningServer.of(Application.class)) {
            HttpResponse<String> fault = server.get("/fault");
            assertThat(fault.statusCode()).isEqualTo(500);
            assertThat(fault.body()).isEqualTo("Internal Server Error");
            HttpResponse<String> thrown = server.get("/mounted/throws");
            assertThat(thrown.statusCode()).isEqualTo(500);
            assertThat(thrown.body()).isEqualTo("Internal Server Error");
        }
    }

    @Test
    void anotherHandlersAnswerWithoutABodyIsSent() throws Exception {
        try (RunningServer server = RunningServer.of(Application.class)) {
            HttpResponse<String> empty = server.get("/mounted/empty");
            assertThat(empty.statusCode()).isEqualTo(202);
            assertThat(empty.body()).isEmpty();
        }
    }

    @Test
    void springsFormsAndSessionsWork() throws Exception {
        try (RunningServer server = RunningServer.of(Application.class)) {
            HttpResponse<String> form = sent(server, "/mounted/form", "application/x-www-form-urlencoded", "name=ada");
            assertThat(form.statusCode()).isEqualTo(202);
            assertThat(form.headers().firstValue("x-form")).contains("ada");
            assertThat(form.headers().firstValue("set-cookie")).get().asString().startsWith("SESSION=");
        }
    }

    @Test
    void bodiesAreRead() throws Exception {
        try (RunningServer server = RunningServer.of(Application.class)) {
            assertThat(sent(server, "/echo", "application/json", "{\"a\":1}").body())
                    .isEqualTo("{\"a\":1}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                SeeingRequests.Filtered.class,
                SeeingRequests.Mapping.class,
                SeeingRequests.CrossOrigin.class,
                SeeingRequests.Wrapped.class,
                Answering.class,
                TakenOver.class
            })
    void whoeverHasToSeeARequestSeesIt(Class<?> other) throws Exception {
        try (RunningServer server = RunningServer.of(Application.class, other)) {
            assertThat(way(server, "/items/1")).isEqualTo(WEB_FLUXS);
        }
    }

    @Test
    void observationsAreMadeAsByWebFlux() throws Exception {
        try (RunningServer server = RunningServer.of(Application.class, Watching.class)) {
            assertThat(way(server, "/items/1")).isEqualTo(DIRECT);
            server.get("/fault");
            List<String> seen = server.bean(Seen.class).all();
            await().untilAsserted(() ->
                    assertThat(seen).containsExactly("/items/{id} 200 SUCCESS", "/fault 500 SERVER_ERROR"));
        }
    }

    @Test
    void pathsOfMappingsBeforeOursStayTheirs() throws Exception {
        try (RunningServer server =
                RunningServer.of(Map.of("management.health.defaults.enabled", "false"), Catching.class)) {
            assertThat(server.get("/actuator/health").body()).contains("\"status\":\"UP\"");
            assertThat(server.get("/anything/else").body()).isEqualTo("\"anything/else\"");
        }
    }

    @Test
    void routesOfOthersInFrontOfWebFluxStayTheirs() throws Exception {
        try (RunningServer server = RunningServer.of(Application.class, Routed.class)) {
            assertThat(server.get("/other").body()).isEqualTo("other");
            assertThat(way(server, "/items/1")).isEqualTo(DIRECT);
        }
    }

    @Test
    void aPropertyTurnsItOff() throws Exception {
        try (RunningServer server = RunningServer.of(Map.of("fastapi.netty.direct", "false"), Application.class)) {
            assertThat(way(server, "/items/1")).isEqualTo(WEB_FLUXS);
        }
    }

    @Test
    void forwardedHeadersCount() throws Exception {
        try (RunningServer server =
                RunningServer.of(Map.of("server.forward-headers-strategy", "framework"), Application.class)) {
            assertThat(server.send(server.request("/url").header("X-Forwarded-Proto", "https"))
                            .body())
                    .startsWith("\"https://");
        }
    }

    private static HttpResponse<String> sent(RunningServer server, String path, String type, String body)
            throws Exception {
        return server.send(
                server.request(path).header("content-type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The exchange in which a request was served. */
    private static String way(RunningServer server, String path) throws Exception {
        return server.get(path).headers().firstValue("x-way").orElseThrow();
    }

    @WebFluxAlone
    static class Application {

        @Bean
        FastApi app() {
            return FastApi.of(
                            get("/items/{id}").params(path("id")).handle(id -> id),
                            get("/fault").handle(() -> {
                                throw new IllegalStateException("fault");
                            }),
                            get("/url")
                                    .params(request())
                                    .handle(request -> request.url().toString()),
                            post("/echo").params(body(Map.class)).handle(map -> map))
                    .mount("/mounted", Mountable.of(DirectRoutesTests::mounted))
                    .middleware(Middleware.filter(DirectRoutesTests::tell));
        }

        @Bean
        Controller controller() {
            return new Controller();
        }
    }

    private static Mono<Void> tell(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().getHeaders().add("x-way", exchange.getClass().getSimpleName());
        ServerHttpRequest request = exchange.getRequest();
        return request.getPath().value().equals("/items/elsewhere")
                ? chain.filter(exchange.mutate()
                        .request(request.mutate().path("/controller").build())
                        .build())
                : chain.filter(exchange);
    }

    private static Mono<Void> mounted(ServerWebExchange exchange) {
        if (exchange.getRequest().getPath().value().endsWith("/throws")) {
            throw new IllegalStateException("thrown, not returned");
        }
        exchange.getResponse().setRawStatusCode(202);
        return exchange.getRequest().getPath().value().endsWith("/form")
                ? exchange.getFormData()
                        .doOnNext(form -> exchange.getResponse()
                                .getHeaders()
                                .set("x-form", String.valueOf(form.getFirst("name"))))
                        .then(exchange.getSession())
                        .doOnNext(session -> session.getAttributes().put("a", "b"))
                        .then()
                : Mono.empty();
    }

    @RestController
    static class Controller {

        @GetMapping("/controller")
        String answer() {
            return "controller";
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Answering {

        @Bean
        @Order(-10)
        ErrorWebExceptionHandler handler() {
            return (exchange, failure) -> Mono.error(failure);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TakenOver {

        @Bean
        static BeanPostProcessor wrapping() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return (bean instanceof DispatcherHandler handler) ? (WebHandler) handler::handle : bean;
                }
            };
        }
    }

    /** What was observed of requests. */
    private record Seen(List<String> all) implements ObservationHandler<ServerRequestObservationContext> {

        @Override
        public void onStop(ServerRequestObservationContext context) {
            this.all.add(Stream.of("uri", "status", "outcome")
                    .map(key -> context.getLowCardinalityKeyValue(key).getValue())
                    .collect(Collectors.joining(" ")));
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof ServerRequestObservationContext;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(WebFluxObservationAutoConfiguration.class)
    static class Watching {

        @Bean
        Seen seen() {
            return new Seen(new CopyOnWriteArrayList<>());
        }

        @Bean
        ObservationRegistry observations(Seen seen) {
            ObservationRegistry registry = ObservationRegistry.create();
            registry.observationConfig().observationHandler(seen);
            return registry;
        }
    }

    /** Routes that are registered after ours, as those of other starters are. */
    @Configuration(proxyBeanMethods = false)
    static class Routed {

        @Bean
        static BeanDefinitionRegistryPostProcessor routing() {
            return registry -> registry.registerBeanDefinition(
                    "otherRoutes",
                    BeanDefinitionBuilder.genericBeanDefinition(NettyRouteProvider.class, () -> Routed::route)
                            .getBeanDefinition());
        }

        private static HttpServerRoutes route(HttpServerRoutes routes) {
            return routes.get("/other", (request, response) -> response.sendString(Mono.just("other")));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Catching {

        @Bean
        FastApi app() {
            return FastApi.of(List.of(get("/{rest:path}").params(path("rest")).handle(rest -> rest)));
        }
    }
}
