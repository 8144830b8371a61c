package io.fastapi.routing;

/**
 * The path of something that has a name, below the root path of the application: Starlette's {@code URLPath}.
 *
 * @param path the path, not percent-encoded
 * @param protocol {@code http}, {@code websocket}, or empty for what serves both
 * @param host the host that serves it; empty for every host
 */
public record UrlPath(String path, String protocol, String host) {

    /** A backslash is escaped, and a second slash at the beginning, which would make a host of the first segment. */
    public UrlPath {
        String escaped = path.replace("\\", "%5C");
        path = escaped.startsWith("//") ? "/%2F" + escaped.substring(2) : escaped;
    }

    UrlPath below(String prefix) {
        return new UrlPath(prefix + this.path, this.protocol, this.host);
    }

    UrlPath at(String otherHost) {
        return new UrlPath(this.path, this.protocol, otherHost);
    }

    /** The scheme of the whole URL, for a request that came by another one. */
    public String scheme(String scheme) {
        boolean secure = scheme.equals("https") || scheme.equals("wss");
        return switch (this.protocol) {
            case "http" -> secure ? "https" : "http";
            case "websocket" -> secure ? "wss" : "ws";
            default -> scheme;
        };
    }
}
