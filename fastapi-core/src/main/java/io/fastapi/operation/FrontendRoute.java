package io.fastapi.operation;

import io.fastapi.types.error.MisuseException;
import java.util.List;
import java.util.function.Supplier;

/**
 * A built frontend below a path, for requests that no other route fits or nearly fits. Among several the one with the longest
 * path answers, wherever it is declared. The dependencies around it run for GET and HEAD.
 *
 * @param path the path, without a slash at its end; empty for everything
 * @param inherited what the routers and the application around it add
 * @param served what answers; asked once at start-up, and fails with {@code IllegalArgumentException} if it cannot be served
 */
public record FrontendRoute(String path, Inherited inherited, Supplier<Served> served) implements Route {

    /**
     * What answers. Both have the rest of the path as variable {@code path}.
     *
     * @param reading GET and HEAD
     * @param other other methods, past all dependencies
     */
    public record Served(Operation reading, Operation other) {}

    private static final List<String> METHODS = List.of("GET", "HEAD");

    /** The beginning of an operation for {@code GET} and {@code HEAD} of everything below a path. */
    public static OperationSpec reading(String path) {
        return OperationSpec.of(METHODS, path + "/{path:path}");
    }

    /** What answers, with everything that is inherited. */
    public Served compiled() {
        if (this.path.indexOf('{') >= 0) {
            throw new MisuseException("the path of a frontend has no variables", "take them out");
        }
        Served own = this.served.get();
        Operation reading =
                own.reading().settings(this.inherited.settings(own.reading().settings()));
        return new Served(reading, own.other());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.frontend(this);
    }

    /** For messages: {@code frontend /}. */
    @Override
    public String toString() {
        return "frontend " + (this.path.isEmpty() ? "/" : Operation.shown(this.path));
    }
}
