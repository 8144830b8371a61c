package io.fastapi.middleware;

/**
 * Redirects requests that came without TLS to {@code https} (307). Behind a proxy the scheme is the one that the proxy tells.
 *
 * <pre>{@code app.middleware(HttpsRedirect.always())}</pre>
 *
 * @see <a href="https://fastapi.tiangolo.com/advanced/middleware/">FastAPI: advanced middleware</a>
 */
public record HttpsRedirect() implements Middleware {

    /** For every request. */
    public static HttpsRedirect always() {
        return new HttpsRedirect();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.httpsRedirect(this);
    }
}
