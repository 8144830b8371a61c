package io.fastapi.benchmarks.dsl;

import static io.fastapi.Dsl.dependsAsync;
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

import io.fastapi.FastApi;
import io.fastapi.benchmarks.Competitor;
import io.fastapi.benchmarks.RunningServer;
import io.fastapi.benchmarks.model.Account;
import io.fastapi.benchmarks.model.Found;
import io.fastapi.benchmarks.model.ItemQuery;
import io.fastapi.benchmarks.model.LoggedIn;
import io.fastapi.benchmarks.model.Message;
import io.fastapi.benchmarks.model.SampleFiles;
import io.fastapi.benchmarks.webflux.BootServer;
import io.fastapi.input.Dependency;
import io.fastapi.operation.Operation;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.jwt.JwtTokens;
import io.fastapi.staticfiles.StaticFiles;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Mono;

/** This library, handlers and dependencies on the event loop: {@code handleAsync}, FastAPI's {@code async def}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class EventLoopServer {

    private static final Dependency<Account> ACTIVE_ACCOUNT = dependsAsync(
            dependsAsync(
                    dependsAsync(AUTHORIZATION, text -> Mono.just(Operations.token(text))),
                    token -> Mono.just(Operations.account(token))),
            account -> Mono.just(Operations.active(account)));

    /** Runs it: {@code PORT ROUTES}. */
    public static void main(String[] arguments) throws InterruptedException {
        Competitor.main(EventLoopServer::start, arguments);
    }

    /** Starts it, see {@link Competitor#start}. */
    public static RunningServer start(int port, int routes) {
        return BootServer.start(EventLoopServer.class, port, routes);
    }

    @Bean
    FastApi app(@Value("${routes}") int routes, JwtTokens tokens) {
        return routes == 0
                ? FastApi.of(workloads(tokens)).mount("/static", StaticFiles.directory(SampleFiles.directory()))
                : FastApi.of(ApiRouter.of(IntStream.range(0, routes)
                        .mapToObj(EventLoopServer::resource)
                        .toList()));
    }

    private static ApiRouter workloads(JwtTokens tokens) {
        Dependency<Account> activeUser = dependsAsync(
                dependsAsync(tokens.verified(OAUTH2), token -> Mono.just(Operations.user(token))),
                user -> Mono.just(Operations.active(user)));
        return ApiRouter.of(
                HELLO.handleAsync(() -> Mono.just(Message.hello())),
                READ_ITEM.handleAsync((id, q, limit, token) -> Mono.just(new ItemQuery(id, q, limit, token))),
                CREATE_USER.handleAsync(Mono::just),
                LIST_PRODUCTS.handleAsync(() -> Mono.just(PRODUCTS)),
                READ_ME.params(ACTIVE_ACCOUNT).handleAsync(Mono::just),
                READ_USER.params(activeUser).handleAsync(Mono::just),
                LOGIN.handleAsync(
                        (username, password, scope, remember) -> Mono.just(LoggedIn.of(username, scope, remember))));
    }

    private static Operation resource(int number) {
        return Operations.resource(number).handleAsync(id -> Mono.just(new Found(number, id)));
    }
}
