package io.fastapi.engine.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path as FastAPI writes it, {@code /files/{name}/{rest:path}}, taken apart at its slashes.
 *
 * @param segments the parts after each slash
 * @param names the variables, in order
 */
record PathTemplate(List<Segment> segments, List<String> names) {

    private static final Pattern VARIABLE =
            Pattern.compile("\\{([a-zA-Z_][a-zA-Z0-9_]*)(?::([a-zA-Z_][a-zA-Z0-9_]*))?}");

    /** A part between slashes: text, one variable, or a mixture that needs a regular expression. */
    sealed interface Segment {

        /** The text itself, for the regular expression of a tail. */
        String regex();
    }

    record Text(String text) implements Segment {

        @Override
        public String regex() {
            return Pattern.quote(this.text);
        }
    }

    record Variable(String converter, String regex) implements Segment {

        @Override
        public String regex() {
            return "(" + this.regex + ")";
        }
    }

    record Mixture(String regex) implements Segment {}

    static PathTemplate parse(String path, Map<String, String> converters) {
        List<String> names = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        for (String part : path.substring(1).split("/", -1)) {
            segments.add(segment(part, names, converters));
        }
        return new PathTemplate(List.copyOf(segments), List.copyOf(names));
    }

    /** A host as Starlette writes it, {@code {tenant}.example.org}: one part, since it has no slash. Its port is not looked at. */
    static PathTemplate host(String host, Map<String, String> converters) {
        int port = host.lastIndexOf(':');
        boolean given = port > host.lastIndexOf('}') && !host.endsWith("]");
        return parse("/" + (given ? host.substring(0, port) : host), converters);
    }

    private static Segment segment(String part, List<String> names, Map<String, String> converters) {
        Matcher variable = VARIABLE.matcher(part);
        StringBuilder regex = new StringBuilder();
        int end = 0;
        while (variable.find()) {
            names.add(variable.group(1));
            String converter = (variable.group(2) == null) ? "str" : variable.group(2);
            String expression = converters.getOrDefault(converter, "[^/]+");
            if (variable.start() == 0 && variable.end() == part.length()) {
                return new Variable(converter, expression);
            }
            regex.append(Pattern.quote(part.substring(end, variable.start())));
            regex.append('(').append(expression).append(')');
            end = variable.end();
        }
        return (end == 0)
                ? new Text(part)
                : new Mixture(regex.append(Pattern.quote(part.substring(end))).toString());
    }

    /** The regular expression of the path from a segment on. */
    Pattern tail(int from) {
        StringBuilder regex = new StringBuilder();
        for (int i = from; i < this.segments.size(); i++) {
            regex.append(i == from ? "" : "/").append(this.segments.get(i).regex());
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
