package io.fastapi.engine.verify;

import io.fastapi.engine.route.RouteIndex.Definition;
import io.fastapi.error.Problems;
import io.fastapi.operation.Route;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds paths that FastAPI serves and no client asks for, the first thing of each. */
final class SuspiciousPaths {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+(?::\\w+)?}");
    private static final Pattern NEIGHBOURS = Pattern.compile("\\{\\w+(?::(\\w+))?}\\{\\w+(?::(\\w+))?}");
    private static final Pattern FOREIGN = Pattern.compile("(?<=/)(:\\w+|<[^/>]*>|\\*{1,2})(?=/|$)");
    private static final Pattern ESCAPE = Pattern.compile("%[0-9a-fA-F]{2}");
    private static final Pattern DOTS = Pattern.compile("(?<=/)\\.{1,2}(?=/|$)");
    private static final Pattern SPACE = Pattern.compile("/\\s|\\s/|\\s$");
    /** They take everything up to a slash or beyond. */
    private static final Set<String> GREEDY = Set.of("str", "path");

    private final Route route;
    private final String path;
    /** The path without its variables. */
    private final String text;

    private final Problems suspicious;

    private SuspiciousPaths(Definition<Route> definition, Problems suspicious) {
        this.route = definition.target();
        this.path = definition.path();
        this.text = VARIABLE.matcher(definition.path()).replaceAll("");
        this.suspicious = suspicious;
    }

    static void check(Definition<Route> definition, Problems suspicious) {
        SuspiciousPaths paths = new SuspiciousPaths(definition, suspicious);
        if (!paths.isForeign() && !paths.isNoPath() && !paths.isResolved()) {
            paths.neighbours();
        }
    }

    /** Variables and wildcards as others write them are plain text here. */
    private boolean isForeign() {
        Matcher found = FOREIGN.matcher(this.text);
        if (!found.find()) {
            return false;
        }
        this.suspicious.add(
                this.route,
                found.group() + " in its path stands for itself",
                "write {name} for a variable, and {name:path} for all the rest of a path");
        return true;
    }

    /** What belongs to a URL that is more than its path, or to none. */
    private boolean isNoPath() {
        if (this.text.indexOf('?') >= 0 || this.text.indexOf('#') >= 0) {
            this.suspicious.add(
                    this.route,
                    "its path has a " + (this.text.indexOf('?') >= 0 ? "?" : "#")
                            + ", behind which nothing belongs to a path",
                    "end it there, and take parameters with query(..)");
            return true;
        }
        if (SPACE.matcher(this.text).find()) {
            this.suspicious.add(
                    this.route, "its path has white space beside a slash or at its end", "take the white space out");
            return true;
        }
        return false;
    }

    /** What a client changes before it asks. */
    private boolean isResolved() {
        Matcher escape = ESCAPE.matcher(this.text);
        if (escape.find()) {
            this.suspicious.add(
                    this.route,
                    "its path has " + escape.group() + ", and paths are compared without escapes",
                    "write the character itself");
            return true;
        }
        Matcher dots = DOTS.matcher(this.path);
        if (dots.find()) {
            this.suspicious.add(
                    this.route,
                    "its path has " + dots.group() + ", which clients resolve before they ask",
                    "write the path without it");
            return true;
        }
        if (this.text.indexOf('\\') >= 0) {
            this.suspicious.add(this.route, "its path has a \\, which browsers take for a slash", "write slashes");
            return true;
        }
        return false;
    }

    private void neighbours() {
        Matcher both = NEIGHBOURS.matcher(this.path);
        if (both.find() && isArbitrary(converter(both, 1), converter(both, 2))) {
            this.suspicious.add(
                    this.route,
                    both.group() + " in its path have nothing between them, so that it is arbitrary where one ends",
                    "put a character between them, {a}-{b}, or make one a part of the other");
        }
    }

    private static String converter(Matcher both, int group) {
        String named = both.group(group);
        return (named == null) ? "str" : named;
    }

    private static boolean isArbitrary(String first, String second) {
        return first.equals(second) || (GREEDY.contains(first) && !second.equals("path"));
    }
}
