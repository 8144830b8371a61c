package io.fastapi.migrate.replay;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** URLs as browsers and other clients send them, of which {@link URI} takes not all. */
final class RecordedUrl {

    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private RecordedUrl() {}

    /** The URL of a text, where what no URL may hold is escaped; empty if it is none even so. */
    static Optional<URI> of(String text) {
        try {
            return Optional.of(new URI(new URI(escaped(text)).toASCIIString()));
        } catch (URISyntaxException ex) {
            return Optional.empty();
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char letter : LONE_PERCENT.matcher(text).replaceAll("%25").toCharArray()) {
            boolean never = letter <= ' ' || letter == 0x7f || "\"<>\\^`{|}".indexOf(letter) >= 0;
            escaped.append(never ? String.format("%%%02X", (int) letter) : String.valueOf(letter));
        }
        return escaped.toString();
    }

    /** The URL of a target, {@code /items?q=1}, at a service. */
    static Optional<URI> at(URI service, String target) {
        return of(base(service) + target);
    }

    /** The URL of a service without a slash at its end. */
    static String base(URI service) {
        String base = service.toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** Whether a text is a URL at or below the URL of a service, and of no other port or longer name. */
    static boolean isBelow(String base, String url) {
        boolean ends = url.length() > base.length() && "/?#".indexOf(url.charAt(base.length())) >= 0;
        return url.equals(base) || (url.startsWith(base) && ends);
    }

    /** Whether a URL is one of a service: the same host and port, and below its path. */
    static boolean isOf(URI service, URI url) {
        return origin(service).equals(origin(url)) && belowPath(service, url).isPresent();
    }

    /** The path of a URL with its query, below the path of a service where it is there. */
    static String target(URI service, URI url) {
        String path = (origin(service).equals(origin(url)) ? belowPath(service, url) : Optional.<String>empty())
                .orElse(path(url));
        String query = (url.getRawQuery() == null) ? "" : "?" + url.getRawQuery();
        return (path.isEmpty() ? "/" : path) + query;
    }

    private static Optional<String> belowPath(URI service, URI url) {
        String above = path(service).replaceAll("/$", "");
        String path = path(url);
        boolean below = path.equals(above) || path.startsWith(above + "/");
        return (below || above.isEmpty()) ? Optional.of(path.substring(above.length())) : Optional.empty();
    }

    private static String path(URI url) {
        return Optional.ofNullable(url.getRawPath()).orElse("");
    }

    private static String origin(URI url) {
        String host = Optional.ofNullable(url.getHost()).orElse("").toLowerCase(Locale.ROOT);
        boolean tls = "https".equalsIgnoreCase(url.getScheme());
        int port = (url.getPort() >= 0) ? url.getPort() : tls ? 443 : 80;
        return host + ":" + port;
    }

    /** Whether a URL is one that a request can be sent to: no WebSocket, nothing that stands in a page itself. */
    static boolean isHttp(URI url) {
        return url.getHost() != null
                && ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()));
    }
}
