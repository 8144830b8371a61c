package io.fastapi.benchmarks.live;

import io.netty.channel.ChannelOption;
import java.util.concurrent.CountDownLatch;
import reactor.netty.http.server.HttpServer;

/** Reactor Netty, by hand: what costs least. */
public final class ReactorNettyLive {

    private ReactorNettyLive() {}

    /** Runs it: {@code PORT}. */
    public static void main(String[] arguments) throws InterruptedException {
        HttpServer.create()
                .host("127.0.0.1")
                .port(Integer.parseInt(arguments[0]))
                .option(ChannelOption.SO_BACKLOG, 4096)
                .route(routes -> routes.ws(
                        "/echo", (in, out) -> out.sendString(in.receive().asString())))
                .bindNow();
        new CountDownLatch(1).await(); // Reactor Netty's threads are daemons
    }
}
