package io.fastapi.autoconfigure;

import io.fastapi.engine.FastApiEngine;
import io.fastapi.engine.FastApiNettyHandler;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.reactor.netty.NettyRouteProvider;
import org.springframework.http.server.reactive.HttpHandler;
import reactor.netty.http.server.HttpServerRoutes;

/**
 * Serves operations in front of WebFlux, where nobody else has to see their requests.
 *
 * @param engine the application
 * @param application what WebFlux serves; asked for when the server starts
 * @param late WebFlux's dispatcher, if it would be made later; made at once where it serves operations too
 */
record DirectRoutes(
        ObjectProvider<FastApiEngine> engine,
        ObjectProvider<HttpHandler> application,
        ObjectProvider<LateDispatcherHandler> late)
        implements NettyRouteProvider {

    @Override
    public HttpServerRoutes apply(HttpServerRoutes routes) {
        this.late.ifAvailable(LateDispatcherHandler::makeForOthers);
        Optional<FastApiNettyHandler> front =
                FastApiNettyHandler.inFrontOf(this.application.getObject(), this.engine.getObject());
        if (front.isEmpty()) {
            this.late.ifAvailable(LateDispatcherHandler::make);
            return routes;
        }
        return routes.route(request -> true, front.get());
    }
}
