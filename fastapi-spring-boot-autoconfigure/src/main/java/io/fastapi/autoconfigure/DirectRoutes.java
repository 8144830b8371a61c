package io.fastapi.autoconfigure;

import io.fastapi.engine.FastApiEngine;
import io.fastapi.engine.FastApiNettyHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.reactor.netty.NettyRouteProvider;
import org.springframework.http.server.reactive.HttpHandler;
import reactor.netty.http.server.HttpServerRoutes;

/**
 * Serves operations in front of WebFlux, where nobody else has to see their requests.
 *
 * @param engine the application
 * @param application what WebFlux serves; asked for when the server starts
 */
record DirectRoutes(ObjectProvider<FastApiEngine> engine, ObjectProvider<HttpHandler> application)
        implements NettyRouteProvider {

    @Override
    public HttpServerRoutes apply(HttpServerRoutes routes) {
        return FastApiNettyHandler.inFrontOf(this.application.getObject(), this.engine.getObject())
                .map(handler -> routes.route(request -> true, handler))
                .orElse(routes);
    }
}
