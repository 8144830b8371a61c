package io.fastapi.benchmarks.peers.vertx;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.fastapi.benchmarks.model.Account;
import io.fastapi.benchmarks.model.Found;
import io.fastapi.benchmarks.model.ItemQuery;
import io.fastapi.benchmarks.model.LoggedIn;
import io.fastapi.benchmarks.model.Message;
import io.fastapi.benchmarks.model.ParameterChecks;
import io.fastapi.benchmarks.model.Product;
import io.fastapi.benchmarks.model.UserChecks;
import io.fastapi.benchmarks.model.UserIn;
import io.fastapi.benchmarks.model.UserOut;
import io.fastapi.benchmarks.model.Violation;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.jackson.DatabindCodec;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Map;

/** Vert.x Web: a {@link Router} on each event loop, one for each core, with handlers that check by hand. */
public final class VertxServer extends VerticleBase {

    private static final int UNBOUNDED = Integer.MAX_VALUE;

    private final int port;
    private final int routes;
    private final List<Product> products = Product.hundred();
    private final Map<String, Account> accounts = Account.byToken();

    private VertxServer(int port, int routes) {
        this.port = port;
        this.routes = routes;
    }

    /** Runs it: {@code PORT ROUTES}. */
    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        int routes = Integer.parseInt(arguments[1]);
        DatabindCodec.mapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        int cores = Runtime.getRuntime().availableProcessors();
        Vertx.vertx()
                .deployVerticle(() -> new VertxServer(port, routes), new DeploymentOptions().setInstances(cores))
                .await();
    }

    @Override
    public Future<?> start() {
        Router router = routes == 0 ? workloads() : resources();
        return vertx.createHttpServer().requestHandler(router).listen(port, "127.0.0.1");
    }

    private Router workloads() {
        Router router = Router.router(vertx);
        BodyHandler bodies = BodyHandler.create(false);
        router.get("/").handler(context -> context.json(Message.hello()));
        router.get("/items/:item_id").handler(VertxServer::readItem);
        router.post("/users").handler(bodies).handler(VertxServer::createUser);
        router.get("/products").handler(context -> context.json(products));
        router.get("/me").handler(this::me);
        router.post("/login").handler(bodies).handler(VertxServer::login);
        return router;
    }

    private Router resources() {
        Router router = Router.router(vertx);
        for (int i = 0; i < routes; i++) {
            int number = i;
            router.get("/resource-" + number + "/items/:item_id").handler(context -> find(number, context));
        }
        return router;
    }

    private static void find(int number, RoutingContext context) {
        ParameterChecks checks = new ParameterChecks();
        int id = checks.integer("path", "item_id", context.pathParam("item_id"), Integer.MIN_VALUE, UNBOUNDED);
        answer(context, checks, new Found(number, id));
    }

    private static void readItem(RoutingContext context) {
        MultiMap query = context.queryParams();
        String limit = query.get("limit");
        ParameterChecks checks = new ParameterChecks();
        ItemQuery item = new ItemQuery(
                checks.integer("path", "item_id", context.pathParam("item_id"), 1, UNBOUNDED),
                checks.text("query", "q", query.get("q"), 3, 50),
                limit == null ? 10 : checks.integer("query", "limit", limit, 1, 100),
                checks.text("header", "x-token", context.request().getHeader("x-token"), 8, UNBOUNDED));
        answer(context, checks, item);
    }

    private static void createUser(RoutingContext context) {
        try {
            UserIn user = context.body().asPojo(UserIn.class);
            List<Violation> violations = UserChecks.of(user);
            if (violations.isEmpty()) {
                answer(context, 201, UserOut.of(user));
            } else {
                answer(context, 422, new Violation.Body(violations));
            }
        } catch (DecodeException e) {
            answer(context, 422, new Violation.Body(List.of(Violation.unreadable())));
        }
    }

    private void me(RoutingContext context) {
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            answer(context, 401, new Violation.Detail("Not authenticated"));
            return;
        }
        Account account = accounts.get(authorization.substring("Bearer ".length()));
        if (account == null) {
            answer(context, 401, new Violation.Detail("Invalid token"));
        } else if (account.disabled()) {
            answer(context, 400, new Violation.Detail("Inactive user"));
        } else {
            context.json(account);
        }
    }

    private static void login(RoutingContext context) {
        MultiMap form = context.request().formAttributes();
        ParameterChecks checks = new ParameterChecks();
        String username = checks.text("body", "username", form.get("username"), 3, UNBOUNDED);
        checks.text("body", "password", form.get("password"), 8, UNBOUNDED);
        String scope = form.get("scope");
        boolean remember = "true".equals(form.get("remember"));
        answer(context, checks, LoggedIn.of(username, scope == null ? "" : scope, remember));
    }

    private static void answer(RoutingContext context, ParameterChecks checks, Object body) {
        if (checks.failed()) {
            answer(context, 422, checks.body());
        } else {
            context.json(body);
        }
    }

    private static void answer(RoutingContext context, int status, Object body) {
        context.response().setStatusCode(status);
        context.json(body);
    }
}
