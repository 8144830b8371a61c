package io.fastapi.benchmarks.live;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.ChannelMatchers;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Reactor Netty, by hand: what costs least. */
public final class ReactorNettyLive {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final byte[] DATA = "data: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\n\n".getBytes(StandardCharsets.US_ASCII);

    private static final ChannelGroup LISTENERS = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);

    private ReactorNettyLive() {}

    /** Runs it: {@code PORT}. */
    public static void main(String[] arguments) throws InterruptedException {
        HttpServer.create()
                .host("127.0.0.1")
                .port(Integer.parseInt(arguments[0]))
                .option(ChannelOption.SO_BACKLOG, 4096)
                .route(routes -> routes.ws(
                                "/echo",
                                (in, out) -> out.sendString(in.receive().asString()))
                        .ws("/listen", (in, out) -> {
                            in.withConnection(connection -> LISTENERS.add(connection.channel()));
                            return in.receive().then();
                        })
                        .post("/publish/{length}", ReactorNettyLive::publish)
                        .get("/events/{count}", ReactorNettyLive::events))
                .bindNow();
        new CountDownLatch(1).await(); // Reactor Netty's threads are daemons
    }

    /** One frame, of which every channel is sent the same bytes. */
    private static Publisher<Void> publish(HttpServerRequest request, HttpServerResponse response) {
        int length = Integer.parseInt(Objects.requireNonNull(request.param("length")));
        ByteBuf text = ByteBufUtil.writeAscii(PooledByteBufAllocator.DEFAULT, "x".repeat(length));
        LISTENERS.writeAndFlush(new TextWebSocketFrame(text), ChannelMatchers.all(), true);
        return response.send();
    }

    private static Publisher<Void> events(HttpServerRequest request, HttpServerResponse response) {
        int count = Integer.parseInt(Objects.requireNonNull(request.param("count")));
        Flux<ByteBuf> events = Flux.range(0, count)
                .map(number -> Unpooled.wrappedBuffer(DATA, JSON.writeValueAsBytes(Tick.of(number)), END));
        return response.sse().send(events, event -> true);
    }
}
