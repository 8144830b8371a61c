package arity;

import java.util.StringJoiner;
import java.util.function.IntFunction;

/** What the generated classes of each number of inputs have in common: names, types, and the verbs. */
final class Words {

    static final int MAX = 8;
    static final String NOTE = "// Written by fastapi-core/src/arity/GenerateArity.java; change that.\n";

    static final String BEYOND = "\"there are more than " + MAX + " inputs\", \"group some with depends(.., Record::new)\"";

    /**
     * How a function says where it runs and what it returns.
     *
     * @param suffix of {@code handle} and {@code depends}
     * @param returns what a handler returns; a type of its own, so that a lambda tells its class
     * @param brings what a dependency's function returns, for a value {@code R}
     * @param mode the factory method of {@code Call}
     * @param doc what the reader should know of where it runs
     */
    record Verb(String suffix, String returns, String brings, String mode, String doc) {

        boolean isVoid() {
            return returns.isEmpty();
        }
    }

    static final Verb[] VERBS = {
        new Verb("", "R extends @Nullable Object", "? extends R", "blocking",
                "a function that may block: it runs on a virtual thread, or on a pooled one before Java 21"),
        new Verb("Async", "R extends Publisher<?>", "? extends Publisher<? extends R>", "async",
                "a function that returns a {@code Publisher}; as a rule on the event loop, so it must not block"),
        new Verb("Future", "R extends CompletionStage<?>", "? extends CompletionStage<? extends R>", "async",
                "a function that returns a {@code CompletionStage}; as a rule on the event loop, so it must not block"),
        new Verb("Now", "R extends @Nullable Object", "? extends R", "now",
                "a function that only computes, on whatever thread the request is on: the event loop, so it must not block,"
                        + " or the worker of the step before"),
        new Verb("Void", "", "", "blocking",
                "a function that returns nothing and may block: it runs on a virtual thread, or on a pooled one before Java 21"),
    };

    private Words() {}

    static String join(int n, String separator, IntFunction<String> each) {
        StringJoiner joiner = new StringJoiner(separator);
        for (int i = 0; i < n; i++) {
            joiner.add(each.apply(i));
        }
        return joiner.toString();
    }

    static String type(int i) {
        return String.valueOf((char) ('A' + i));
    }

    static String name(int i) {
        return String.valueOf((char) ('a' + i));
    }

    static String types(int n) {
        return n == 0 ? "" : "<" + join(n, ", ", Words::type) + ">";
    }

    static String words(int n) {
        return n == 0 ? "no input" : n == 1 ? "one input" : n + " inputs";
    }

    static String parameters(int n) {
        return join(n, ", ", i -> "Input<" + type(i) + "> " + name(i));
    }

    static String names(int n) {
        return join(n, ", ", Words::name);
    }

    /** The type of the function that a verb takes. */
    static String functionType(int n, Verb verb, String returns) {
        String inputs = join(n, ", ", i -> "? super " + type(i));
        if (verb.isVoid()) {
            return "Action" + n + (n == 0 ? "" : "<" + inputs + ">");
        }
        return "Fn" + n + "<" + inputs + (n == 0 ? "" : ", ") + returns + ">";
    }
}
