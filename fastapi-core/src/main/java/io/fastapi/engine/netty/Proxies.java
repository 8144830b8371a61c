package io.fastapi.engine.netty;

import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.server.ConnectionInfo;

/**
 * The proxies whose {@code X-Forwarded-Proto} and {@code X-Forwarded-For} are believed, with uvicorn's rules: the client is the
 * last address of the list that is no trusted proxy itself. Other headers of proxies are never read.
 */
final class Proxies implements BiFunction<ConnectionInfo, HttpRequest, ConnectionInfo> {

    private static final Set<String> SCHEMES = Set.of("http", "https", "ws", "wss");

    private final boolean all;
    private final List<IpSubnetFilterRule> networks = new ArrayList<>();

    /**
     * Proxies by address or network.
     *
     * @throws IllegalArgumentException if one is neither; the message says which
     */
    Proxies(List<String> allowed) {
        this.all = allowed.contains("*");
        for (String each : allowed) {
            if (!each.equals("*")) {
                this.networks.add(network(each));
            }
        }
    }

    private static IpSubnetFilterRule network(String text) {
        int slash = text.indexOf('/');
        String address = (slash < 0) ? text : text.substring(0, slash);
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        try {
            if (bytes != null) {
                int bits = (slash < 0) ? bytes.length * 8 : Integer.parseInt(text.substring(slash + 1));
                return new IpSubnetFilterRule(InetAddress.getByAddress(bytes), bits, IpFilterRuleType.ACCEPT);
            }
        } catch (IllegalArgumentException | UnknownHostException wrong) {
            throw new IllegalArgumentException("'" + text + "' is no address or network", wrong);
        }
        throw new IllegalArgumentException("'" + text + "' is no address or network");
    }

    @Override
    public ConnectionInfo apply(ConnectionInfo connection, HttpRequest request) {
        if (!trusts(connection.getRemoteAddress())) {
            return connection;
        }
        ConnectionInfo seen = connection;
        List<String> protocols = request.headers().getAll("x-forwarded-proto");
        if (!protocols.isEmpty()) {
            String scheme = protocols.get(protocols.size() - 1).strip();
            seen = SCHEMES.contains(scheme) ? seen.withScheme(scheme) : seen;
        }
        List<String> clients = request.headers().getAll("x-forwarded-for");
        InetSocketAddress client = clients.isEmpty() ? null : client(String.join(",", clients));
        return (client == null) ? seen : seen.withRemoteAddress(client);
    }

    private @Nullable InetSocketAddress client(String list) {
        String[] addresses = list.split(",");
        if (!this.all) {
            for (int i = addresses.length - 1; i >= 0; i--) {
                InetSocketAddress address = address(addresses[i].strip());
                if (!trusts(address)) {
                    return address;
                }
            }
        }
        return address(addresses[0].strip());
    }

    /** An address with or without port; {@code null} if the text is none. */
    private static @Nullable InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        boolean port = colon > 0 && (text.indexOf(':') == colon || text.charAt(colon - 1) == ']');
        String host = port ? text.substring(0, colon) : text;
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(host);
        if (bytes == null) {
            return null;
        }
        try {
            return new InetSocketAddress(
                    InetAddress.getByAddress(bytes), port ? Integer.parseInt(text, colon + 1, text.length(), 10) : 0);
        } catch (IllegalArgumentException | UnknownHostException wrong) {
            return null;
        }
    }

    private boolean trusts(@Nullable InetSocketAddress address) {
        if (this.all) {
            return true;
        }
        for (IpSubnetFilterRule network : this.networks) {
            if (address != null && network.matches(address)) {
                return true;
            }
        }
        return false;
    }
}
