package io.fastapi.benchmarks.webflux;

import io.fastapi.autoconfigure.FastApiAutoConfiguration;
import io.fastapi.benchmarks.Competitor;
import io.fastapi.benchmarks.RunningServer;
import io.fastapi.benchmarks.model.ConstraintErrors;
import io.fastapi.benchmarks.model.Found;
import io.fastapi.benchmarks.model.ItemQuery;
import io.fastapi.benchmarks.model.LoggedIn;
import io.fastapi.benchmarks.model.Message;
import io.fastapi.benchmarks.model.ParameterChecks;
import io.fastapi.benchmarks.model.Product;
import io.fastapi.benchmarks.model.SampleFiles;
import io.fastapi.benchmarks.model.UserIn;
import io.fastapi.benchmarks.model.UserOut;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** WebFlux's functional style: {@link RouterFunction}s, Jakarta Validation called by hand. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = FastApiAutoConfiguration.class)
public class RouterFunctionServer {

    private static final int UNBOUNDED = Integer.MAX_VALUE;

    private final Validator validator;
    private final Accounts accounts = new Accounts();
    private final List<Product> products = Product.hundred();

    RouterFunctionServer(Validator validator) {
        this.validator = validator;
    }

    /** Runs it: {@code PORT ROUTES}. */
    public static void main(String[] arguments) throws InterruptedException {
        Competitor.main(RouterFunctionServer::start, arguments);
    }

    /** Starts it, see {@link Competitor#start}. */
    public static RunningServer start(int port, int routes) {
        return BootServer.start(RouterFunctionServer.class, port, routes, staticFiles());
    }

    /** WebFlux's resource handler below {@code /static}. */
    static Map<String, Object> staticFiles() {
        return Map.of(
                "spring.webflux.static-path-pattern",
                "/static/**",
                "spring.web.resources.static-locations",
                SampleFiles.directory().toUri().toString());
    }

    @Bean
    RouterFunction<ServerResponse> router(@Value("${routes}") int routes) {
        RouterFunctions.Builder router = RouterFunctions.route();
        if (routes == 0) {
            return router.GET("/", request -> answer(200, Message.hello()))
                    .GET("/items/{item_id}", this::readItem)
                    .POST("/users", this::createUser)
                    .GET("/products", request -> answer(200, products))
                    .GET("/me", this::me)
                    .GET("/users/me", this::user)
                    .POST("/login", this::login)
                    .build();
        }
        for (int i = 0; i < routes; i++) {
            int number = i;
            router.GET("/resource-" + number + "/items/{item_id}", request -> find(number, request));
        }
        return router.build();
    }

    private Mono<ServerResponse> readItem(ServerRequest request) {
        MultiValueMap<String, String> query = request.queryParams();
        String limit = query.getFirst("limit");
        ParameterChecks checks = new ParameterChecks();
        ItemQuery item = new ItemQuery(
                checks.integer("path", "item_id", request.pathVariable("item_id"), 1, UNBOUNDED),
                checks.text("query", "q", query.getFirst("q"), 3, 50),
                limit == null ? 10 : checks.integer("query", "limit", limit, 1, 100),
                checks.text("header", "x-token", request.headers().firstHeader("x-token"), 8, UNBOUNDED));
        return checks.failed() ? answer(422, checks.body()) : answer(200, item);
    }

    private Mono<ServerResponse> createUser(ServerRequest request) {
        return request.bodyToMono(UserIn.class).flatMap(this::createUser);
    }

    private Mono<ServerResponse> createUser(UserIn user) {
        Set<ConstraintViolation<UserIn>> violations = validator.validate(user);
        return violations.isEmpty() ? answer(201, UserOut.of(user)) : answer(422, ConstraintErrors.body(violations));
    }

    private Mono<ServerResponse> me(ServerRequest request) {
        String authorization = request.headers().firstHeader("authorization");
        return accounts.active(authorization == null ? "" : authorization).flatMap(account -> answer(200, account));
    }

    private Mono<ServerResponse> user(ServerRequest request) {
        String authorization = request.headers().firstHeader("authorization");
        return accounts.activeUser(authorization == null ? "" : authorization).flatMap(user -> answer(200, user));
    }

    private Mono<ServerResponse> login(ServerRequest request) {
        return request.formData().flatMap(this::login);
    }

    private Mono<ServerResponse> login(MultiValueMap<String, String> form) {
        ParameterChecks checks = new ParameterChecks();
        String username = checks.text("body", "username", form.getFirst("username"), 3, UNBOUNDED);
        checks.text("body", "password", form.getFirst("password"), 8, UNBOUNDED);
        String scope = form.getFirst("scope");
        boolean remember = "true".equals(form.getFirst("remember"));
        return checks.failed()
                ? answer(422, checks.body())
                : answer(200, LoggedIn.of(username, scope == null ? "" : scope, remember));
    }

    private static Mono<ServerResponse> find(int number, ServerRequest request) {
        ParameterChecks checks = new ParameterChecks();
        String text = request.pathVariable("item_id");
        int id = checks.integer("path", "item_id", text, Integer.MIN_VALUE, UNBOUNDED);
        return checks.failed() ? answer(422, checks.body()) : answer(200, new Found(number, id));
    }

    private static Mono<ServerResponse> answer(int status, Object body) {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body);
    }
}
