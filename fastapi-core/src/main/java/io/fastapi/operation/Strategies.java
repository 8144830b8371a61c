package io.fastapi.operation;

import java.util.List;
import org.springframework.http.codec.HttpMessageReader;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.i18n.AcceptHeaderLocaleContextResolver;
import org.springframework.web.server.i18n.LocaleContextResolver;

/** How the routes of Spring are served that are mounted: failures are answered by the application above. */
record Strategies(ServerCodecConfigurer codecs) implements HandlerStrategies {

    @Override
    public List<HttpMessageReader<?>> messageReaders() {
        return this.codecs.getReaders();
    }

    @Override
    public List<HttpMessageWriter<?>> messageWriters() {
        return this.codecs.getWriters();
    }

    @Override
    public List<ViewResolver> viewResolvers() {
        return List.of();
    }

    @Override
    public List<WebFilter> webFilters() {
        return List.of();
    }

    @Override
    public List<WebExceptionHandler> exceptionHandlers() {
        return List.of();
    }

    @Override
    public LocaleContextResolver localeContextResolver() {
        return new AcceptHeaderLocaleContextResolver();
    }
}
