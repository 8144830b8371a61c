package io.fastapi.engine.request;

import io.fastapi.input.Dependency;
import io.fastapi.request.Request;
import io.fastapi.request.State;
import io.fastapi.request.Urls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.codec.HttpMessageReader;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.support.ServerRequestWrapper;
import org.springframework.web.server.ServerWebExchange;

/** A request as functions of the application see it. */
public final class SeenRequest extends ServerRequestWrapper implements Request {

    /** What an application has opened at the start. */
    public interface Opened {

        /**
         * The value of a lifespan.
         *
         * @throws IllegalStateException if it is not open
         */
        Object value(Dependency<?> lifespan);
    }

    private SeenRequest(ServerRequest request) {
        super(request);
    }

    /** The request of an exchange, with Spring's readers of its body. */
    public static Request of(ServerWebExchange exchange, List<HttpMessageReader<?>> messageReaders) {
        return new SeenRequest(ServerRequest.create(exchange, messageReaders));
    }

    @Override
    public String urlFor(String name, Map<String, ?> values) {
        return Urls.of(exchange()).urlFor(name, values);
    }

    @Override
    public String urlPathFor(String name, Map<String, ?> values) {
        return Urls.of(exchange()).urlPathFor(name, values);
    }

    @Override
    public String baseUrl() {
        return Urls.of(exchange()).baseUrl();
    }

    @Override
    public String url() {
        return SeenUrls.seen(exchange().getRequest()).toString();
    }

    @Override
    public <T> T state(State<T> state) {
        return findState(state)
                .orElseThrow(() -> new IllegalStateException("Nobody has set the state " + state + " of "
                        + exchange().getRequest().getPath()));
    }

    @Override
    public <T> void state(State<T> state, T value) {
        exchange().getAttributes().put(state.name(), value);
    }

    @Override
    @SuppressWarnings("unchecked") // the name has the type, as far as everybody sets it so
    public <T> Optional<T> findState(State<T> state) {
        return Optional.ofNullable((T) exchange().getAttributes().get(state.name()));
    }

    @Override
    @SuppressWarnings("unchecked") // the value is what the function of the dependency returned
    public <T> T state(Dependency<T> lifespan) {
        if (exchange().getAttribute(Urls.ATTRIBUTE) instanceof Opened opened) {
            return (T) opened.value(lifespan);
        }
        throw new IllegalStateException("No application has opened the lifespan " + lifespan.label());
    }
}
