package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.Source;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Literal IP addresses as Python's {@code ipaddress} reads them; a name is never looked up. */
final class IpAddressValidator extends Validator {

    private static final int V4 = 4;
    private static final int V6_GROUPS = 8;

    private final Class<?> type;
    private final ErrorType error;

    IpAddressValidator(Class<?> type) {
        super("function-plain[ip_any_address_validator()]");
        this.type = type;
        this.error = (type == Inet4Address.class)
                ? ErrorType.IP_V4_ADDRESS
                : (type == Inet6Address.class) ? ErrorType.IP_V6_ADDRESS : ErrorType.IP_ANY_ADDRESS;
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        if (in.kind() == Source.Kind.OTHER && this.type.isInstance(in.raw())) {
            return in.raw();
        }
        run.lax();
        InetAddress address = switch (in.kind()) {
            case TEXT -> parse(in.text());
            case INTEGER -> number(in.bigInteger());
            case BOOLEAN -> number(in.bool() ? BigInteger.ONE : BigInteger.ZERO);
            default -> null;
        };
        return this.type.isInstance(address) ? address : run.fail(this.error, in);
    }

    private static @Nullable InetAddress parse(String text) {
        return address((text.indexOf(':') < 0) ? v4(text) : v6(text));
    }

    /** The address that a number stands for; IPv4 if it can be and the type allows it. */
    private @Nullable InetAddress number(BigInteger number) {
        boolean small = number.bitLength() <= Integer.SIZE && this.type != Inet6Address.class;
        byte[] bytes = number.toByteArray();
        byte[] address = new byte[small ? V4 : 2 * V6_GROUPS];
        if (number.signum() < 0 || number.bitLength() > 8 * address.length) {
            return null;
        }
        int length = Math.min(bytes.length, address.length);
        System.arraycopy(bytes, bytes.length - length, address, address.length - length, length);
        return address(address);
    }

    private static @Nullable InetAddress address(byte @Nullable [] address) {
        try {
            if (address == null) {
                return null;
            }
            // unlike InetAddress, this keeps an IPv4 address written as IPv6 what it is
            return (address.length == V4)
                    ? InetAddress.getByAddress(address)
                    : Inet6Address.getByAddress(null, address, -1);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static byte @Nullable [] v4(String text) {
        String[] parts = text.split("\\.", -1);
        byte[] address = new byte[V4];
        if (parts.length != V4) {
            return null;
        }
        for (int i = 0; i < V4; i++) {
            String part = parts[i];
            boolean digits =
                    !part.isEmpty() && part.length() <= 3 && part.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!digits || (part.length() > 1 && part.startsWith("0")) || Integer.parseInt(part) > 255) {
                return null;
            }
            address[i] = (byte) Integer.parseInt(part);
        }
        return address;
    }

    private static byte @Nullable [] v6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            byte[] all = groups(text);
            return (all != null && all.length == 2 * V6_GROUPS) ? all : null;
        }
        byte[] head = groups(text.substring(0, gap));
        byte[] tail = groups(text.substring(gap + 2));
        if (head == null || tail == null || head.length + tail.length > 2 * (V6_GROUPS - 1)) {
            return null;
        }
        byte[] address = Arrays.copyOf(head, 2 * V6_GROUPS);
        System.arraycopy(tail, 0, address, address.length - tail.length, tail.length);
        return address;
    }

    private static byte @Nullable [] groups(String text) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        String[] parts = text.split(":", -1);
        boolean mixed = parts[parts.length - 1].indexOf('.') >= 0;
        byte[] bytes = new byte[2 * parts.length + (mixed ? 2 : 0)];
        for (int i = 0; i < parts.length; i++) {
            byte[] part = (mixed && i == parts.length - 1) ? v4(parts[i]) : group(parts[i]);
            if (part == null || parts.length > V6_GROUPS) {
                return null;
            }
            System.arraycopy(part, 0, bytes, 2 * i, part.length);
        }
        return bytes;
    }

    private static byte @Nullable [] group(String text) {
        if (text.isEmpty()
                || text.length() > 4
                || !text.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0)) {
            return null;
        }
        int value = Integer.parseInt(text, 16);
        return new byte[] {(byte) (value >> 8), (byte) value};
    }
}
