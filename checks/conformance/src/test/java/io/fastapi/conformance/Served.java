package io.fastapi.conformance;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.engine.FastApiEngine;
import io.fastapi.engine.FastApiNettyHandler;
import io.fastapi.engine.FastApiWebHandler;
import io.fastapi.engine.netty.NettyEdge;
import io.fastapi.types.TypeAdapters;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * A twin on a loopback port of its own, its lifespan running.
 *
 * @param port the port
 * @param stop ends it
 */
record Served(int port, Runnable stop) {

    /** How requests reach the operations. */
    enum Way {
        /** From Reactor Netty, as far as that goes: what users get. */
        DIRECT,
        /** Through WebFlux, which is in the way where filters have to see requests. */
        WEB_FLUX
    }

    static Served start(Twin twin) {
        return start(twin, Way.DIRECT);
    }

    static Served start(Twin twin, Way way) {
        return twin.boot().map(boot -> boot(twin.app(), boot, way)).orElseGet(() -> alone(twin, way));
    }

    private static Served alone(Twin twin, Way way) {
        JsonMapper mapper = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        EngineSettings settings =
                EngineSettings.defaults().overrides(twin.overrides()).webSockets(twin.webSockets());
        FastApiEngine engine = FastApiEngine.of(twin.app(), TypeAdapters.of(mapper), settings);
        engine.start();
        DisposableServer server = NettyEdge.defaults()
                .applyTo(HttpServer.create().host("127.0.0.1").port(0))
                .handle(
                        (way == Way.DIRECT)
                                ? FastApiNettyHandler.of(engine)
                                : new ReactorHttpHandlerAdapter(FastApiWebHandler.httpHandler(engine)))
                .bindNow();
        return new Served(server.port(), () -> {
            server.disposeNow();
            engine.stop();
        });
    }

    private static Served boot(FastApi app, Twin.Boot boot, Way way) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
                .bannerMode(Banner.Mode.OFF)
                .properties(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "fastapi.netty.direct=" + (way == Way.DIRECT),
                        "spring.jackson.property-naming-strategy=SNAKE_CASE")
                .properties(boot.properties().toArray(String[]::new))
                .initializers(starting -> register(starting.getBeanFactory(), app, boot.beans()))
                .run();
        return new Served(
                context.getEnvironment().getRequiredProperty("local.server.port", Integer.class), context::close);
    }

    private static void register(ConfigurableListableBeanFactory factory, FastApi app, List<Object> beans) {
        factory.registerSingleton("app", app);
        beans.forEach(bean -> factory.registerSingleton("bean" + beans.indexOf(bean), bean));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    void close() {
        this.stop.run();
    }
}
