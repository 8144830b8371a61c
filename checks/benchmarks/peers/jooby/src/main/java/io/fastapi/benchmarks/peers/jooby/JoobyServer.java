package io.fastapi.benchmarks.peers.jooby;

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
import io.jooby.Context;
import io.jooby.ExecutionMode;
import io.jooby.Jooby;
import io.jooby.MediaType;
import io.jooby.ServerOptions;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** Jooby on its Netty server: handlers on the event loop that check by hand. */
public final class JoobyServer extends Jooby {

    private static final int UNBOUNDED = Integer.MAX_VALUE;

    private final List<Product> products = Product.hundred();
    private final Map<String, Account> accounts = Account.byToken();

    private JoobyServer(int port, int routes) {
        ServerOptions options = new ServerOptions().setPort(port);
        options.setHost("127.0.0.1");
        setServerOptions(options);
        Json json = new Json();
        encoder(MediaType.json, json);
        decoder(MediaType.json, json);
        if (routes == 0) {
            workloads();
        }
        for (int i = 0; i < routes; i++) {
            int number = i;
            get("/resource-" + number + "/items/{item_id}", context -> find(number, context));
        }
    }

    /** Runs it: {@code PORT ROUTES}. */
    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        int routes = Integer.parseInt(arguments[1]);
        runApp(new String[0], ExecutionMode.EVENT_LOOP, () -> new JoobyServer(port, routes));
    }

    private void workloads() {
        get("/", context -> Message.hello());
        get("/items/{item_id}", JoobyServer::readItem);
        post("/users", JoobyServer::createUser);
        get("/products", context -> products);
        get("/me", this::me);
        post("/login", JoobyServer::login);
    }

    private static Object find(int number, Context context) {
        ParameterChecks checks = new ParameterChecks();
        String text = context.path("item_id").value();
        int id = checks.integer("path", "item_id", text, Integer.MIN_VALUE, UNBOUNDED);
        return answer(context, checks, new Found(number, id));
    }

    private static Object readItem(Context context) {
        String limit = context.query("limit").valueOrNull();
        ParameterChecks checks = new ParameterChecks();
        ItemQuery item = new ItemQuery(
                checks.integer("path", "item_id", context.path("item_id").value(), 1, UNBOUNDED),
                checks.text("query", "q", context.query("q").valueOrNull(), 3, 50),
                limit == null ? 10 : checks.integer("query", "limit", limit, 1, 100),
                checks.text("header", "x-token", context.header("x-token").valueOrNull(), 8, UNBOUNDED));
        return answer(context, checks, item);
    }

    private static Object createUser(Context context) {
        try {
            UserIn user = context.body(UserIn.class);
            List<Violation> violations = UserChecks.of(user);
            return violations.isEmpty()
                    ? answer(context, 201, UserOut.of(user))
                    : answer(context, 422, new Violation.Body(violations));
        } catch (JacksonException e) {
            return answer(context, 422, new Violation.Body(List.of(Violation.unreadable())));
        }
    }

    private Object me(Context context) {
        String authorization = context.header("authorization").value("");
        if (!authorization.startsWith("Bearer ")) {
            return answer(context, 401, new Violation.Detail("Not authenticated"));
        }
        Account account = accounts.get(authorization.substring("Bearer ".length()));
        if (account == null) {
            return answer(context, 401, new Violation.Detail("Invalid token"));
        }
        return account.disabled() ? answer(context, 400, new Violation.Detail("Inactive user")) : account;
    }

    private static Object login(Context context) {
        ParameterChecks checks = new ParameterChecks();
        String username =
                checks.text("body", "username", context.form("username").valueOrNull(), 3, UNBOUNDED);
        checks.text("body", "password", context.form("password").valueOrNull(), 8, UNBOUNDED);
        boolean remember = context.form("remember").booleanValue(false);
        return answer(
                context, checks, LoggedIn.of(username, context.form("scope").value(""), remember));
    }

    private static Object answer(Context context, ParameterChecks checks, Object body) {
        return checks.failed() ? answer(context, 422, checks.body()) : body;
    }

    private static Object answer(Context context, int status, Object body) {
        context.setResponseCode(status);
        return body;
    }
}
