package io.fastapi.operation;

import java.util.List;
import java.util.function.Function;

/** What comes to a route: a request of any method, or the handshake of a WebSocket. Each sees the routes of its own kind. */
public enum Transport {
    /** An HTTP request. */
    REQUEST,
    /** The handshake of a WebSocket. */
    WEB_SOCKET;

    /** Those of some routes that this can come to, in their order. Mounts and hosts take both, and a
     * frontend neither: it is not matched among others. */
    public <T> List<T> of(List<T> routes, Function<? super T, ? extends Route> route) {
        return routes.stream().filter(each -> fits(route.apply(each))).toList();
    }

    private boolean fits(Route route) {
        return route.accept(new Route.Visitor<Boolean>() {

            @Override
            public Boolean operation(Operation operation) {
                return Transport.this == REQUEST;
            }

            @Override
            public Boolean webSocket(WebSocketOperation webSocket) {
                return Transport.this == WEB_SOCKET;
            }

            @Override
            public Boolean mount(Mount mount) {
                return true;
            }

            @Override
            public Boolean host(Host host) {
                return true;
            }

            @Override
            public Boolean frontend(FrontendRoute frontend) {
                return false;
            }
        });
    }
}
