package io.fastapi.benchmarks.dsl;

import io.fastapi.FastApi;
import io.fastapi.benchmarks.Competitor;
import io.fastapi.benchmarks.RunningServer;
import io.fastapi.benchmarks.webflux.BootServer;
import io.fastapi.middleware.Cors;
import io.fastapi.security.jwt.JwtTokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** The {@link EventLoopServer} with CORS for every origin. */
public class CorsServer extends EventLoopServer {

    /** Runs it: {@code PORT ROUTES}. */
    public static void main(String[] arguments) throws InterruptedException {
        Competitor.main(CorsServer::start, arguments);
    }

    /** Starts it, see {@link Competitor#start}. */
    public static RunningServer start(int port, int routes) {
        return BootServer.start(CorsServer.class, port, routes);
    }

    @Bean
    @Override
    FastApi app(@Value("${routes}") int routes, JwtTokens tokens) {
        return super.app(routes, tokens).middleware(Cors.allowOrigins("*"));
    }
}
