package io.fastapi.benchmarks.dsl;

import io.fastapi.benchmarks.Competitor;
import io.fastapi.benchmarks.RunningServer;
import io.fastapi.benchmarks.webflux.BootServer;
import org.springframework.context.annotation.Bean;
import org.springframework.web.server.WebFilter;

/** The {@link EventLoopServer} with one filter, that passes everything on. */
public class FilterServer extends EventLoopServer {

    /** Runs it: {@code PORT ROUTES}. */
    public static void main(String[] arguments) throws InterruptedException {
        Competitor.main(FilterServer::start, arguments);
    }

    /** Starts it, see {@link Competitor#start}. */
    public static RunningServer start(int port, int routes) {
        return BootServer.start(FilterServer.class, port, routes);
    }

    @Bean
    WebFilter passingOn() {
        return (exchange, chain) -> chain.filter(exchange);
    }
}
