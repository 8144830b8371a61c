package io.fastapi.benchmarks.byhand;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fastapi.benchmarks.model.Account;
import io.fastapi.benchmarks.model.Found;
import io.fastapi.benchmarks.model.ItemQuery;
import io.fastapi.benchmarks.model.LoggedIn;
import io.fastapi.benchmarks.model.Message;
import io.fastapi.benchmarks.model.ParameterChecks;
import io.fastapi.benchmarks.model.Product;
import io.fastapi.benchmarks.model.SignedTokens;
import io.fastapi.benchmarks.model.UserChecks;
import io.fastapi.benchmarks.model.UserIn;
import io.fastapi.benchmarks.model.UserOut;
import io.fastapi.benchmarks.model.Violation;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** JSON by Jackson, checks by hand. */
public final class Workloads {

    private static final int UNBOUNDED = Integer.MAX_VALUE;

    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private final ObjectReader userReader = json.readerFor(UserIn.class);
    private final List<Product> products = Product.hundred();
    private final Map<String, Account> accounts = Account.byToken();
    private final Map<String, Account> users = Account.byName();
    private final NimbusReactiveJwtDecoder decoder = SignedTokens.decoder();
    private final Map<String, Integer> resources = new HashMap<>();

    /**
     * Them.
     *
     * @param routes see {@link io.fastapi.benchmarks.Competitor#start}
     */
    public Workloads(int routes) {
        for (int number = 0; number < routes; number++) {
            resources.put("resource-" + number, number);
        }
    }

    /** Hello World. */
    public Answer hello() {
        return answer(200, Message.hello());
    }

    /** The list of a hundred. */
    public Answer products() {
        return answer(200, products);
    }

    /** Validated parameters. */
    public Answer readItem(String id, String rawQuery, @Nullable String token) {
        Map<String, List<String>> query = new QueryStringDecoder(rawQuery, UTF_8, false).parameters();
        String limit = last(query, "limit");
        ParameterChecks checks = new ParameterChecks();
        ItemQuery item = new ItemQuery(
                checks.integer("path", "item_id", id, 1, UNBOUNDED),
                checks.text("query", "q", last(query, "q"), 3, 50),
                limit == null ? 10 : checks.integer("query", "limit", limit, 1, 100),
                checks.text("header", "x-token", token, 8, UNBOUNDED));
        return checks.failed() ? answer(422, checks.body()) : answer(200, item);
    }

    /** A validated body. */
    public Answer createUser(byte[] body) {
        try {
            UserIn user = userReader.readValue(body);
            List<Violation> violations = UserChecks.of(user);
            return violations.isEmpty() ? answer(201, UserOut.of(user)) : answer(422, new Violation.Body(violations));
        } catch (JacksonException e) {
            return answer(422, new Violation.Body(List.of(Violation.unreadable())));
        }
    }

    /** Three dependencies, one after the other. */
    public Answer me(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return detail(401, "Not authenticated");
        }
        Account account = accounts.get(authorization.substring("Bearer ".length()));
        if (account == null) {
            return detail(401, "Invalid token");
        }
        return account.disabled() ? detail(400, "Inactive user") : answer(200, account);
    }

    /** The same with a signed token. */
    public Mono<Answer> user(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return Mono.just(detail(401, "Not authenticated"));
        }
        return decoder.decode(authorization.substring("Bearer ".length()))
                .map(token -> named(token.getSubject()))
                .onErrorResume(JwtException.class, invalid -> Mono.just(named(null)));
    }

    private Answer named(@Nullable String name) {
        Account user = name == null ? null : users.get(name);
        if (user == null) {
            return detail(401, "Could not validate credentials");
        }
        return user.disabled() ? detail(400, "Inactive user") : answer(200, user);
    }

    /** A form. */
    public Answer login(String body) {
        Map<String, List<String>> form = new QueryStringDecoder(body, UTF_8, false).parameters();
        ParameterChecks checks = new ParameterChecks();
        String username = checks.text("body", "username", last(form, "username"), 3, UNBOUNDED);
        checks.text("body", "password", last(form, "password"), 8, UNBOUNDED);
        if (checks.failed()) {
            return answer(422, checks.body());
        }
        String scope = last(form, "scope");
        boolean remember = "true".equals(last(form, "remember"));
        return answer(200, LoggedIn.of(username, scope == null ? "" : scope, remember));
    }

    /** One of many equal operations. */
    public Answer resource(String path) {
        String[] segments = path.split("/");
        Integer number = segments.length == 4 && segments[2].equals("items") ? resources.get(segments[1]) : null;
        if (number == null) {
            return detail(404, "Not Found");
        }
        ParameterChecks checks = new ParameterChecks();
        int id = checks.integer("path", "item_id", segments[3], Integer.MIN_VALUE, UNBOUNDED);
        return checks.failed() ? answer(422, checks.body()) : answer(200, new Found(number, id));
    }

    /** An error in FastAPI's format. */
    public Answer detail(int status, String detail) {
        return answer(status, new Violation.Detail(detail));
    }

    private Answer answer(int status, Object body) {
        return new Answer(status, json.writeValueAsBytes(body));
    }

    private static @Nullable String last(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.get(name);
        return values == null ? null : values.get(values.size() - 1);
    }
}
