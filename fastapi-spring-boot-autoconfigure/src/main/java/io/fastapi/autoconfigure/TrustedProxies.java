package io.fastapi.autoconfigure;

import io.fastapi.engine.netty.NettyEdge;
import io.fastapi.error.Problems;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;

/** The proxies that {@code fastapi.netty.forwarded-allow-ips} names, checked before there are beans. */
final class TrustedProxies {

    private TrustedProxies() {}

    /** Throws if one of them is no address, and says which. */
    static void check(Binder binder) {
        WrittenProperties written = new WrittenProperties(binder, new Problems());
        List<String> proxies =
                binder.bindOrCreate("fastapi", FastApiProperties.class).netty().forwardedAllowIps();
        NettyEdge none = NettyEdge.of(List.of(), NettyEdge.Limits.DEFAULT);
        written.given(
                none,
                "netty.forwarded-allow-ips",
                proxies,
                (edge, addresses) -> NettyEdge.of(addresses, NettyEdge.Limits.DEFAULT));
        written.problems().throwIfAny();
    }
}
