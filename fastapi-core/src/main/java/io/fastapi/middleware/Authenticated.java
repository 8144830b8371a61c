package io.fastapi.middleware;

import java.util.List;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * What {@link Authentication} found out of a request.
 *
 * @param scopes what the request may do: FastAPI's {@code request.auth.scopes}
 * @param user who sent it
 */
public record Authenticated(List<String> scopes, BaseUser user) {

    /** The request attribute with what was found out. */
    public static final String ATTRIBUTE = Authenticated.class.getName();

    /** Nobody that is known, who may do nothing. */
    public static final Authenticated NOBODY = new Authenticated(List.of(), new UnauthenticatedUser());

    public Authenticated {
        scopes = List.copyOf(scopes);
    }

    /** A user with scopes. */
    public static Authenticated of(BaseUser user, String... scopes) {
        return new Authenticated(List.of(scopes), user);
    }

    /**
     * What was found out of a request.
     *
     * @throws IllegalStateException if the application has no {@link Authentication}
     */
    public static Authenticated of(ServerRequest request) {
        if (request.attributes().get(ATTRIBUTE) instanceof Authenticated authenticated) {
            return authenticated;
        }
        throw new IllegalStateException(
                "Nobody was authenticated; give the application .middleware(Authentication.of(..))");
    }

    /** Whether all of some scopes are there. */
    public boolean hasScopes(List<String> required) {
        return this.scopes.containsAll(required);
    }
}
