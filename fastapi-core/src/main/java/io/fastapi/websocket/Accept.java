package io.fastapi.websocket;

import io.fastapi.attribute.Attribute;
import io.fastapi.attribute.Attributes;
import io.fastapi.response.Headers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the answer to an accepted WebSocket says, besides that it is accepted.
 *
 * <pre>{@code
 * socket.accept(Accept.of().subprotocol("chat").header("x-server", "one"));
 * }</pre>
 */
public final class Accept {

    private static final Attribute<Optional<String>> SUBPROTOCOL = Attribute.optional("subprotocol");
    private static final Attribute<List<Map.Entry<String, String>>> HEADERS = Attribute.list("headers");
    private static final Accept PLAIN = new Accept(Attributes.NONE);

    private final Attributes attributes;

    private Accept(Attributes attributes) {
        this.attributes = attributes;
    }

    /** No sub-protocol and no further headers. */
    public static Accept of() {
        return PLAIN;
    }

    /** The sub-protocol that is spoken; choose one of {@code subprotocols()}, browsers close the connection otherwise. */
    public Accept subprotocol(String subprotocol) {
        return new Accept(this.attributes.set(SUBPROTOCOL, subprotocol));
    }

    /** Sets a header, in place of earlier values. */
    public Accept header(String name, String value) {
        return new Accept(this.attributes.with(HEADERS, Headers.with(headers(), name, value)));
    }

    /** Adds a header beside earlier values. */
    public Accept addHeader(String name, String value) {
        return new Accept(this.attributes.with(HEADERS, Headers.adding(headers(), name, value)));
    }

    /** The sub-protocol that is spoken. */
    public Optional<String> subprotocol() {
        return this.attributes.get(SUBPROTOCOL);
    }

    /** Further headers, in the order given. */
    public List<Map.Entry<String, String>> headers() {
        return this.attributes.get(HEADERS);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Accept that && this.attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return this.attributes.hashCode();
    }

    @Override
    public String toString() {
        return "Accept" + this.attributes;
    }
}
