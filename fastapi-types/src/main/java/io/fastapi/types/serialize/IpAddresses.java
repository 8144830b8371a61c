package io.fastapi.types.serialize;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Texts of addresses, compressed as Python's {@code ipaddress} writes them: {@code ::1}. */
public final class IpAddresses {

    private static final int GROUPS = 8;

    private IpAddresses() {}

    /** The shortest text of an address, with the zone if there is one; the name of a host is never looked up. */
    public static String text(InetAddress address) {
        String text = address.getHostAddress();
        if (!(address instanceof Inet6Address)) {
            return text;
        }
        int zone = text.indexOf('%');
        String compressed = v6(address.getAddress());
        return (zone < 0) ? compressed : compressed + text.substring(zone);
    }

    /** The shortest text of the sixteen bytes of an IPv6 address. */
    public static String v6(byte[] address) {
        int gap = 0;
        int longest = 1; // a single group of zeros is written
        for (int i = 0; i < GROUPS; i++) {
            int zeros = zeros(address, i);
            if (zeros > longest) {
                gap = i;
                longest = zeros;
            }
        }
        return (longest == 1)
                ? groups(address, 0, GROUPS)
                : groups(address, 0, gap) + "::" + groups(address, gap + longest, GROUPS);
    }

    /** How many groups of zeros begin at one. */
    private static int zeros(byte[] address, int from) {
        int group = from;
        while (group < GROUPS && value(address, group) == 0) {
            group++;
        }
        return group - from;
    }

    private static String groups(byte[] address, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int group = from; group < to; group++) {
            text.append((group == from) ? "" : ":").append(Integer.toHexString(value(address, group)));
        }
        return text.toString();
    }

    private static int value(byte[] address, int group) {
        return ((address[2 * group] & 0xff) << 8) | (address[2 * group + 1] & 0xff);
    }
}
