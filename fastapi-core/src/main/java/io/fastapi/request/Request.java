package io.fastapi.request;

import io.fastapi.input.Dependency;
import java.util.Optional;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * A request: Spring's {@code ServerRequest}, and what FastAPI's has beyond it.
 *
 * <pre>{@code
 * get("/items/{item_id}").name("read_item").params(ITEM_ID).handle(items::find),
 * post("/items/").params(body(Item.class), request()).handle((item, request) ->
 *     Response.redirect(request.urlFor("read_item", Map.of("item_id", items.add(item)))))
 * }</pre>
 */
public interface Request extends ServerRequest, Urls {

    /** The URL as the client sent it, its path decoded: FastAPI's {@code str(request.url)}. */
    String url();

    /**
     * What somebody before has kept with the request: a middleware, a dependency, a filter of Spring.
     *
     * @throws IllegalStateException if nobody has
     */
    <T> T state(State<T> state);

    /** Keeps something with the request, in place of an earlier value. */
    <T> void state(State<T> state, T value);

    /** What somebody has kept with the request, if anybody has. */
    <T> Optional<T> findState(State<T> state);

    /**
     * The value of a lifespan, for middleware and exception handlers; operations take it as input.
     *
     * @throws IllegalStateException if it is none of the application, or not open
     */
    <T> T state(Dependency<T> lifespan);
}
