package io.fastapi.benchmarks.dsl;

import io.fastapi.FastApi;
import io.fastapi.benchmarks.Competitor;
import io.fastapi.benchmarks.RunningServer;
import io.fastapi.benchmarks.webflux.BootServer;
import io.fastapi.middleware.Cors;
import io.fastapi.middleware.GZip;
import io.fastapi.middleware.Middleware;
import io.fastapi.security.jwt.JwtTokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** The {@link EventLoopServer} with middleware: one's own, CORS and compression. */
public class MiddlewareServer extends EventLoopServer {

    private static final Middleware PROCESS_TIME = Middleware.ofAsync((request, next) -> {
        long start = System.nanoTime();
        return next.handle(request)
                .map(response ->
                        response.header("x-process-micros", String.valueOf((System.nanoTime() - start) / 1000)));
    });

    /** Runs it: {@code PORT ROUTES}. */
    public static void main(String[] arguments) throws InterruptedException {
        Competitor.main(MiddlewareServer::start, arguments);
    }

    /** Starts it, see {@link Competitor#start}. */
    public static RunningServer start(int port, int routes) {
        return BootServer.start(MiddlewareServer.class, port, routes);
    }

    @Bean
    @Override
    FastApi app(@Value("${routes}") int routes, JwtTokens tokens) {
        return super.app(routes, tokens).middleware(PROCESS_TIME, Cors.allowOrigins("*"), GZip.minimumSize(500));
    }
}
