package io.fastapi.middleware;

import io.fastapi.attribute.Misuse;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Refuses requests for other hosts than the listed ones, with 400.
 *
 * <pre>{@code app.middleware(TrustedHosts.of("example.com", "*.example.com"))}</pre>
 *
 * @param hosts names in lower case; {@code *.example.com} stands for all names below it, {@code *} for all
 * @param redirectsToWww whether a request for {@code example.com} is redirected where only {@code www.example.com} is listed
 * @see <a href="https://fastapi.tiangolo.com/advanced/middleware/">FastAPI: advanced middleware</a>
 */
public record TrustedHosts(List<String> hosts, boolean redirectsToWww) implements Middleware {

    private static final Pattern PATTERN = Pattern.compile("\\*|(\\*\\.)?[^*]+");

    public TrustedHosts {
        hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    }

    /** Trusts some hosts; a missing {@code www.} is redirected. */
    public static TrustedHosts of(String... hosts) {
        return new TrustedHosts(Stream.of(hosts).toList(), true);
    }

    /** Whether a request without {@code www.} is redirected where only the name with it is listed; true by default. */
    public TrustedHosts wwwRedirect(boolean redirect) {
        return new TrustedHosts(this.hosts, redirect);
    }

    /** A star stands before a dot at the beginning, or alone. */
    @Override
    public List<Misuse> misuses() {
        return this.hosts.stream()
                .filter(host -> !PATTERN.matcher(host).matches())
                .map(host -> new Misuse(
                        "has \"" + host + "\", which is no pattern of hosts", "write example.com, *.example.com or *"))
                .toList();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.trustedHosts(this);
    }
}
