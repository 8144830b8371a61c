package io.fastapi.engine.request;

import io.fastapi.types.serialize.IpAddresses;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code Host} header may be: a name, an IPv4 address or an IPv6 address in brackets, and a port (RFC 9112, 3.2). As in
 * Starlette, anything else is taken for no header at all, so that no URL is ever made of it.
 */
public final class HostHeader {

    /** A request header that tells that the {@code Host} is not what the client sent, which was none. Never to be trusted. */
    public static final String REPLACED = "x-fastapi-replaced-host";

    private static final String MORE_CHARACTERS = "._~%!$&'()*+,;=-";
    private static final int HIGHEST_PORT = 65_535;

    private HostHeader() {}

    /** Whether a header can stand in a URL as it is. */
    public static boolean isValid(@Nullable String host) {
        if (host == null || host.isEmpty()) {
            return false;
        }
        int end = nameEnd(host);
        return end > 0 && (end == host.length() || isPort(host, end));
    }

    /** The name or address of a valid header, without the port. */
    public static String name(String host) {
        return host.substring(0, nameEnd(host));
    }

    /** The end of the name or address; 0 if there is none. */
    private static int nameEnd(String host) {
        if (host.charAt(0) == '[') {
            int end = host.indexOf(']') + 1;
            return isIpv6(host, end) ? end : 0;
        }
        int end = 0;
        while (end < host.length() && isNameCharacter(host.charAt(end))) {
            if (host.charAt(end) == '%' && !isEscape(host, end)) {
                return 0;
            }
            end++;
        }
        return end;
    }

    /** Whether two digits follow: Starlette does not ask, but no URL of Java's holds a lone percent sign. */
    private static boolean isEscape(String host, int percent) {
        return percent + 2 < host.length()
                && Character.digit(host.charAt(percent + 1), 16) >= 0
                && Character.digit(host.charAt(percent + 2), 16) >= 0;
    }

    private static boolean isNameCharacter(char c) {
        return isLetter(c) || isDigit(c) || MORE_CHARACTERS.indexOf(c) >= 0;
    }

    private static boolean isIpv6(String host, int end) {
        for (int i = 1; i < end - 1; i++) {
            char c = host.charAt(i);
            if (Character.digit(c, 16) < 0 && c != ':' && c != '.') {
                return false;
            }
        }
        try {
            InetAddress.getByName(host.substring(0, end)); // in brackets, never looked up
            return end > 2;
        } catch (UnknownHostException malformed) {
            return false;
        }
    }

    private static boolean isPort(String host, int colon) {
        if (host.charAt(colon) != ':' || colon + 1 == host.length()) {
            return false;
        }
        int port = 0;
        for (int i = colon + 1; i < host.length(); i++) {
            if (!isDigit(host.charAt(i))) {
                return false;
            }
            port = port * 10 + host.charAt(i) - '0';
            if (port > HIGHEST_PORT) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * The address of a server, as a {@code Host} header for clients that sent none.
     *
     * @param defaultPort the port that is left out, 80 or 443
     */
    public static String of(InetSocketAddress server, int defaultPort) {
        InetAddress address = server.getAddress();
        String name = (address == null) ? server.getHostString() : IpAddresses.text(address);
        int zone = name.indexOf('%');
        String plain = (zone < 0) ? name : name.substring(0, zone);
        String host = (plain.indexOf(':') < 0) ? plain : "[" + plain + "]";
        return (server.getPort() == defaultPort) ? host : host + ":" + server.getPort();
    }
}
