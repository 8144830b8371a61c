package io.fastapi.routing;

import io.fastapi.error.NoMatchFound;
import io.fastapi.operation.FrontendRoute;
import io.fastapi.operation.Host;
import io.fastapi.operation.Mount;
import io.fastapi.operation.Mountable;
import io.fastapi.operation.Operation;
import io.fastapi.operation.Route;
import io.fastapi.operation.WebSocketOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The names of what some routes serve, with everything that is mounted below: finds the path of a name as Starlette's
 * {@code url_path_for} does. Immutable.
 */
public final class UrlNames {

    /** What has a name of its own, or holds such. */
    private sealed interface Entry {

        /**
         * The path, if this is what is asked for.
         *
         * @param variables gets the names of the variables of what has the name and other variables
         */
        @Nullable
        UrlPath find(String name, Map<String, ?> values, List<Set<String>> variables);
    }

    private final List<Entry> entries;

    private UrlNames(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * The names of some routes.
     *
     * @param routes in the order in which they are matched
     * @param mounted the routes of what is mounted
     */
    public static UrlNames of(List<? extends Route> routes, Function<Mountable, List<? extends Route>> mounted) {
        List<Entry> entries = new ArrayList<>();
        for (Route route : routes) {
            entries.add(route.accept(new Entries(mounted)));
        }
        return new UrlNames(List.copyOf(entries));
    }

    /**
     * The path of the first that has a name and takes these values.
     *
     * @throws NoMatchFound if there is none
     * @throws IllegalArgumentException if a value does not fit its variable
     */
    public UrlPath path(String name, Map<String, ?> values) {
        List<Set<String>> variables = new ArrayList<>();
        UrlPath found = find(name, values, variables);
        if (found == null) {
            throw new NoMatchFound(name, values.keySet(), variables);
        }
        return found;
    }

    private @Nullable UrlPath find(String name, Map<String, ?> values, List<Set<String>> variables) {
        for (Entry entry : this.entries) {
            UrlPath found = entry.find(name, values, variables);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Makes the entry of each kind of route. */
    private record Entries(Function<Mountable, List<? extends Route>> mounted) implements Route.Visitor<Entry> {

        @Override
        public Entry operation(Operation operation) {
            return new Named(
                    operation.name(), new UrlTemplate(operation.settings().path()), "http");
        }

        @Override
        public Entry webSocket(WebSocketOperation webSocket) {
            Operation operation = webSocket.operation();
            return new Named(
                    operation.name(), new UrlTemplate(operation.settings().path()), "websocket");
        }

        @Override
        public Entry mount(Mount mount) {
            return below(mount.target(), mount.path(), Optional.empty());
        }

        @Override
        public Entry host(Host host) {
            return below(host.target(), host.prefix(), Optional.of(new UrlTemplate(host.host())));
        }

        @Override
        public Entry frontend(FrontendRoute frontend) {
            return new Nameless();
        }

        private Entry below(Mountable target, String path, Optional<UrlTemplate> host) {
            UrlNames names = of(this.mounted.apply(target), this.mounted);
            return new Below(target.name(), new UrlTemplate(path), host, names);
        }
    }

    private record Nameless() implements Entry {

        @Override
        public @Nullable UrlPath find(String wanted, Map<String, ?> values, List<Set<String>> variables) {
            return null;
        }
    }

    private record Named(String name, UrlTemplate path, String protocol) implements Entry {

        @Override
        public @Nullable UrlPath find(String wanted, Map<String, ?> values, List<Set<String>> variables) {
            if (!wanted.equals(this.name)) {
                return null;
            }
            if (!this.path.names().equals(values.keySet())) {
                variables.add(this.path.names());
                return null;
            }
            return new UrlPath(this.path.fill(new LinkedHashMap<>(values)), this.protocol, "");
        }
    }

    /** What is mounted below a path, or at a host. */
    private record Below(String name, UrlTemplate path, Optional<UrlTemplate> host, UrlNames names) implements Entry {

        private static final String REST = "path";

        @Override
        public @Nullable UrlPath find(String wanted, Map<String, ?> values, List<Set<String>> variables) {
            Map<String, Object> left = new LinkedHashMap<>(values);
            Object rest = left.get(REST);
            if (!this.name.isEmpty() && wanted.equals(this.name) && rest != null) {
                left.remove(REST);
                UrlPath below = itself(String.valueOf(rest), left);
                return left.isEmpty() ? below : null;
            }
            String prefix = this.name.isEmpty() ? "" : this.name + ":";
            if (!wanted.startsWith(prefix)) {
                return null;
            }
            left.remove(REST);
            String above = this.path.fill(left);
            String at = this.host.map(template -> template.fill(left)).orElse("");
            if (rest != null) {
                left.put(REST, rest);
            }
            UrlPath found = this.names.find(wanted.substring(prefix.length()), left, variables);
            return (found == null) ? null : placed(found.below(above), at);
        }

        private UrlPath itself(String rest, Map<String, Object> values) {
            String above = this.path.fill(values);
            String at = this.host.map(template -> template.fill(values)).orElse("");
            int start = 0;
            while (start < rest.length() && rest.charAt(start) == '/') {
                start++;
            }
            return placed(new UrlPath(above + "/" + rest.substring(start), "", ""), at);
        }

        private static UrlPath placed(UrlPath path, String host) {
            return host.isEmpty() ? path : path.at(host);
        }
    }
}
