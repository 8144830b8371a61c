package io.fastapi.types.validate;

import java.net.IDN;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The syntax of e-mail addresses by the rules, and in the words, of Python's {@code email-validator}: no quoted local
 * parts, no address literals, and a domain that could be registered.
 */
final class EmailAddress {

    /** Either the normalized address or what is wrong with it. */
    record Parsed(@Nullable String address, @Nullable String problem) {}

    private static final int MAX_DOMAIN = 253;
    private static final int MAX_LABEL = 63;
    private static final int MAX_ADDRESS = 254;
    private static final List<String> RESERVED = List.of("arpa", "invalid", "local", "localhost", "onion", "test");
    private static final Set<String> CASE_INSENSITIVE = Set.of(
            "info",
            "marketing",
            "sales",
            "support",
            "abuse",
            "noc",
            "security",
            "postmaster",
            "hostmaster",
            "usenet",
            "news",
            "webmaster",
            "www",
            "uucp",
            "ftp");
    private static final String AT_SIGN = "An email address must have an @-sign.";

    private EmailAddress() {}

    static Parsed parse(String text) {
        int at = unquoted(text);
        if (at >= 0 && text.charAt(at) == '<') {
            return new Parsed(null, named(text, at));
        }
        if (at < 0) {
            return new Parsed(null, withoutAtSign(text));
        }
        if (text.startsWith("\"")) {
            return new Parsed(null, "Quoting the part before the @-sign is not allowed here.");
        }
        String local = text.substring(0, at);
        String domain = text.substring(at + 1);
        String problem = localProblem(local);
        if (problem == null) {
            problem = domain.startsWith("[") && domain.endsWith("]")
                    ? "A bracketed IP address after the @-sign is not allowed here."
                    : domainProblem(domain);
        }
        return (problem != null) ? new Parsed(null, problem) : normalized(local, domain);
    }

