package io.fastapi.request;

/**
 * The name and type of something that is kept with a request: FastAPI's {@code request.state.user}. Make it once and keep it.
 *
 * <pre>{@code
 * static final State<User> USER = State.of("user");
 *
 * Middleware.of((request, next) -> {
 *     request.state(USER, users.of(request));
 *     return next.handle(request);
 * })
 * get("/me").params(request()).handle(request -> request.state(USER).name())
 * }</pre>
 *
 * <p>It is a request attribute of Spring's of this name, which filters and controllers can read and set as well.
 *
 * @param <T> the type of the value
 */
public final class State<T> {

    private final String name;

    private State(String name) {
        this.name = name;
    }

    /** The state of a name. */
    public static <T> State<T> of(String name) {
        return new State<>(name);
    }

    /** The name. */
    public String name() {
        return this.name;
    }

    /** The name, for messages. */
    @Override
    public String toString() {
        return this.name;
    }
}
