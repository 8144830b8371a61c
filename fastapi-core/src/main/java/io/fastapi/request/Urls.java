package io.fastapi.request;

import java.util.Map;
import java.util.Set;
import org.springframework.web.server.ServerWebExchange;

/**
 * The URLs of an application's operations, mounts and hosts by their names, as the client of one request sees them: with its
 * scheme and host, and below the root path.
 *
 * <p>An operation has the name of its function ({@code readItem} is {@code read_item}) or {@code .name(..)}. What is mounted
 * with a name is {@code admin:read_user} from outside, also within the mounted application; without a name it is as if it were
 * not mounted. The name of a mount itself takes the rest of the path as value {@code path}: {@code ("static", "path", "/a.css")}.
 *
 * @see <a href="https://www.starlette.io/routing/#reverse-url-lookups">Starlette: reverse URL lookups</a>
 */
public interface Urls {

    /** The request attribute with the {@link Source} of the application. */
    String ATTRIBUTE = Urls.class.getName();

    /** What makes the URLs of an application; for the library itself. */
    @FunctionalInterface
    interface Source {

        /** Those that the client of a request sees. */
        Urls of(ServerWebExchange exchange);
    }

    /**
     * The URLs that the client of a request sees: in a filter, controller or template, where the request is Spring's.
     *
     * @throws IllegalStateException if the request came to no application
     */
    static Urls of(ServerWebExchange exchange) {
        if (exchange.getAttribute(ATTRIBUTE) instanceof Source source) {
            return source.of(exchange);
        }
        throw new IllegalStateException(
                "No FastApi application serves " + exchange.getRequest().getPath());
    }

    /**
     * The absolute URL of what has a name: FastAPI's {@code request.url_for}. The path is not percent-encoded, as there;
     * {@code Response.redirect(..)} does so.
     *
     * @param name the name of an operation, mount or host
     * @param values the variables of its path and host, all of them and no other
     * @throws io.fastapi.error.NoMatchFound if nothing has this name and these variables
     * @throws IllegalArgumentException if a value does not fit its variable
     */
    String urlFor(String name, Map<String, ?> values);

    /** The absolute URL of what has a name and no variables. */
    default String urlFor(String name) {
        return urlFor(name, Map.of());
    }

    /**
     * The path of what has a name, below the root path: {@link #urlFor(String, Map)} without scheme and host.
     *
     * @throws io.fastapi.error.NoMatchFound if nothing has this name and these variables
     * @throws IllegalArgumentException if a value does not fit its variable
     */
    String urlPathFor(String name, Map<String, ?> values);

    /** The path of what has a name and no variables. */
    default String urlPathFor(String name) {
        return urlPathFor(name, Map.of());
    }

    /** The URL of the application, with a slash at its end: FastAPI's {@code request.base_url}. */
    String baseUrl();

    /**
     * A URL with other values of some query parameters, or with more of them: Starlette's {@code url.include_query_params}.
     * What is in the URL already stays as it is encoded; values are encoded here.
     */
    static String includeQueryParams(String url, Map<String, ?> values) {
        return QueryText.of(url).without(values.keySet()).with(values).url();
    }

    /** A URL with these query parameters only: Starlette's {@code url.replace_query_params}. */
    static String replaceQueryParams(String url, Map<String, ?> values) {
        return QueryText.of(url).only(values).url();
    }

    /** A URL without some query parameters: Starlette's {@code url.remove_query_params}. */
    static String removeQueryParams(String url, String... names) {
        return QueryText.of(url).without(Set.of(names)).url();
    }
}
