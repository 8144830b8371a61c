package io.fastapi.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The frontends of an application: which of them has a path that no other route fits. */
final class Frontends {

    /**
     * A compiled frontend.
     *
     * @param path the path, without a slash at its end; empty for everything
     * @param reading answers GET and HEAD
     * @param other answers other methods
     */
    record Entry(String path, Endpoint reading, Endpoint other) {

        /** What of a path is below this one, or {@code -1} if nothing is: the place where it begins. */
        private int below(String whole) {
            int end = this.path.length();
            if (end == 0) {
                return slashes(whole);
            }
            if (!whole.startsWith(this.path)) {
                return -1;
            }
            if (whole.length() == end) {
                return end;
            }
            return (whole.charAt(end) == '/') ? end + 1 : -1;
        }

        private static int slashes(String whole) {
            int count = 0;
            while (count < whole.length() && whole.charAt(count) == '/') {
                count++;
            }
            return count;
        }
    }

    private final List<Entry> entries;

    /** The frontends in the order in which they are declared, which counts for those with one path. */
    Frontends(List<Entry> declared) {
        List<Entry> longest = new ArrayList<>(declared);
        longest.sort(
                Comparator.comparingInt((Entry entry) -> entry.path().length()).reversed());
        this.entries = List.copyOf(longest);
    }

    /** What answers a request that no other route fits. */
    Optional<Target> find(String method, String path) {
        for (Entry entry : this.entries) {
            int rest = entry.below(path);
            if (rest >= 0) {
                boolean reads = method.equals("GET") || method.equals("HEAD");
                String[] values = {path.substring(rest)};
                return Optional.of(new Matched(reads ? entry.reading() : entry.other(), List.of(), values));
            }
        }
        return Optional.empty();
    }
}
