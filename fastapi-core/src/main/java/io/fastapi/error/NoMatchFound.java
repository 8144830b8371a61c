package io.fastapi.error;

import java.util.Collection;
import java.util.StringJoiner;

/** Nothing that an application serves has a name and variables, for which a URL was asked. */
public final class NoMatchFound extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /**
     * No match.
     *
     * @param name the name that was asked for
     * @param values the names of the values that were given
     * @param known the names of the variables of each that has the name
     */
    public NoMatchFound(String name, Collection<String> values, Collection<? extends Collection<String>> known) {
        super("No route exists for name \"" + name + "\" and params " + quoted(values) + "."
                + (known.isEmpty() ? "" : " It needs " + any(known) + "."));
    }

    private static String any(Collection<? extends Collection<String>> known) {
        StringJoiner each = new StringJoiner(" or ");
        known.forEach(names -> each.add(quoted(names)));
        return each.toString();
    }

    private static String quoted(Collection<String> names) {
        return "\"" + String.join(", ", names) + "\"";
    }
}
