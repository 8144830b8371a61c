package io.fastapi.autoconfigure;

import io.fastapi.engine.netty.NettyEdge;
import io.fastapi.error.Problems;
import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;

/** The proxies that {@code fastapi.netty.forwarded-allow-ips} names, checked before there are beans. */
final class TrustedProxies {

    private static final String PROPERTY = "netty.forwarded-allow-ips";

    private TrustedProxies() {}

    /** Throws if one of them is no address, and says which. */
    static void check(Binder binder) {
        WrittenProperties written = new WrittenProperties(binder, new Problems());
        binder.bind("fastapi." + PROPERTY, Bindable.listOf(String.class))
                .ifBound(proxies -> written.given(
                        NettyEdge.of(List.of(), NettyEdge.Limits.DEFAULT),
                        PROPERTY,
                        proxies,
                        (edge, addresses) -> NettyEdge.of(addresses, NettyEdge.Limits.DEFAULT)));
        written.problems().throwIfAny();
    }
}
