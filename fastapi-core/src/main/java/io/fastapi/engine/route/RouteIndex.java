package io.fastapi.engine.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what answers a method and path: a trie of path segments, with FastAPI's rules. The first declared route that fits
 * wins; a path that fits with another method is a 405 that names the methods of the first such route only.
 *
 * <p>Paths are matched after percent-decoding, as Starlette does, so that {@code %2F} is a slash.
 *
 * @param <T> what routes lead to
 */
public final class RouteIndex<T> {

    /** The converters that every application has, and the regular expressions of their values. */
    public static final Map<String, String> CONVERTERS = Map.of(
            "str", "[^/]+",
            "path", ".*",
            "int", "[0-9]+",
            "float", "[0-9]+(\\.[0-9]+)?",
            "uuid", "[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}");

    /** What came of a look-up. */
    public sealed interface Result<T> {}

    /** A route fits; the values of its path variables, in the order of the path. */
    public record Found<T>(T target, String[] values) implements Result<T> {}

    /** Paths fit, but not the method. */
    public record WrongMethod<T>(List<String> allowed) implements Result<T> {}

    /** No path fits. */
    public record Missing<T>() implements Result<T> {}

    private final Node<T> root = new Node<>();
    private final Map<String, Map<String, Result<T>>> exact;

    private RouteIndex(List<Definition<T>> definitions, Map<String, String> converters) {
        List<String> constant = new ArrayList<>();
        for (int order = 0; order < definitions.size(); order++) {
            Definition<T> definition = definitions.get(order);
            PathTemplate template = PathTemplate.parse(definition.path(), converters);
            Route<T> route = new Route<>(definition.methods(), definition.target(), template.names());
            this.root.add(new Node.Leaf<>(order, route), template, 0);
            if (template.names().isEmpty()) {
                constant.add(definition.path());
            }
        }
        this.exact = exact(constant, definitions);
    }

    /**
     * A route to be.
     *
     * @param methods HTTP methods in upper case
     * @param path the template, starting with a slash
     * @param target what it leads to
     */
    public record Definition<T>(List<String> methods, String path, T target) {

        /** The same route to something else. */
        public <R> Definition<R> to(R other) {
            return new Definition<>(this.methods, this.path, other);
        }
    }

    /** The index of routes, given in declaration order. */
    public static <T> RouteIndex<T> of(List<Definition<T>> definitions) {
        return new RouteIndex<>(definitions, CONVERTERS);
    }

    /** The index of routes that may use more converters: name and regular expression. */
    public static <T> RouteIndex<T> of(List<Definition<T>> definitions, Map<String, String> converters) {
        Map<String, String> all = new LinkedHashMap<>(CONVERTERS);
        all.putAll(converters);
        return new RouteIndex<>(definitions, all);
    }

    /** The names of a template's variables, in order. */
    public static List<String> variables(String path) {
        return PathTemplate.parse(path, CONVERTERS).names();
    }

    /** Answers that depend on no variable are looked up once, here, so that a constant path costs one hash look-up. */
    private Map<String, Map<String, Result<T>>> exact(List<String> paths, List<Definition<T>> definitions) {
        Set<String> methods = new LinkedHashSet<>();
        definitions.forEach(definition -> methods.addAll(definition.methods()));
        Map<String, Map<String, Result<T>>> answers = new HashMap<>();
        for (String path : paths) {
            Map<String, Result<T>> byMethod = new HashMap<>();
            for (String method : methods) {
                byMethod.put(method, search(method, path));
            }
            answers.put(path, byMethod);
        }
        return answers;
    }

    /** Finds what answers; the path is decoded and starts with a slash. */
    public Result<T> find(String method, String path) {
        Map<String, Result<T>> byMethod = this.exact.get(path);
        if (byMethod != null) {
            Result<T> answer = byMethod.get(method);
            if (answer != null) {
                return answer;
            }
        }
        return search(method, path);
    }

    private Result<T> search(String method, String path) {
        Search<T> search = new Search<>(method, path);
        search.walk(this.root, 1);
        return search.result();
    }
}
