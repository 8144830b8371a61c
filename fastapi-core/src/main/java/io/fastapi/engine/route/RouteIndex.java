package io.fastapi.engine.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

    /** The variable that takes what is below a mount. */
    private static final String REST = "/{path:path}";

    /** What came of a look-up. */
    public sealed interface Result<T> {}

    /**
     * A route fits; the names and values of its variables, in the order of host and path. What is below a mount is the last
     * value, and has no name.
     */
    public record Found<T>(T target, List<String> names, String[] values) implements Result<T> {}

    /** Paths fit, but not the method. */
    public record WrongMethod<T>(List<String> allowed) implements Result<T> {}

    /** No path fits. */
    public record Missing<T>() implements Result<T> {}

    private final Node<T> root = new Node<>();
    private final Map<String, Map<String, Result<T>>> exact;
    private final boolean hosts;

    private RouteIndex(List<Definition<T>> definitions, Map<String, String> converters) {
        List<String> constant = new ArrayList<>();
        boolean anyHost = false;
        for (int order = 0; order < definitions.size(); order++) {
            Definition<T> definition = definitions.get(order);
            PathTemplate template = PathTemplate.parse(definition.path(), converters);
            this.root.add(new Node.Leaf<>(order, route(definition, template, converters)), template, 0);
            anyHost |= definition.host().isPresent();
            if (template.names().isEmpty()) {
                constant.add(definition.path());
            }
        }
        this.hosts = anyHost;
        this.exact = anyHost ? Map.of() : exact(constant, definitions);
    }

    private static <T> Route<T> route(Definition<T> definition, PathTemplate template, Map<String, String> converters) {
        List<String> names = new ArrayList<>(template.names());
        if (definition.methods().isEmpty()) {
            names.remove(names.size() - 1);
        }
        Pattern pattern = null;
        if (definition.host().isPresent()) {
            PathTemplate host = PathTemplate.host(definition.host().get(), converters);
            names.addAll(0, host.names());
            pattern = Pattern.compile(host.tail(0).pattern(), Pattern.CASE_INSENSITIVE);
        }
        return new Route<>(definition.methods(), definition.target(), List.copyOf(names), pattern);
    }

    /**
     * A route to be.
     *
     * @param methods HTTP methods in upper case; empty for all
     * @param host the template of the host, if the route is of one
     * @param path the template, starting with a slash
     * @param target what it leads to
     */
    public record Definition<T>(List<String> methods, Optional<String> host, String path, T target) {

        /** A route of every host. */
        public Definition(List<String> methods, String path, T target) {
            this(methods, Optional.empty(), path, target);
        }

        /** A route of all methods to everything below a path, {@code /} included. */
        public static <T> Definition<T> below(String path, T target) {
            return new Definition<>(List.of(), path + REST, target);
        }

        /** The same route, of one host. */
        public Definition<T> at(String host) {
            return new Definition<>(this.methods, Optional.of(host), this.path, this.target);
        }

        /** The same route to something else. */
        public <R> Definition<R> to(R other) {
            return new Definition<>(this.methods, this.host, this.path, other);
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

    /** Whether a look-up depends on the host. */
    public boolean hasHosts() {
        return this.hosts;
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
                byMethod.put(method, search(method, path, ""));
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
        return search(method, path, "");
    }

    /** Finds what answers at a host, which is given without its port. */
    public Result<T> find(String method, String path, String host) {
        return search(method, path, host);
    }

    private Result<T> search(String method, String path, String host) {
        Search<T> search = new Search<>(method, path, host);
        search.walk(this.root, 1);
        return search.result();
    }
}
