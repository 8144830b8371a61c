package io.fastapi.operation;

import java.util.List;

/**
 * Every request to a host, served by something else: Starlette's {@code Host}. It keeps its place among the operations
 * around it; the port of a request does not matter, nor does the case of its host.
 *
 * @param host the host, {@code api.example.org}; may have variables, {@code {tenant}.example.org}, which fit dots too
 * @param prefix the path below which requests are served, without a slash at its end; empty for all
 * @param target what serves the requests
 * @param limits how much is read of bodies and forms
 * @see <a href="https://www.starlette.io/routing/#host-based-routing">Starlette: host-based routing</a>
 */
public record Host(String host, String prefix, Mountable target, Inherited limits) implements Route, Routable {

    /** All requests to a host. */
    public static Host of(String host, Mountable target) {
        return new Host(host, "", target, Inherited.NONE);
    }

    @Override
    public List<Route> routes(Inherited inherited) {
        return List.of(new Host(
                this.host,
                inherited.prefix() + this.prefix,
                this.target,
                inherited.and(this.limits).limits()));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.host(this);
    }

    /** For messages: {@code host api.example.org}. */
    @Override
    public String toString() {
        return "host " + this.host + this.prefix;
    }
}
