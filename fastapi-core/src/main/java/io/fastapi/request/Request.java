package io.fastapi.request;

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
}
