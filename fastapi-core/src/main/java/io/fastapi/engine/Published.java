package io.fastapi.engine;

import io.fastapi.engine.request.SeenRequest;
import io.fastapi.engine.request.SeenUrls;
import io.fastapi.input.Dependency;
import io.fastapi.request.Urls;
import io.fastapi.routing.UrlNames;
import org.springframework.web.server.ServerWebExchange;

/**
 * What an application tells every request.
 *
 * @param names what it serves
 * @param lifespans what was opened at the start
 */
record Published(UrlNames names, Lifespans lifespans) implements Urls.Source, SeenRequest.Opened {

    @Override
    public Urls of(ServerWebExchange exchange) {
        return new SeenUrls(this.names, exchange);
    }

    @Override
    public Object value(Dependency<?> lifespan) {
        return this.lifespans.value(lifespan);
    }
}
