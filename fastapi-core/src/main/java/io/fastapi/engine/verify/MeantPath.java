package io.fastapi.engine.verify;

import java.util.regex.Pattern;

/** The path that a developer had in mind who wrote another one. */
final class MeantPath {

    private static final Pattern METHOD = Pattern.compile("^[A-Z]+\\s+");
    private static final Pattern ORIGIN = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*://[^/]*");
    private static final Pattern PORT = Pattern.compile("^[a-zA-Z0-9.-]+:\\d+(?=/|$)");
    private static final Pattern SLASHES = Pattern.compile("\\s*/[\\s/]*");

    private MeantPath() {}

    /** Without what belongs to a request or a URL, and with one slash wherever there are some. */
    static String path(String written) {
        String text = METHOD.matcher(written.strip()).replaceFirst("");
        text = ORIGIN.matcher(text).replaceAll("");
        text = PORT.matcher(text.replace('\\', '/')).replaceFirst("");
        text = SLASHES.matcher(text.strip()).replaceAll("/");
        return text.startsWith("/") ? text : "/" + text;
    }

    /** What was written before two slashes as the prefix of a router, if it can have been one. */
    static String prefix(String written) {
        int slashes = written.indexOf("//");
        boolean isUrl = ORIGIN.matcher(written).find();
        String prefix = (slashes < 0 || isUrl) ? "/" : path(written.substring(0, slashes));
        return prefix.equals("/") ? "" : prefix;
    }
}
