package io.fastapi.types.validate;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of the URL standard that telling good URLs from bad ones and writing them in their normal form takes. */
final class UrlText {

    /** Either the normal form of a URL or what is wrong with it. */
    record Result(@Nullable String url, @Nullable String problem) {}

    /** The schemes that always have a host, with their default ports. */
    private static final Map<String, String> PORTS =
            Map.of("http", "80", "https", "443", "ws", "80", "wss", "443", "ftp", "21");

    private static final String KEPT = "!$&'()*+,-./:;=?@_~%#[]|^\\`{}";

    /** What a host of another scheme cannot have. */
    private static final String NO_HOST = "\0 #/:<>?@[\\]^|";

    private UrlText() {}

    static Result parse(String input) {
        String text = IntegerText.strip(input).replaceAll("[\\t\\n\\r]", "");
        if (input.isEmpty()) {
            return problem("input is empty");
        }
        int colon = text.indexOf(':');
        if (colon < 1 || !isScheme(text.substring(0, colon))) {
            return problem("relative URL without a base");
        }
        String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = text.substring(colon + 1);
        if (PORTS.containsKey(scheme)) {
            return special(scheme, UrlPath.slashes(rest).replaceFirst("^/*", ""));
        }
        if (scheme.equals("file")) {
            return file(UrlPath.slashes(rest));
        }
        if (rest.startsWith("//")) {
            return withAuthority(scheme, rest.substring(2));
        }
        return new Result(scheme + ":" + encode(rest.startsWith("/") ? UrlPath.withoutHost(rest) : rest), null);
    }

    private static Result problem(String text) {
        return new Result(null, text);
    }

    private static boolean isScheme(String text) {
        return isLetter(text.charAt(0))
                && text.chars().allMatch(c -> isLetter(c) || (c >= '0' && c <= '9') || "+-.".indexOf(c) >= 0);
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static Result special(String scheme, String rest) {
        int end = endOfAuthority(rest);
        String path = rest.substring(end);
        Authority authority = Authority.of(rest.substring(0, end));
        String host = authority.host();
        if (host.isEmpty()) {
            return problem("empty host");
        }
        String name = host.startsWith("[") ? host : ascii(host);
        if (name == null) {
            return problem("invalid international domain name");
        }
        if (name.startsWith("[") && !name.endsWith("]")) {
            return problem("invalid IPv6 address");
        }
        String address = UrlIpV4.isMeant(name) ? UrlIpV4.parse(name) : name;
        if (address == null) {
            return problem("invalid IPv4 address");
        }
        if (!authority.hasValidPort()) {
            return problem("invalid port number");
        }
        boolean isDefault = authority.port().isEmpty() || authority.port().equals(PORTS.get(scheme));
        String port = isDefault ? "" : ":" + authority.port();
        String slash = path.startsWith("/") ? "" : "/";
        return new Result(
                scheme + "://" + encode(authority.user()) + address + port + encode(UrlPath.normal(slash + path)),
                null);
    }

    private static Result withAuthority(String scheme, String rest) {
        int end = endOfAuthority(rest);
        Authority authority = Authority.of(rest.substring(0, end));
        if (!authority.hasValidPort()) {
            return problem("invalid port number");
        }
        boolean isAddress = authority.host().startsWith("[");
        if (!isAddress && authority.host().chars().anyMatch(c -> NO_HOST.indexOf(c) >= 0)) {
            return problem("invalid domain character");
        }
        String port = authority.port().isEmpty() ? "" : ":" + authority.port();
        String start = scheme + "://" + encode(authority.user()) + encode(authority.host()) + port;
        return new Result(start + encode(UrlPath.normal(rest.substring(end))), null);
    }

    private static Result file(String rest) {
        boolean hasHost = rest.startsWith("//");
        int end = hasHost ? 2 + endOfAuthority(rest.substring(2)) : 0;
        String path = rest.startsWith("/", end) ? rest.substring(end) : "/" + rest.substring(end);
        String host = hasHost ? rest.substring(2, end) : "";
        return new Result("file://" + encode(host.toLowerCase(Locale.ROOT)) + encode(UrlPath.normal(path)), null);
    }

    private static int endOfAuthority(String rest) {
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** The parts of {@code user@host:port}; the user with its at-sign. */
    private record Authority(String user, String host, String port) {

        static Authority of(String text) {
            int at = text.lastIndexOf('@');
            String server = text.substring(at + 1);
            int colon = server.lastIndexOf(':');
            boolean hasPort = colon >= 0 && server.indexOf(']', colon) < 0;
            String host = hasPort ? server.substring(0, colon) : server;
            return new Authority(text.substring(0, at + 1), host, hasPort ? server.substring(colon + 1) : "");
        }

        boolean hasValidPort() {
            boolean digits = this.port.length() <= 5 && this.port.chars().allMatch(c -> c >= '0' && c <= '9');
            return digits && (this.port.isEmpty() || Integer.parseInt(this.port) < 65_536);
        }
    }

    private static @Nullable String ascii(String host) {
        try {
            String name = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            boolean allowed = name.chars().allMatch(c -> c > ' ' && c < 127 && "#%/:<>?@[\\]^|".indexOf(c) < 0);
            return allowed ? name : null;
        } catch (IllegalArgumentException e) {
            // IDN is stricter about empty and long labels than the standard
            boolean plain = host.chars().allMatch(c -> c > ' ' && c < 127 && "#%/:<>?@[\\]^|".indexOf(c) < 0);
            return plain ? host.toLowerCase(Locale.ROOT) : null;
        }
    }

    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean kept = isLetter(c) || (c >= '0' && c <= '9') || KEPT.indexOf(c) >= 0;
            if (kept) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
