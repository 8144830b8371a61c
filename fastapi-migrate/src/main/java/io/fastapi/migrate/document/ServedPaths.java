package io.fastapi.migrate.document;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which paths of a document a service can serve: the library stops the start at the others. */
final class ServedPaths {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z_]\\w*)}");

    private ServedPaths() {}

    /** What is wrong with a path; empty if it can be served. */
    static Optional<String> problem(String path) {
        if (!path.startsWith("/")) {
            return Optional.of("it does not start with a slash");
        }
        if (path.contains("//")) {
            return Optional.of("it has two slashes in a row");
        }
        String rest = VARIABLE.matcher(path).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            return Optional.of("it has a brace that is not of a variable, {name} of letters, digits and _");
        }
        Set<String> names = new HashSet<>();
        Matcher variable = VARIABLE.matcher(path);
        while (variable.find()) {
            if (!names.add(variable.group(1))) {
                return Optional.of("it has two variables {" + variable.group(1) + "}");
            }
        }
        return Optional.empty();
    }
}
