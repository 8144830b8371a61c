package io.fastapi.operation;

/**
 * What a router with an operation that has no handler is: nothing can be done with it, so that the program does not compile and
 * the compiler prints this name. End each operation with {@code handle(..)} or one of its sisters:
 *
 * <pre>{@code
 * ApiRouter.of(get("/items").params(query("q")).handle(q -> ..))
 * }</pre>
 */
public final class HandlerIsMissing implements RouterEntry {

    private HandlerIsMissing() {}
}