    /** Where the first at-sign or angle bracket outside of quotes is; negative if there is none. */
    private static int unquoted(String text) {
        boolean quoted = false;
        boolean escaped = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!quoted && (c == '@' || c == '<')) {
                return i;
            }
            quoted ^= c == '"' && !escaped;
            escaped = quoted && c == '\\' && !escaped;
        }
        return -1;
    }

    /** What is wrong with {@code name <address>}; good ones have lost their names before. */
    private static String named(String text, int open) {
        String bad = badCharacters(IntegerText.strip(text.substring(0, open)), "!#$%&'*+-/=?^_`{|}~ ");
        if (!bad.isEmpty()) {
            return "The display name contains invalid characters when not quoted: " + bad + ".";
        }
        return text.indexOf('>') < 0
                ? "An open angle bracket at the start of the email address has to be followed by a close angle bracket"
                        + " at the end."
                : "There can't be anything after the email address.";
    }

    private static String withoutAtSign(String text) {
        if (text.indexOf('\uFF20') >= 0) {
            return "The email address has the \"full-width\" at-sign (@) character instead of a regular at-sign.";
        }
        return text.indexOf('\uFE6B') >= 0
                ? "The email address has the \"small commercial at\" character instead of a regular at-sign."
                : AT_SIGN;
    }

    private static Parsed normalized(String local, String domain) {
        String name = Normalizer.normalize(local, Normalizer.Form.NFC);
        if (CASE_INSENSITIVE.contains(name.toLowerCase(Locale.ROOT))) {
            name = name.toLowerCase(Locale.ROOT);
        }
        String address = name + "@" + IDN.toUnicode(ascii(domain), IDN.ALLOW_UNASSIGNED);
        int excess = address.codePointCount(0, address.length()) - MAX_ADDRESS;
        return (excess > 0)
                ? new Parsed(null, "The email address is too long " + tooMany(excess) + ".")
                : new Parsed(address, null);
    }

    private static @Nullable String localProblem(String local) {
        if (local.isEmpty()) {
            return "There must be something before the @-sign.";
        }
        String bad = badCharacters(local, "!#$%&'*+-/=?^_`{|}~.");
        if (!bad.isEmpty()) {
            return "The email address contains invalid characters before the @-sign: " + bad + ".";
        }
        return dots(
                local,
                "An email address cannot start with a period.",
                "An email address cannot have a period immediately before the @-sign.");
    }

    private static @Nullable String domainProblem(String domain) {
        if (domain.isEmpty()) {
            return "There must be something after the @-sign.";
        }
        String bad = badCharacters(domain, "-.");
        if (!bad.isEmpty()) {
            return "The part after the @-sign contains invalid characters: " + bad + ".";
        }
        String problem = dots(
                domain,
                "An email address cannot have a period immediately after the @-sign.",
                "An email address cannot end with a period.");
        if (problem == null) {
            problem = hyphens(domain);
        }
        return (problem != null) ? problem : nameProblem(ascii(domain));
    }

    private static @Nullable String dots(String part, String atStart, String atEnd) {
        if (part.endsWith(".")) {
            return atEnd;
        }
        if (part.startsWith(".")) {
            return atStart;
        }
        return part.contains("..") ? "An email address cannot have two periods in a row." : null;
    }

    private static @Nullable String hyphens(String domain) {
        if (domain.endsWith("-")) {
            return "An email address cannot end with a hyphen.";
        }
        if (domain.startsWith("-")) {
            return "An email address cannot have a hyphen immediately after the @-sign.";
        }
        if (domain.contains(".-") || domain.contains("-.")) {
            return "An email address cannot have a period and a hyphen next to each other.";
        }
        for (String label : domain.split("\\.")) {
            if (label.startsWith("--", 2) && !label.toLowerCase(Locale.ROOT).startsWith("xn")) {
                return "An email address cannot have two letters followed by two dashes immediately after the @-sign or"
                        + " after a period, except Punycode.";
            }
        }
        return null;
    }

    private static @Nullable String nameProblem(String domain) {
        if (domain.isEmpty()) {
            return "The part after the @-sign is invalid.";
        }
        if (domain.length() > MAX_DOMAIN) {
            return "The email address is too long after the @-sign " + tooMany(domain.length() - MAX_DOMAIN) + ".";
        }
        for (String label : domain.split("\\.")) {
            if (label.length() > MAX_LABEL) {
                return "After the @-sign, periods cannot be separated by so many characters "
                        + tooMany(label.length() - MAX_LABEL) + ".";
            }
        }
        if (domain.indexOf('.') < 0) {
            return "The part after the @-sign is not valid. It should have a period.";
        }
        if (!isAsciiLetter(domain.charAt(domain.length() - 1))) {
            return "The part after the @-sign is not valid. It is not within a valid top-level domain.";
        }
        for (String reserved : RESERVED) {
            if (domain.endsWith("." + reserved)) {
                return "The part after the @-sign is a special-use or reserved name that cannot be used with email.";
            }
        }
        return null;
    }

    /** The domain as DNS has it, in lower case; empty if it cannot be converted. */
    private static String ascii(String domain) {
        if (domain.chars().allMatch(c -> c < 128)) {
            return domain.toLowerCase(Locale.ROOT);
        }
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String badCharacters(String part, String allowed) {
        Set<String> bad = new TreeSet<>();
        part.codePoints()
                .filter(c -> c < 128 && !Character.isLetterOrDigit(c) && allowed.indexOf(c) < 0)
                .forEach(c -> bad.add(shown(c)));
        return bad.stream().collect(Collectors.joining(", "));
    }

    private static String shown(int c) {
        if (c == '\\') {
            return "\"\\\"";
        }
        return (c <= ' ' || c == 0x7F)
                ? (c == ' ' ? "SPACE" : String.format("U+%04X", c))
                : PythonText.repr(Character.toString(c));
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static String tooMany(int excess) {
        return "(" + excess + " character" + (excess > 1 ? "s" : "") + " too many)";
    }
}
