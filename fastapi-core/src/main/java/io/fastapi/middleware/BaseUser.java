package io.fastapi.middleware;

import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * Who sent a request, as {@link Authentication} found out: FastAPI's {@code request.user}. Implement it for users of your own.
 *
 * <pre>{@code
 * static final Dependency<BaseUser> USER = depends(request(), BaseUser::of);
 * }</pre>
 *
 * @see <a href="https://www.starlette.io/authentication/">Starlette: authentication</a>
 */
public interface BaseUser {

    /** Whether somebody has proved to be this user. */
    boolean isAuthenticated();

    /** What people call the user. */
    String displayName();

    /** What identifies the user. */
    String identity();

    /**
     * The user of a request.
     *
     * @throws IllegalStateException if the application has no {@link Authentication}
     */
    static BaseUser of(ServerRequest request) {
        return Authenticated.of(request).user();
    }
}
