package io.fastapi.autoconfigure;

import io.fastapi.engine.netty.NettyEdge;
import io.fastapi.error.Problems;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;

/** The proxies that {@code fastapi.netty.forwarded-allow-ips} names, checked before there are beans. */
final class TrustedProxies {

    private static final String PROPERTY = "netty.forwarded-allow-ips";

    private TrustedProxies() {}

    /** Throws if some of them are no addresses, and says which. */
    static void check(Binder binder) {
        WrittenProperties written = new WrittenProperties(binder, new Problems());
        binder.bind("fastapi." + PROPERTY, Bindable.listOf(String.class))
                .ifBound(proxies -> proxies.stream()
                        .filter(proxy -> !NettyEdge.isProxy(proxy))
                        .forEach(proxy -> written.wrong(
                                PROPERTY,
                                proxies,
                                "'" + proxy + "' is no address or network",
                                "write addresses and networks, 127.0.0.1, ::1, 10.0.0.0/8, or * for all proxies")));
        written.problems().throwIfAny();
    }
}
