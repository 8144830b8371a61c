package io.fastapi.migrate.replay;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the two services are. A URL of either is the same place to clients, so that both are written alike in answers, however
 * they are encoded; what was recorded for the old one is sent to the new one with its own.
 */
final class ServiceUrls {

    /** Names of this machine, of which a service may use another one than it is called by. */
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]", "0.0.0.0");

    private static final String COLON = "(?::|%3[Aa])";
    private static final String SLASHES = COLON + "(?://|\\\\/\\\\/|%2[Ff]%2[Ff])";
    private static final String START = "(?<![\\w.-])";
    /** No other port, and no longer name. */
    private static final String END = "(?![\\w-]|\\.\\w|" + COLON + "\\d)";

    private final Pattern urls;
    private final Pattern hosts;
    private final Pattern oldUrl;
    private final String replacement;

    ServiceUrls(URI old, URI replacement) {
        this.urls = any(Stream.of(url(old), url(replacement)));
        this.hosts = any(Stream.of(old, replacement)
                .filter(ServiceUrls::isNoWord)
                .map(service -> START + authority(service) + END));
        this.oldUrl = Pattern.compile(url(old));
        this.replacement = RecordedUrl.base(replacement);
    }

    /** One of some expressions; nothing where there are none. */
    private static Pattern any(Stream<String> expressions) {
        String all = expressions.collect(Collectors.joining("|"));
        return Pattern.compile(all.isEmpty() ? "(?!)" : all);
    }

    private static String url(URI service) {
        String base = RecordedUrl.base(service);
        String path = URI.create(base).getRawPath();
        String scheme = String.valueOf(service.getScheme());
        String below = Pattern.compile("/")
                .splitAsStream(path)
                .skip(1)
                .map(part -> "(?:/|\\\\/|%2[Ff])" + Pattern.quote(part))
                .collect(Collectors.joining());
        return "(?i:" + scheme + ")" + SLASHES + authority(service) + below + END;
    }

    private static String authority(URI service) {
        int usual = "https".equalsIgnoreCase(service.getScheme()) ? 443 : 80;
        int port = service.getPort();
        String name = String.valueOf(service.getHost()).toLowerCase(Locale.ROOT);
        List<String> names = LOOPBACK.contains(name) ? LOOPBACK : List.of(name);
        String host = "(?i:" + names.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")";
        boolean said = port >= 0 && port != usual;
        return host + (said ? COLON + port : "(?:" + COLON + usual + ")?");
    }

    /** Whether the host alone is more than a word that stands for anything. */
    private static boolean isNoWord(URI service) {
        return service.getPort() >= 0 || String.valueOf(service.getHost()).contains(".");
    }

    /** A text in which the places of both services are the same. */
    String neutral(String text) {
        String written = this.urls.matcher(text).replaceAll("<service>");
        return this.hosts.matcher(written).replaceAll("<host>");
    }

    /** Bytes in which the places of both services are the same. */
    byte[] neutral(byte[] body) {
        return changed(body, this::neutral);
    }

    /** What was recorded for the old service, for the new one. */
    String forReplacement(String text) {
        return this.oldUrl.matcher(text).replaceAll(found -> Matcher.quoteReplacement(encoded(found.group())));
    }

    /** What was recorded for the old service, for the new one. */
    byte[] forReplacement(byte[] body) {
        return changed(body, this::forReplacement);
    }

    /** The URL of the new service in the encoding of what it replaces. */
    private String encoded(String found) {
        if (found.contains("\\/")) {
            return this.replacement.replace("/", "\\/");
        }
        boolean encoded = found.toLowerCase(Locale.ROOT).contains("%3a%2f%2f");
        return encoded ? URLEncoder.encode(this.replacement, StandardCharsets.UTF_8) : this.replacement;
    }

    private static byte[] changed(byte[] body, UnaryOperator<String> change) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String changed = change.apply(text);
        return changed.equals(text) ? body : changed.getBytes(StandardCharsets.ISO_8859_1);
    }
}
