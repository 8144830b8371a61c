package io.fastapi.engine.verify;

import io.fastapi.attribute.Misuse;
import io.fastapi.middleware.Cors;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.TrustedHosts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in middleware what no request of a client ever fits. FastAPI takes it, and serves what is beside it. */
final class UnfitMiddleware {

    private static final Pattern HOST =
            Pattern.compile("[a-z0-9_~%!$&'()*+,;=-][a-z0-9._~%!$&'()*+,;=-]*|\\[[0-9a-f:.]+]");
    private static final Pattern AROUND_HOST = Pattern.compile("^([a-z][a-z0-9+.-]*://)?\\.?|/.*$");
    private static final Pattern WITH_PORT = Pattern.compile("([^:]*|\\[.*]):\\d*");
    private static final Pattern ORIGIN =
            Pattern.compile("\\*|null|[a-z][a-z0-9+.-]*://(\\[[0-9a-f:.]+]|[a-z0-9._-]+)(:[1-9]\\d{0,4})?");
    private static final Pattern DEFAULT_PORT = Pattern.compile("(http://[^/]*):80|(https://[^/]*):443");
    private static final Pattern BEHIND_ORIGIN = Pattern.compile("(?<=[^:/])/.*$");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Set<String> WRITTEN_IN_CAPITALS = Set.of("delete", "get", "head", "options", "post", "put");

    private final List<Misuse> found = new ArrayList<>();

    private UnfitMiddleware() {}

    /** What no request fits, with what to write instead. */
    static List<Misuse> of(Middleware middleware) {
        UnfitMiddleware unfit = new UnfitMiddleware();
        if (middleware instanceof TrustedHosts trusted) {
            trusted.hosts().forEach(unfit::host);
        } else if (middleware instanceof Cors cors) {
            cors.origins().forEach(origin -> origin(origin).ifPresent(unfit.found::add));
            cors.methods().forEach(unfit::method);
            cors.headers().forEach(name -> unfit.header("allowHeaders", name));
            cors.exposedHeaders().forEach(name -> unfit.header("exposeHeaders", name));
        }
        unfit.found.removeIf(each -> middleware.misuses().stream().anyMatch(told -> isSame(told, each)));
        return unfit.found;
    }

    /** Whether two are said of the same text. */
    private static boolean isSame(Misuse one, Misuse other) {
        int end = other.what().indexOf(", which");
        return end >= 0 && one.what().startsWith(other.what().substring(0, end));
    }

    /** What is wrong with an origin that is none as browsers send it: in lower case, without a path or the port of its scheme. */
    static Optional<Misuse> origin(String origin) {
        if (ORIGIN.matcher(origin).matches() && !DEFAULT_PORT.matcher(origin).matches()) {
            return Optional.empty();
        }
        String meant =
                BEHIND_ORIGIN.matcher(origin.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        Matcher port = DEFAULT_PORT.matcher(meant);
        meant = port.matches() ? meant.substring(0, meant.lastIndexOf(':')) : meant;
        return Optional.of(new Misuse(
                "\"" + origin + "\" is no origin that a browser sends",
                meant.contains("*")
                        ? "write a regular expression, allowOriginRegex"
                        : ORIGIN.matcher(meant).matches()
                                ? "write \"" + meant + "\""
                                : "write scheme and host without a slash behind them, https://example.com"));
    }

    private void host(String host) {
        String name = host.startsWith("*.") ? host.substring(2) : host;
        if (host.equals("*") || HOST.matcher(name).matches()) {
            return;
        }
        String plain = AROUND_HOST.matcher(name).replaceAll("");
        Matcher port = WITH_PORT.matcher(plain);
        String meant = port.matches() ? port.group(1) : plain;
        boolean isAddress = meant.indexOf(':') >= 0 && !meant.startsWith("[");
        String fix = isAddress ? "[" + meant + "]" : (name.startsWith(".") ? "*." : "") + meant;
        add(
                "has \"" + host + "\", which is the host of no request",
                HOST.matcher(fix.startsWith("*.") ? fix.substring(2) : fix).matches()
                        ? "write " + fix
                        : "write a name as it stands in URLs, without scheme, port and path");
    }

    private void method(String method) {
        if (!TOKEN.matcher(method).matches()) {
            add(
                    "has .allowMethods(\"" + method + "\"), which is no method of HTTP",
                    "name each method, \"GET\", \"POST\"");
        } else if (WRITTEN_IN_CAPITALS.contains(method.toLowerCase(Locale.ROOT))
                && !method.equals(method.toUpperCase(Locale.ROOT))) {
            add(
                    "has .allowMethods(\"" + method + "\"), which no browser asks for",
                    "write \"" + method.toUpperCase(Locale.ROOT) + "\"");
        }
    }

    /** FastAPI sends an empty name, which browsers pass over. */
    private void header(String word, String name) {
        if (!name.isEmpty() && !TOKEN.matcher(name).matches()) {
            add("has ." + word + "(\"" + name + "\"), which is no name of a header", "name each header, \"X-Total\"");
        }
    }

    private void add(String what, String fix) {
        this.found.add(new Misuse(what, fix));
    }
}
