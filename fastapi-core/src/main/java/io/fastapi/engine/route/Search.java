package io.fastapi.engine.route;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * One look-up: walks the trie and keeps the first declared route that fits, and the first whose path fits but whose
 * methods do not.
 */
final class Search<T> {

    private static final int MOST_VARIABLES = 16;
    private static final String[] NO_VALUES = {};

    private final String method;
    private final String path;
    private final String host;
    private String[] values = new String[MOST_VARIABLES];
    private int count;

    private int foundOrder = Integer.MAX_VALUE;
    private int partialOrder = Integer.MAX_VALUE;
    private @Nullable Route<T> found;
    private String[] foundValues = NO_VALUES;
    private @Nullable Route<T> partial;

    Search(String method, String path, String host) {
        this.method = method;
        this.path = path;
        this.host = host;
    }

    /** Looks below a node for the rest of the path from an index on; an index past the end means that it is used up. */
    void walk(Node<T> node, int from) {
        if (node.lowest() > this.foundOrder) {
            return;
        }
        if (from > this.path.length()) {
            for (Node.Leaf<T> leaf : node.leaves()) {
                take(leaf);
            }
            return;
        }
        int slash = this.path.indexOf('/', from);
        int end = (slash < 0) ? this.path.length() : slash;
        String segment = this.path.substring(from, end);
        Node<T> next = node.text(segment);
        if (next != null) {
            walk(next, end + 1);
        }
        if (end > from) {
            walkVariables(node, segment, end + 1);
        }
        for (Node.Tail<T> tail : node.tails()) {
            takeTail(tail, from);
        }
    }

    private void walkVariables(Node<T> node, String segment, int next) {
        Node<T> any = node.any();
        if (any != null) {
            walkWith(segment, any, next);
        }
        if (node.hasTyped()) {
            for (Node.Typed<T> typed : node.typed()) {
                if (typed.pattern().matcher(segment).matches()) {
                    walkWith(segment, typed.node(), next);
                }
            }
        }
    }

    private void walkWith(String value, Node<T> node, int next) {
        push(value);
        walk(node, next);
        this.count--;
    }

    private void push(String value) {
        if (this.count == this.values.length) {
            this.values = Arrays.copyOf(this.values, this.count * 2);
        }
        this.values[this.count++] = value;
    }

    private void takeTail(Node.Tail<T> tail, int from) {
        if (tail.leaf().order() > this.foundOrder) {
            return;
        }
        Matcher matcher = tail.pattern().matcher(this.path.substring(from));
        if (matcher.matches()) {
            int before = this.count;
            for (int group = 1; group <= matcher.groupCount(); group++) {
                push(matcher.group(group));
            }
            take(tail.leaf());
            this.count = before;
        }
    }

    private void take(Node.Leaf<T> leaf) {
        Route<T> route = leaf.route();
        String[] ofHost = ofHost(route);
        if (ofHost == null) {
            return;
        }
        if (route.answers(this.method)) {
            if (leaf.order() < this.foundOrder) {
                this.foundOrder = leaf.order();
                this.found = route;
                this.foundValues = values(ofHost);
            }
        } else if (leaf.order() < this.partialOrder) {
            this.partialOrder = leaf.order();
            this.partial = route;
        }
    }

    /** The values of the host's variables; {@code null} if the route is of another host. */
    private String @Nullable [] ofHost(Route<T> route) {
        if (route.host() == null) {
            return NO_VALUES;
        }
        Matcher matcher = route.host().matcher(this.host);
        if (!matcher.matches()) {
            return null;
        }
        String[] values = new String[matcher.groupCount()];
        for (int group = 1; group <= values.length; group++) {
            values[group - 1] = matcher.group(group).toLowerCase(Locale.ROOT);
        }
        return values;
    }

    private String[] values(String[] ofHost) {
        if (ofHost.length == 0) {
            return Arrays.copyOf(this.values, this.count);
        }
        String[] all = Arrays.copyOf(ofHost, ofHost.length + this.count);
        System.arraycopy(this.values, 0, all, ofHost.length, this.count);
        return all;
    }

    RouteIndex.Result<T> result() {
        if (this.found != null) {
            return new RouteIndex.Found<>(this.found.target(), this.found.names(), this.foundValues);
        }
        return (this.partial == null)
                ? new RouteIndex.Missing<>()
                : new RouteIndex.WrongMethod<>(this.partial.methods());
    }
}
