package io.fastapi.types.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Paths as the URL standard has them: names of one dot and of two are carried out, however they are written. */
final class UrlPath {

    private UrlPath() {}

    /** A path without dots, and the query and fragment behind it as they are. */
    static String normal(String pathAndMore) {
        int end = end(pathAndMore);
        String path = pathAndMore.substring(0, end);
        return path.startsWith("/") ? withoutDots(path) + pathAndMore.substring(end) : pathAndMore;
    }

    /** The same where no host stands before it, which two slashes would make one of. */
    static String withoutHost(String pathAndMore) {
        String normal = normal(pathAndMore);
        return normal.startsWith("//") ? "/." + normal : normal;
    }

    /** With slashes in place of the backslashes before query and fragment. */
    static String slashes(String pathAndMore) {
        int end = end(pathAndMore);
        return pathAndMore.substring(0, end).replace('\\', '/') + pathAndMore.substring(end);
    }

    private static int end(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '?' && text.charAt(end) != '#') {
            end++;
        }
        return end;
    }

    private static String withoutDots(String path) {
        List<String> names = new ArrayList<>();
        String[] given = path.substring(1).split("/", -1);
        for (int i = 0; i < given.length; i++) {
            String name = given[i].toLowerCase(Locale.ROOT).replace("%2e", ".");
            boolean isDots = name.equals(".") || name.equals("..");
            if (name.equals("..") && !names.isEmpty() && !isDrive(names.get(names.size() - 1))) {
                names.remove(names.size() - 1);
            }
            if (!isDots) {
                names.add(given[i]);
            } else if (i == given.length - 1) {
                names.add("");
            }
        }
        return "/" + String.join("/", names);
    }

    /** A drive of Windows is not left, with any scheme. */
    private static boolean isDrive(String name) {
        return name.length() == 2 && name.charAt(1) == ':' && AsciiClass.LETTERS.contains(name.charAt(0));
    }
}
