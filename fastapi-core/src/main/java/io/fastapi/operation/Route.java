package io.fastapi.operation;

/**
 * What a request can be matched with, in declaration order: an {@link Operation}, which fits a path and a method, a
 * {@link WebSocketOperation}, which fits handshakes to a path, a {@link Mount}, which fits everything below a path, a
 * {@link Host}, which fits every path of a host, or a {@link FrontendRoute}, which comes after all of them.
 */
public sealed interface Route permits Operation, WebSocketOperation, Mount, Host, FrontendRoute {

    /** Answers by the kind of a route. A further kind does not compile until every visitor knows it. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One answer for each kind of route.
     *
     * @param <R> the answer
     */
    interface Visitor<R> {

        /** Of an operation. */
        R operation(Operation operation);

        /** Of a WebSocket. */
        R webSocket(WebSocketOperation webSocket);

        /** Of a mount. */
        R mount(Mount mount);

        /** Of a host. */
        R host(Host host);

        /** Of a frontend. */
        R frontend(FrontendRoute frontend);
    }
}
