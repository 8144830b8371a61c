package io.fastapi.engine;

import io.fastapi.engine.direct.DirectExchange;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.adapter.HttpWebHandlerAdapter;

/** What WebFlux does around every request, observations, forwarded headers and logs, around a direct exchange. */
final class DirectAdapter extends HttpWebHandlerAdapter {

    private final DirectExchange.Shared shared;

    /** Does what another adapter does. */
    DirectAdapter(HttpWebHandlerAdapter webFluxs, DirectExchange.Shared shared, WebHandler handler) {
        super(handler);
        this.shared = shared;
        setSessionManager(webFluxs.getSessionManager());
        setCodecConfigurer(webFluxs.getCodecConfigurer());
        setLocaleContextResolver(webFluxs.getLocaleContextResolver());
        setForwardedHeaderTransformer(webFluxs.getForwardedHeaderTransformer());
        setObservationRegistry(webFluxs.getObservationRegistry());
        setObservationConvention(webFluxs.getObservationConvention());
        Boolean escape = webFluxs.getDefaultHtmlEscape();
        if (escape != null) {
            setDefaultHtmlEscape(escape);
        }
    }

    @Override
    protected ServerWebExchange createExchange(ServerHttpRequest request, ServerHttpResponse response) {
        return DirectExchange.of(this.shared, request, response);
    }
}
