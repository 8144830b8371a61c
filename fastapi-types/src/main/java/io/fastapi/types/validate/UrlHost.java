package io.fastapi.types.validate;

import io.fastapi.types.serialize.IpAddresses;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Hosts of URLs as the URL standard has them: names in lower case and ASCII, addresses in their shortest form. */
final class UrlHost {

    /** Either the host in its normal form or what is wrong with it. */
    record Result(String host, @Nullable String problem) {}

    /** What a name of a host may have. */
    private static final AsciiClass NAME = AsciiClass.WORD.with("!\"$&'()*+,-.;=`{}~");

    /** What a host of another scheme cannot have. */
    private static final AsciiClass NO_HOST = AsciiClass.NONE.with("\0\t\n\r #/:<>?@[\\]^|");

    private UrlHost() {}

    /** The host of a scheme of the web. */
    static Result ofWeb(String host) {
        if (host.startsWith("[")) {
            return v6(host);
        }
        String name = ascii(decoded(host));
        if (name == null) {
            return problem("invalid international domain name");
        }
        String address = UrlIpV4.isMeant(name) ? UrlIpV4.parse(name) : name;
        return (address == null) ? problem("invalid IPv4 address") : new Result(address, null);
    }

    /** The host of any other scheme, which stays as it is. */
    static Result ofOther(String host) {
        if (host.startsWith("[")) {
            return v6(host);
        }
        return NO_HOST.holdsAny(host) ? problem("invalid domain character") : new Result(UrlEscape.host(host), null);
    }

    private static Result problem(String text) {
        return new Result("", text);
    }

    private static Result v6(String host) {
        byte[] address = host.endsWith("]") ? IpText.v6(host.substring(1, host.length() - 1)) : null;
        return (address == null)
                ? problem("invalid IPv6 address")
                : new Result("[" + IpAddresses.v6(address) + "]", null);
    }

    /** A name of the web may be written with percent signs. */
    private static String decoded(String host) {
        if (host.indexOf('%') < 0) {
            return host;
        }
        byte[] bytes = host.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            boolean escaped = bytes[i] == '%'
                    && i + 2 < bytes.length
                    && HexFormat.isHexDigit(bytes[i + 1])
                    && HexFormat.isHexDigit(bytes[i + 2]);
            bytes[length++] = escaped
                    ? (byte) (HexFormat.fromHexDigit(bytes[i + 1]) << 4 | HexFormat.fromHexDigit(bytes[i + 2]))
                    : bytes[i];
            i += escaped ? 2 : 0;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private static @Nullable String ascii(String host) {
        try {
            String name = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return NAME.holdsAll(name) ? name : null;
        } catch (IllegalArgumentException e) {
            // IDN is stricter about empty and long labels than the standard
            return NAME.holdsAll(host) ? host.toLowerCase(Locale.ROOT) : null;
        }
    }
}
