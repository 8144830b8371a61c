package io.fastapi.benchmarks.dsl;

import static io.fastapi.Dsl.depends;
import static io.fastapi.benchmarks.dsl.Operations.AUTHORIZATION;
import static io.fastapi.benchmarks.dsl.Operations.CREATE_USER;
import static io.fastapi.benchmarks.dsl.Operations.HELLO;
import static io.fastapi.benchmarks.dsl.Operations.LIST_PRODUCTS;
import static io.fastapi.benchmarks.dsl.Operations.LOGIN;
import static io.fastapi.benchmarks.dsl.Operations.OAUTH2;
import static io.fastapi.benchmarks.dsl.Operations.PRODUCTS;
import static io.fastapi.benchmarks.dsl.Operations.READ_ITEM;
import static io.fastapi.benchmarks.dsl.Operations.READ_ME;
import static io.fastapi.benchmarks.dsl.Operations.READ_USER;

import io.fastapi.benchmarks.Competitor;
import io.fastapi.benchmarks.RunningServer;
import io.fastapi.benchmarks.model.Account;
import io.fastapi.benchmarks.model.Found;
import io.fastapi.benchmarks.model.ItemQuery;
import io.fastapi.benchmarks.model.LoggedIn;
import io.fastapi.benchmarks.model.Message;
import io.fastapi.benchmarks.webflux.BootServer;
import io.fastapi.input.Dependency;
import io.fastapi.operation.Operation;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.jwt.JwtTokens;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** This library, handlers and dependencies that may block: {@code handle}, FastAPI's {@code def}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class BlockingServer {

    private static final Dependency<Account> ACTIVE_ACCOUNT =
            depends(depends(depends(AUTHORIZATION, Operations::token), Operations::account), Operations::active);

    /** Runs it: {@code PORT ROUTES}. */
    public static void main(String[] arguments) throws InterruptedException {
        Competitor.main(BlockingServer::start, arguments);
    }

    /** Starts it, see {@link Competitor#start}. */
    public static RunningServer start(int port, int routes) {
        return BootServer.start(BlockingServer.class, port, routes);
    }

    @Bean
    ApiRouter router(@Value("${routes}") int routes, JwtTokens tokens) {
        return routes == 0
                ? workloads(tokens)
                : ApiRouter.of(IntStream.range(0, routes)
                        .mapToObj(BlockingServer::resource)
                        .toList());
    }

    private static ApiRouter workloads(JwtTokens tokens) {
        Dependency<Account> activeUser =
                depends(depends(tokens.verified(OAUTH2), Operations::user), Operations::active);
        return ApiRouter.of(
                HELLO.handle(Message::hello),
                READ_ITEM.handle(ItemQuery::new),
                CREATE_USER.handle(user -> user),
                LIST_PRODUCTS.handle(() -> PRODUCTS),
                READ_ME.params(ACTIVE_ACCOUNT).handle(account -> account),
                READ_USER.params(activeUser).handle(user -> user),
                LOGIN.handle((username, password, scope, remember) -> LoggedIn.of(username, scope, remember)));
    }

    private static Operation resource(int number) {
        return Operations.resource(number).handle(id -> new Found(number, id));
    }
}
