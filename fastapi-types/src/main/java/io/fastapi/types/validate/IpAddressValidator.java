package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.Source;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Literal IP addresses as Python's {@code ipaddress} reads them; a name is never looked up. */
final class IpAddressValidator extends Validator {

    private static final int V4 = 4;
    private static final int V6 = 16;
    private static final int NO_ZONE = -1;
    private static final int MALFORMED_ZONE = -2;

    private final Class<?> type;
    private final ErrorType error;

    IpAddressValidator(Class<?> type) {
        super(label(type));
        this.type = type;
        this.error = (type == Inet4Address.class)
                ? ErrorType.IP_V4_ADDRESS
                : (type == Inet6Address.class) ? ErrorType.IP_V6_ADDRESS : ErrorType.IP_ANY_ADDRESS;
    }

    private static String label(Class<?> type) {
        if (type != Inet4Address.class && type != Inet6Address.class) {
            return "function-plain[_validate()]";
        }
        String version = (type == Inet4Address.class) ? "4" : "6";
        String python = "IPv" + version + "Address";
        return "lax-or-strict[lax=function-plain[ip_v" + version + "_address_validator()],strict=json-or-python["
                + "json=function-after[" + python + "(), str],python=is-instance[" + python + "]]]";
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
        int zone = text.indexOf('%');
        if (text.indexOf(':') < 0) {
            return address(IpText.v4(text), NO_ZONE);
        }
        return (zone < 0)
                ? address(IpText.v6(text), NO_ZONE)
                : address(IpText.v6(text.substring(0, zone)), zone(text.substring(zone + 1)));
    }

    /** The number of a zone; an address of Java takes no other name than that of an interface of this machine. */
    private static int zone(String text) {
        boolean number = !text.isEmpty() && text.length() < 10 && AsciiClass.DIGITS.holdsAll(text);
        boolean asWritten = number && (text.length() == 1 || text.charAt(0) != '0');
        return asWritten ? Integer.parseInt(text) : MALFORMED_ZONE;
    }

    /** The address that a number stands for; IPv4 if it can be and the type allows it. */
    private @Nullable InetAddress number(BigInteger number) {
        boolean small = number.bitLength() <= Integer.SIZE && this.type != Inet6Address.class;
        byte[] bytes = number.toByteArray();
        byte[] address = new byte[small ? V4 : V6];
        if (number.signum() < 0 || number.bitLength() > 8 * address.length) {
            return null;
        }
        int length = Math.min(bytes.length, address.length);
        System.arraycopy(bytes, bytes.length - length, address, address.length - length, length);
        return address(address, NO_ZONE);
    }

    private static @Nullable InetAddress address(byte @Nullable [] address, int zone) {
        try {
            if (address == null || zone == MALFORMED_ZONE) {
                return null;
            }
            // unlike InetAddress, this keeps an IPv4 address written as IPv6 what it is
            return (address.length == V4)
                    ? InetAddress.getByAddress(address)
                    : Inet6Address.getByAddress(null, address, zone);
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
