package io.fastapi.engine.netty;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.AsciiString;
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

    private static final AsciiString PROTOCOL = AsciiString.cached("x-forwarded-proto");
    private static final AsciiString CLIENT = AsciiString.cached("x-forwarded-for");

    private static final int NONE = Integer.MIN_VALUE;

    private static final int HIGHEST_PORT = 65_535;

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

    static boolean isProxy(String text) {
        try {
            return text.equals("*") || network(text) != null;
        } catch (IllegalArgumentException none) {
            return false;
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
        HttpHeaders headers = request.headers();
        ConnectionInfo seen = connection;
        if (headers.contains(PROTOCOL)) {
            List<String> protocols = headers.getAll(PROTOCOL);
            String scheme = protocols.get(protocols.size() - 1).strip();
            seen = SCHEMES.contains(scheme) ? seen.withScheme(scheme) : seen;
        }
        InetSocketAddress client = headers.contains(CLIENT) ? client(String.join(",", headers.getAll(CLIENT))) : null;
        return (client == null) ? seen : seen.withRemoteAddress(client);
    }

    private @Nullable InetSocketAddress client(String list) {
        String[] addresses = list.split(",", -1);
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

    /** What a proxy calls its client, with or without port: an address, or a word such as {@code unknown}. */
    private static @Nullable InetSocketAddress address(String text) {
        if (text.isEmpty()) {
            return null;
        }
        int bracket = text.startsWith("[") ? text.indexOf(']') : -1;
        if (bracket >= 0) {
            boolean port = text.startsWith(":", bracket + 1);
            return (port || bracket + 1 == text.length())
                    ? address(text.substring(1, bracket), port ? port(text.substring(bracket + 2)) : 0)
                    : address(text, 0);
        }
        int colon = text.indexOf(':');
        int port = (colon >= 0 && colon == text.lastIndexOf(':')) ? port(text.substring(colon + 1)) : NONE;
        return (port == NONE) ? address(text, 0) : address(text.substring(0, colon), port);
    }

    private static @Nullable InetSocketAddress address(String host, int port) {
        if (host.isEmpty()) {
            return null;
        }
        int possible = (port < 0 || port > HIGHEST_PORT) ? 0 : port;
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(host);
        try {
            return (bytes == null)
                    ? InetSocketAddress.createUnresolved(host, possible)
                    : new InetSocketAddress(InetAddress.getByAddress(bytes), possible);
        } catch (UnknownHostException never) {
            throw new IllegalStateException(never); // of 4 or 16 bytes
        }
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException wrong) {
            return NONE;
        }
    }

    private boolean trusts(@Nullable InetSocketAddress address) {
        if (this.all) {
            return true;
        }
        for (IpSubnetFilterRule network : this.networks) {
            if (address != null && !address.isUnresolved() && network.matches(address)) {
                return true;
            }
        }
        return false;
    }
}
