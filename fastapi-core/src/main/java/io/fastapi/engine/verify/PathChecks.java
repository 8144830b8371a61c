package io.fastapi.engine.verify;

import io.fastapi.engine.route.RouteIndex;
import io.fastapi.engine.route.RouteIndex.Definition;
import io.fastapi.error.Problems;
import io.fastapi.operation.FrontendRoute;
import io.fastapi.operation.Mount;
import io.fastapi.operation.Route;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks the paths and hosts that routes are declared with. */
final class PathChecks {

    private static final Pattern CONVERTER = Pattern.compile("\\{\\w+:([^}]*)}");
    private static final Pattern METHOD = Pattern.compile("[A-Z0-9!#$%&'+.^_`|~-]+");
    /** What Spring's patterns have and FastAPI's paths have not: the rest of a path, and a variable with a rule. */
    private static final Pattern SPRING =
            Pattern.compile("\\{(?:\\*(?<rest>\\w+)|(?<name>[a-zA-Z_]\\w*):(?<rule>(?:\\w|\\{[^{}]*})*[^\\w{}]"
                    + "(?:[^{}]|\\{[^{}]*})*))}");

    private static final Pattern VARIABLE = Pattern.compile("\\{[a-zA-Z_]\\w*(:\\w*)?}");

    private final Set<String> converters = new TreeSet<>(RouteIndex.CONVERTERS.keySet());
    /** Those that the application tells of. */
    private final Set<String> broken = new HashSet<>();

    private final Problems problems;

    PathChecks(Map<String, String> converters, Problems problems) {
        converters.forEach((name, regex) -> (isRegex(regex) ? this.converters : this.broken).add(name));
        this.problems = problems;
    }

    private static boolean isRegex(String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException wrong) {
            return false;
        }
    }

    /** Whether a route can be compiled further; what is wrong with its path is noted. */
    boolean isServable(Definition<Route> definition) {
        Route route = definition.target();
        String host = definition.host().orElse("");
        String path = definition.path();
        if (!path.startsWith("/")) {
            this.problems.add(route, "the path does not start with a slash", fix(written(route, path)));
            return false;
        }
        if (host.startsWith("/")) {
            this.problems.add(
                    route, "the host starts with a slash", "write a host, \"api.example.org\"; for a path use mount");
            return false;
        }
        if (!hasName(host)) {
            this.problems.add(
                    route,
                    "the host \"" + host + "\" is more than a name",
                    "write \"api.example.org\", without a scheme or a path");
            return false;
        }
        checkMethods(definition);
        if (path.contains("//")) {
            this.problems.add(route, "the path has two slashes in a row", fix(written(route, path)));
        }
        return hasVariables(route, host + path) && hasConverters(route, host + path) && hasNames(route, host + path);
    }

    /** A host may have a port, which does not count. */
    private static boolean hasName(String host) {
        return host.indexOf('/') < 0 && host.strip().equals(host);
    }

    private void checkMethods(Definition<Route> definition) {
        for (String method : definition.methods()) {
            if (!METHOD.matcher(method).matches()) {
                this.problems.add(
                        definition.target(),
                        "\"" + method + "\" is no method of HTTP",
                        "name each method that it serves, route(path, \"GET\", \"POST\")");
            }
        }
    }

    /** What the developer wrote: mounts and frontends are served by a path with a variable for what is below. */
    private static String written(Route route, String path) {
        if (route instanceof Mount mount) {
            return mount.path();
        }
        return (route instanceof FrontendRoute frontend) ? frontend.path() : path;
    }

    private static String fix(String written) {
        String prefix = MeantPath.prefix(written);
        return "write \"" + MeantPath.path(written) + "\""
                + (prefix.isEmpty()
                        ? "; a router's prefix starts with a slash too"
                        : "; if a router's prefix is part of it, .prefix(\"" + prefix + "\")");
    }

    /** Whether every brace belongs to a variable. */
    private boolean hasVariables(Route route, String template) {
        String rest = VARIABLE.matcher(template)
                .replaceAll(found -> "_".repeat(found.group().length()));
        int open = rest.indexOf('{');
        int close = rest.indexOf('}');
        if (open < 0 && close < 0) {
            return true;
        }
        Matcher spring = SPRING.matcher(template);
        if (spring.find()) {
            this.problems.add(route, spring.group() + " is no variable", counterpart(spring));
            return false;
        }
        String what = (close < 0)
                ? "the path has a { without its }"
                : (open < 0 || close < open)
                        ? "the path has a } without its {"
                        : template.substring(open, close + 1) + " is no variable";
        this.problems.add(
                route, what, "write {name} or {name:converter}; a name has letters, digits and _, and no digit first");
        return false;
    }

    private static String counterpart(Matcher spring) {
        String name = spring.group("name");
        return (name == null)
                ? "write {" + spring.group("rest") + ":path}"
                : "write {" + name + "}, and the rule where it is read, path(\"" + name + "\").where(pattern(\"^"
                        + spring.group("rule") + "$\"))";
    }

    private boolean hasConverters(Route route, String template) {
        Matcher converter = CONVERTER.matcher(template);
        while (converter.find()) {
            if (this.broken.contains(converter.group(1))) {
                return false;
            }
            if (!this.converters.contains(converter.group(1))) {
                this.problems.add(
                        route,
                        "unknown path converter '" + converter.group(1) + "'",
                        "use one of " + this.converters + ", or add it with FastApi.pathConverter(..)");
                return false;
            }
        }
        return true;
    }

    private boolean hasNames(Route route, String template) {
        Set<String> seen = new HashSet<>();
        for (String name : RouteIndex.variables(template)) {
            if (!seen.add(name)) {
                this.problems.add(
                        route, "the path has two variables {" + name + "}", "give each variable a name of its own");
                return false;
            }
        }
        return true;
    }
}
