package io.fastapi.types.validate;

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

    private static final AsciiClass SCHEME =
            AsciiClass.DIGITS.with(AsciiClass.LETTERS).with("+-.");

    private static final AsciiClass BREAKS = AsciiClass.NONE.with("\t\n\r");

    private UrlText() {}

    static Result parse(String input) {
        String text = withoutBreaks(input.trim());
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
            return special(scheme, withoutLeadingSlashes(UrlPath.slashes(rest)));
        }
        if (scheme.equals("file")) {
            return file(UrlPath.slashes(rest));
        }
        if (rest.startsWith("//")) {
            return withAuthority(scheme, rest.substring(2));
        }
        String path = rest.startsWith("/") ? UrlEscape.path(UrlPath.withoutHost(rest), false) : UrlEscape.opaque(rest);
        return new Result(scheme + ":" + path, null);
    }

    private static Result problem(String text) {
        return new Result(null, text);
    }

    private static boolean isScheme(String text) {
        return AsciiClass.LETTERS.contains(text.charAt(0)) && SCHEME.holdsAll(text);
    }

    private static String withoutBreaks(String text) {
        if (!BREAKS.holdsAny(text)) {
            return text;
        }
        StringBuilder joined = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!BREAKS.contains(text.charAt(i))) {
                joined.append(text.charAt(i));
            }
        }
        return joined.toString();
    }

    private static String withoutLeadingSlashes(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '/') {
            start++;
        }
        return text.substring(start);
    }

    private static Result special(String scheme, String rest) {
        int end = endOfAuthority(rest);
        String path = rest.substring(end);
        Authority authority = Authority.of(rest.substring(0, end));
        if (authority.host().isEmpty()) {
            return problem("empty host");
        }
        UrlHost.Result host = UrlHost.ofWeb(authority.host());
        if (host.problem() != null) {
            return problem(host.problem());
        }
        if (!authority.hasValidPort()) {
            return problem("invalid port number");
        }
        String port = authority.writtenPort().equals(":" + PORTS.get(scheme)) ? "" : authority.writtenPort();
        String slash = path.startsWith("/") ? "" : "/";
        String start = scheme + "://" + UrlEscape.user(authority.user()) + host.host() + port;
        return new Result(start + UrlEscape.path(UrlPath.normal(slash + path), true), null);
    }

    private static Result withAuthority(String scheme, String rest) {
        int end = endOfAuthority(rest);
        Authority authority = Authority.of(rest.substring(0, end));
        if (authority.host().isEmpty() && authority.isWritten()) {
            return problem("empty host");
        }
        UrlHost.Result host = UrlHost.ofOther(authority.host());
        if (host.problem() != null) {
            return problem(host.problem());
        }
        if (!authority.hasValidPort()) {
            return problem("invalid port number");
        }
        String start = scheme + "://" + UrlEscape.user(authority.user()) + host.host() + authority.writtenPort();
        return new Result(start + UrlEscape.path(UrlPath.normal(rest.substring(end)), false), null);
    }

    private static Result file(String rest) {
        boolean hasHost = rest.startsWith("//");
        int end = hasHost ? 2 + endOfAuthority(rest.substring(2)) : 0;
        String path = "/" + withoutLeadingSlashes(rest.substring(end));
        String named = hasHost ? rest.substring(2, end) : "";
        UrlHost.Result host = named.isEmpty() ? new UrlHost.Result("", null) : UrlHost.ofWeb(named);
        return (host.problem() != null)
                ? problem(host.problem())
                : new Result("file://" + host.host() + UrlEscape.path(UrlPath.normal(path), true), null);
    }

    private static int endOfAuthority(String rest) {
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** The parts of {@code user@host:port}; the user with its at-sign, the port with its colon. */
    private record Authority(String user, String host, String colonAndPort) {

        static Authority of(String text) {
            int at = text.lastIndexOf('@');
            String server = text.substring(at + 1);
            int end = endOfHost(server);
            return new Authority(text.substring(0, at + 1), server.substring(0, end), server.substring(end));
        }

        /** The first colon that is not inside of brackets. */
        private static int endOfHost(String server) {
            boolean inside = false;
            for (int i = 0; i < server.length(); i++) {
                char c = server.charAt(i);
                inside = c == '[' || (inside && c != ']');
                if (c == ':' && !inside) {
                    return i;
                }
            }
            return server.length();
        }

        /** Whether there is anything that needs a host. */
        boolean isWritten() {
            return !this.colonAndPort.isEmpty() || this.user.length() > 1;
        }

        private String port() {
            return this.colonAndPort.isEmpty() ? "" : this.colonAndPort.substring(1);
        }

        boolean hasValidPort() {
            String number = number();
            return AsciiClass.DIGITS.holdsAll(number)
                    && number.length() <= 5
                    && (number.isEmpty() || Integer.parseInt(number) < 65_536);
        }

        /** With its colon, without leading zeros. */
        String writtenPort() {
            return port().isEmpty() ? "" : number().isEmpty() ? ":0" : ":" + number();
        }

        private String number() {
            String port = port();
            int start = 0;
            while (start < port.length() && port.charAt(start) == '0') {
                start++;
            }
            return port.substring(start);
        }
    }
}
