package io.fastapi.autoconfigure;

import io.fastapi.engine.FastApiEngine;
import io.fastapi.engine.netty.NettyEdge;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.ChannelOption;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.server.reactive.HttpHandler;
import reactor.netty.http.server.HttpServer;

/** What an application adds to Reactor Netty, its default server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({NettyServerCustomizer.class, HttpServer.class})
class FastApiNettyConfiguration {

    /** Netty's default allocator makes large answers almost three times as dear: docs/adr/0008. */
    @Bean
    @ConditionalOnMissingBean(name = "fastApiPooledAllocator")
    @ConditionalOnBooleanProperty(name = "fastapi.netty.pooled-allocator", matchIfMissing = true)
    NettyServerCustomizer fastApiPooledAllocator() {
        return server -> server.childOption(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT);
    }

    @Bean
    @ConditionalOnMissingBean
    NettyEdge fastApiNettyEdge(FastApiProperties properties, Environment environment) {
        return new PropertiesMapper(properties).edge(environment);
    }

    @Bean
    @ConditionalOnMissingBean(name = "fastApiNettyPropertiesGate")
    static PropertiesGate fastApiNettyPropertiesGate(Environment environment) {
        return new PropertiesGate(environment, TrustedProxies::check);
    }

    /** After Boot's own customizer, which sets limits of its own whether asked to or not. */
    @Bean
    @ConditionalOnMissingBean(name = "fastApiNettyEdgeCustomizer")
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> fastApiNettyEdgeCustomizer(NettyEdge edge) {
        return factory -> factory.addServerCustomizers(edge::applyTo);
    }

    /** Where operations are served in front of WebFlux, others may wait until it is there. */
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBooleanProperty(name = "fastapi.netty.direct", matchIfMissing = true)
    static WebFluxOnDemand fastApiWebFluxOnDemand(Environment environment) {
        return new WebFluxOnDemand(environment);
    }

    /** After the routes of others, such as RSocket's: ours take every request. */
    @Bean
    @ConditionalOnMissingBean(name = "fastApiDirectRoutes")
    @ConditionalOnBooleanProperty(name = "fastapi.netty.direct", matchIfMissing = true)
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> fastApiDirectRoutes(
            ObjectProvider<FastApiEngine> engine,
            ObjectProvider<HttpHandler> application,
            ObjectProvider<LateDispatcherHandler> late) {
        return factory -> factory.addRouteProviders(new DirectRoutes(engine, application, late));
    }

    /** Tells clients to let their connections go. */
    @Bean
    @ConditionalOnMissingBean(name = "fastApiNettyDrain")
    Drain fastApiNettyDrain(NettyEdge edge) {
        return Drain.beforeTheServer(edge::resume, edge::drain);
    }

    /** Ends what was not answered in time while dependencies and lifespans are still there for it. */
    @Bean
    @ConditionalOnMissingBean(name = "fastApiNettyCut")
    Drain fastApiNettyCut(NettyEdge edge) {
        return Drain.afterTheServer(edge::cut);
    }
}
