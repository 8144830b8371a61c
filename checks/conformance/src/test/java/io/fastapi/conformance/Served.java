package io.fastapi.conformance;

import io.fastapi.EngineSettings;
import io.fastapi.engine.FastApiEngine;
import io.fastapi.engine.FastApiWebHandler;
import io.fastapi.engine.netty.NettyEdge;
import io.fastapi.types.TypeAdapters;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** A twin on a loopback port of its own. */
record Served(DisposableServer server) {

    static Served start(Twin twin) {
        JsonMapper mapper = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        EngineSettings settings =
                EngineSettings.defaults().overrides(twin.overrides()).webSockets(twin.webSockets());
        FastApiEngine engine = FastApiEngine.of(twin.app(), TypeAdapters.of(mapper), settings);
        ReactorHttpHandlerAdapter handler = new ReactorHttpHandlerAdapter(FastApiWebHandler.httpHandler(engine));
        return new Served(NettyEdge.defaults()
                .applyTo(HttpServer.create().host("127.0.0.1").port(0))
                .handle(handler)
                .bindNow());
    }

    int port() {
        return this.server.port();
    }

    void close() {
        this.server.disposeNow();
    }
}
