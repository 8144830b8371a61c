package io.fastapi.security;

import io.fastapi.error.HttpException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * User name and password behind {@code Basic}. What is behind it but cannot be read is refused, also where credentials are
 * optional, as in FastAPI.
 *
 * @param challenge the {@code WWW-Authenticate} header of the refusal
 */
record BasicFormat(String challenge) implements Reading.Format<HttpBasicCredentials> {

    @Override
    public Optional<HttpBasicCredentials> read(String sent) {
        Authorization authorization = Authorization.of(sent);
        return authorization.isOf("basic") ? Optional.of(credentials(authorization.parameters())) : Optional.empty();
    }

    private HttpBasicCredentials credentials(String encoded) {
        byte[] bytes = Base64.getDecoder().decode(digits(encoded));
        for (byte each : bytes) {
            if (each < 0) {
                throw refusal(); // FastAPI takes ASCII only
            }
        }
        String text = new String(bytes, StandardCharsets.US_ASCII);
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw refusal();
        }
        return new HttpBasicCredentials(text.substring(0, colon), text.substring(colon + 1));
    }

    /**
     * The digits of a Base64 text, which are whole bytes, by the rules of Python's {@code b64decode}: it skips what is no
     * digit and reads no further than the padding.
     */
    private String digits(String encoded) {
        StringBuilder digits = new StringBuilder(encoded.length());
        int padding = 0;
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c > 127) {
                throw refusal();
            }
            int open = digits.length() % 4;
            if (c == '=' && open >= 2 && open + ++padding >= 4) {
                return checkedAscii(encoded, i, digits);
            }
            if (isDigit(c)) {
                padding = 0;
                digits.append(c);
            }
        }
        if (digits.length() % 4 != 0) {
            throw refusal();
        }
        return digits.toString();
    }

    private String checkedAscii(String encoded, int from, StringBuilder digits) {
        for (int i = from; i < encoded.length(); i++) {
            if (encoded.charAt(i) > 127) {
                throw refusal();
            }
        }
        return digits.toString();
    }

    private static boolean isDigit(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
    }

    private HttpException refusal() {
        return Reading.notAuthenticated(this.challenge);
    }
}
