package io.fastapi.engine.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in the trie of routes: what may follow, and what ends here. Only changed while the index is built. */
final class Node<T> {

    /** A route that ends at a node, with its place in declaration order. */
    record Leaf<T>(int order, Route<T> route) {}

    /** What follows a variable with a converter. */
    record Typed<T>(Pattern pattern, Node<T> node) {}

    /** A route whose rest of the path needs a regular expression. */
    record Tail<T>(Pattern pattern, Leaf<T> leaf) {}

    private final Map<String, Node<T>> texts = new HashMap<>();
    private final Map<String, Typed<T>> typed = new HashMap<>();
    private final List<Tail<T>> tails = new ArrayList<>();
    private final List<Leaf<T>> leaves = new ArrayList<>();
    private @Nullable Node<T> any;
    private int lowest = Integer.MAX_VALUE;

    void add(Leaf<T> leaf, PathTemplate template, int depth) {
        this.lowest = Math.min(this.lowest, leaf.order());
        if (depth == template.segments().size()) {
            this.leaves.add(leaf);
            return;
        }
        PathTemplate.Segment segment = template.segments().get(depth);
        if (segment instanceof PathTemplate.Text text) {
            this.texts.computeIfAbsent(text.text(), key -> new Node<>()).add(leaf, template, depth + 1);
        } else if (segment instanceof PathTemplate.Variable variable
                && !variable.regex().contains(".*")) {
            after(variable).add(leaf, template, depth + 1);
        } else {
            this.tails.add(new Tail<>(template.tail(depth), leaf));
        }
    }

    private Node<T> after(PathTemplate.Variable variable) {
        if (!variable.converter().equals("str")) {
            return this.typed
                    .computeIfAbsent(
                            variable.converter(), key -> new Typed<>(Pattern.compile(variable.regex()), new Node<>()))
                    .node();
        }
        if (this.any == null) {
            this.any = new Node<>();
        }
        return this.any;
    }

    /** The lowest place in declaration order of all routes from here on. */
    int lowest() {
        return this.lowest;
    }

    @Nullable
    Node<T> text(String segment) {
        return this.texts.get(segment);
    }

    @Nullable
    Node<T> any() {
        return this.any;
    }

    Iterable<Typed<T>> typed() {
        return this.typed.values();
    }

    boolean hasTyped() {
        return !this.typed.isEmpty();
    }

    List<Tail<T>> tails() {
        return this.tails;
    }

    List<Leaf<T>> leaves() {
        return this.leaves;
    }
}
