package io.fastapi.security;

import java.util.Optional;

/**
 * The two parts of an {@code Authorization} header.
 *
 * @param scheme what stands before the first space, as it was sent
 * @param parameters what stands behind it, without white space around
 */
record Authorization(String scheme, String parameters) {

    static Authorization of(String header) {
        int space = header.indexOf(' ');
        return (space < 0)
                ? new Authorization(header, "")
                : new Authorization(header.substring(0, space), PythonText.strip(header.substring(space + 1)));
    }

    boolean isOf(String scheme) {
        return this.scheme.equalsIgnoreCase(scheme);
    }

    /** The whole header: FastAPI's {@code OAuth2} and {@code OpenIdConnect}; also the text of an API key. */
    record Whole() implements Reading.Format<String> {

        @Override
        public Optional<String> read(String sent) {
            return Optional.of(sent);
        }
    }

    /** The token behind {@code Bearer}, which may be empty. */
    record Token() implements Reading.Format<String> {

        @Override
        public Optional<String> read(String sent) {
            Authorization authorization = Authorization.of(sent);
            return authorization.isOf("bearer") ? Optional.of(authorization.parameters()) : Optional.empty();
        }
    }

    /** Both parts, none of them empty, of any scheme. */
    record AnyScheme() implements Reading.Format<HttpAuthorizationCredentials> {

        @Override
        public Optional<HttpAuthorizationCredentials> read(String sent) {
            Authorization authorization = Authorization.of(sent);
            return (authorization.scheme().isEmpty()
                            || authorization.parameters().isEmpty())
                    ? Optional.empty()
                    : Optional.of(new HttpAuthorizationCredentials(authorization.scheme(), authorization.parameters()));
        }
    }

    /** Both parts, of one scheme, in whatever case. */
    record OneScheme(String scheme) implements Reading.Format<HttpAuthorizationCredentials> {

        @Override
        public Optional<HttpAuthorizationCredentials> read(String sent) {
            Optional<HttpAuthorizationCredentials> credentials = new AnyScheme().read(sent);
            return (credentials.isPresent() && credentials.get().scheme().equalsIgnoreCase(this.scheme))
                    ? credentials
                    : Optional.empty();
        }
    }
}
