package io.fastapi.middleware;

import java.util.List;
import java.util.Locale;
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

    /**
     * Trusts some hosts.
     *
     * @throws IllegalArgumentException if a star stands elsewhere than before a dot at the beginning
     */
    public TrustedHosts {
        hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
        for (String host : hosts) {
            boolean wild = host.lastIndexOf('*') >= 0;
            if (host.isEmpty()
                    || (wild && !host.equals("*") && !host.substring(1).matches("\\.[^*]+"))) {
                throw new IllegalArgumentException(
                        "\"" + host + "\" is no pattern of hosts; write example.com, *.example.com or *");
            }
        }
    }

    /** Trusts some hosts; a missing {@code www.} is redirected. */
    public static TrustedHosts of(String... hosts) {
        return new TrustedHosts(Stream.of(hosts).toList(), true);
    }

    /** Whether a request without {@code www.} is redirected where only the name with it is listed; true by default. */
    public TrustedHosts wwwRedirect(boolean redirect) {
        return new TrustedHosts(this.hosts, redirect);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.trustedHosts(this);
    }
}
