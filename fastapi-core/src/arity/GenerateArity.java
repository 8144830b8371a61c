import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the classes that exist once per number of inputs: {@code Fn0..9}, {@code Action0..9} (a WebSocket is an argument
 * beside the inputs), {@code Inputs1..8}, {@code WebSocketInputs1..8}, and the methods {@code params} and {@code depends}. Run from the repository root, and format:
 *
 * <pre>{@code
 * java fastapi-core/src/arity/GenerateArity.java fastapi-core/src/main/java
 * mvn spotless:apply -pl fastapi-core
 * }</pre>
 */
public class GenerateArity {

    static final int MAX = 8;
    static final String NOTE = "// Written by fastapi-core/src/arity/GenerateArity.java; change that.\n";

    static final String BEYOND = "\"More than " + MAX + " inputs; group some with depends(.., Record::new)\"";

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

    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0], "io", "fastapi");
        for (int n = 0; n <= MAX + 1; n++) {
            write(root.resolve("function/Fn" + n + ".java"), function(n, false));
            write(root.resolve("function/Action" + n + ".java"), function(n, true));
        }
        for (int n = 1; n <= MAX; n++) {
            write(root.resolve("operation/Inputs" + n + ".java"), inputs(n));
            write(root.resolve("operation/WebSocketInputs" + n + ".java"), webSocketInputs(n));
        }
        write(root.resolve("Depends.java"), depends("Depends", "DependsAsync", "functions that may block", "", "Void"));
        write(root.resolve("DependsAsync.java"),
                depends("DependsAsync", "DependsNow", "functions that return something to wait for", "Async", "Future"));
        write(root.resolve("DependsNow.java"), depends("DependsNow", "", "functions that only compute", "Now"));
        write(root.resolve("operation/Params.java"), params());
        write(root.resolve("operation/WebSocketParams.java"), webSocketParams());
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

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
        return n == 0 ? "" : "<" + join(n, ", ", GenerateArity::type) + ">";
    }

    static String words(int n) {
        return n == 0 ? "no input" : n == 1 ? "one input" : n + " inputs";
    }

    static String parameters(int n) {
        return join(n, ", ", i -> "Input<" + type(i) + "> " + name(i));
    }

    static String names(int n) {
        return join(n, ", ", GenerateArity::name);
    }

    /** The type of the function that a verb takes. */
    static String functionType(int n, Verb verb, String returns) {
        String inputs = join(n, ", ", i -> "? super " + type(i));
        if (verb.isVoid()) {
            return "Action" + n + (n == 0 ? "" : "<" + inputs + ">");
        }
        return "Fn" + n + "<" + inputs + (n == 0 ? "" : ", ") + returns + ">";
    }

    static String function(int n, boolean isVoid) {
        String generics = join(n, ", ", i -> type(i) + " extends @Nullable Object");
        if (!isVoid) {
            generics += (n == 0 ? "" : ", ") + "R extends @Nullable Object";
        }
        String call = "apply(" + join(n, ", ", i -> "(" + type(i) + ") arguments[" + i + "]") + ")";
        return """
            %spackage io.fastapi.function;

            import org.jspecify.annotations.Nullable;

            /** %s of %s that may fail. */
            @FunctionalInterface
            public interface %s%d%s extends Fn {

                /** %s. */
                %s apply(%s) throws Exception;

                @Override
            %s    default @Nullable Object invoke(@Nullable Object[] arguments) throws Exception {
                    %s
                }
            }
            """.formatted(NOTE, isVoid ? "A function without result" : "A function", words(n), isVoid ? "Action" : "Fn", n,
                generics.isEmpty() ? "" : "<" + generics + ">", isVoid ? "Does the work" : "Returns the result",
                isVoid ? "void" : "R", join(n, ", ", i -> type(i) + " " + name(i)),
                n == 0 ? "" : "    @SuppressWarnings({\"unchecked\", \"NullAway\"}) // the caller gives what the inputs bring\n",
                isVoid ? call + ";\n        return null;" : "return " + call + ";");
    }

    static String params() {
        StringBuilder s = new StringBuilder(NOTE + """
            package io.fastapi.operation;

            import io.fastapi.attribute.Attributes;
            import io.fastapi.input.Input;
            import java.util.List;

            /**
             * The step from an operation without inputs to one with them. Beyond %d, inputs that belong together are grouped:
             * {@code depends(query("skip"), query("limit"), Paging::new)}.
             */
            abstract class Params extends OperationSettings<OperationSpec> {

                Params(Attributes attributes) {
                    super(attributes, List.of());
                }
            """.formatted(MAX));
        for (int n = 1; n <= MAX; n++) {
            s.append("\n    /** With %s, which the handler receives in this order. */\n".formatted(words(n)));
            s.append("    public %s Inputs%d%s params(%s) {\n".formatted(types(n), n, types(n), parameters(n)));
            s.append("        return new Inputs%d<>(attributes(), List.of(%s));\n    }\n".formatted(n, names(n)));
        }
        s.append("""

                /**
                 * More inputs than a handler can have. There is no operation with so many: the compiler names the class that this
                 * returns, and so the way out.
                 */
                public UseDependsBeyond%dInputs params(%s, Input<?>... more) {
                    throw new IllegalArgumentException(%s);
                }
            """.formatted(MAX, join(MAX + 1, ", ", i -> "Input<?> " + name(i)), BEYOND));
        return s.append("}\n").toString();
    }

    static String inputs(int n) {
        StringBuilder s = new StringBuilder(NOTE + """
            package io.fastapi.operation;

            import io.fastapi.attribute.Attributes;
            import io.fastapi.function.Action%1$d;
            import io.fastapi.function.Call;
            import io.fastapi.function.Fn%1$d;
            import io.fastapi.input.Input;
            import java.util.List;
            import java.util.concurrent.CompletionStage;
            import org.jspecify.annotations.Nullable;
            import org.reactivestreams.Publisher;

            /** An operation with %2$s, still without handler. */
            public final class Inputs%1$d%3$s extends OperationSettings<Inputs%1$d%3$s> {

                Inputs%1$d(Attributes attributes, List<Input<?>> inputs) {
                    super(attributes, inputs);
                }

                @Override
                protected Inputs%1$d%3$s with(Attributes attributes) {
                    return new Inputs%1$d<>(attributes, inputs());
                }
            """.formatted(n, words(n), types(n)));
        for (Verb verb : VERBS) {
            s.append("""

                    /** Served by %s. */
                    public %sOperation handle%s(%s function) {
                        return operation(Call.%s(function));
                    }
                """.formatted(verb.doc(), verb.isVoid() ? "" : "<" + verb.returns() + "> ", verb.suffix(),
                        functionType(n, verb, "R"), verb.mode()));
        }
        return s.append("}\n").toString();
    }

    /** How the function of a WebSocket says where it runs: its suffix, its first argument, what it returns, and the words. */
    record WebSocketVerb(String suffix, String socket, String returns, String mode, String doc) {}

    static final WebSocketVerb[] WEB_SOCKET_VERBS = {
        new WebSocketVerb("", "WebSocket", "", "blocking",
                "a function that may block: it runs on a virtual thread, or on one of a pool of its own before Java 21"),
        new WebSocketVerb("Async", "AsyncWebSocket", "R extends Publisher<?>", "async",
                "a function that returns a {@code Publisher} and runs on the event loop, where it must not block"),
        new WebSocketVerb("Future", "AsyncWebSocket", "R extends CompletionStage<?>", "async",
                "a function that returns a {@code CompletionStage} and runs on the event loop, where it must not block"),
    };

    /** The methods {@code handle} of a WebSocket with some inputs. */
    static String webSocketHandles(int n) {
        StringBuilder s = new StringBuilder();
        for (WebSocketVerb verb : WEB_SOCKET_VERBS) {
            boolean isVoid = verb.returns().isEmpty();
            String inputs = "? super " + verb.socket() + join(n, "", i -> ", ? super " + type(i));
            s.append("""

                    /** Served by %s. */
                    public %sWebSocketOperation handle%s(%s%d<%s%s> function) {
                        return operation(Call.%s(function));
                    }
                """.formatted(verb.doc(), isVoid ? "" : "<" + verb.returns() + "> ", verb.suffix(),
                        isVoid ? "Action" : "Fn", n + 1, inputs, isVoid ? "" : ", R", verb.mode()));
        }
        return s.toString();
    }

    static String webSocketInputs(int n) {
        return NOTE + """
            package io.fastapi.operation;

            import io.fastapi.attribute.Attributes;
            import io.fastapi.function.Action%4$d;
            import io.fastapi.function.Call;
            import io.fastapi.function.Fn%4$d;
            import io.fastapi.input.Input;
            import io.fastapi.websocket.AsyncWebSocket;
            import io.fastapi.websocket.WebSocket;
            import java.util.List;
            import java.util.concurrent.CompletionStage;
            import org.reactivestreams.Publisher;

            /** A WebSocket with %2$s, still without function. */
            public final class WebSocketInputs%1$d%3$s extends WebSocketOptions<WebSocketInputs%1$d%3$s> {

                WebSocketInputs%1$d(Attributes attributes, List<Input<?>> inputs) {
                    super(attributes, inputs);
                }

                @Override
                WebSocketInputs%1$d%3$s with(Attributes attributes) {
                    return new WebSocketInputs%1$d<>(attributes, inputs());
                }
            """.formatted(n, words(n), types(n), n + 1) + webSocketHandles(n) + "}\n";
    }

    static String webSocketParams() {
        StringBuilder s = new StringBuilder(NOTE + """
            package io.fastapi.operation;

            import io.fastapi.attribute.Attributes;
            import io.fastapi.function.Action1;
            import io.fastapi.function.Call;
            import io.fastapi.function.Fn1;
            import io.fastapi.input.Input;
            import io.fastapi.websocket.AsyncWebSocket;
            import io.fastapi.websocket.WebSocket;
            import java.util.List;
            import java.util.concurrent.CompletionStage;
            import org.reactivestreams.Publisher;

            /**
             * The step from a WebSocket without inputs to one with them. Beyond %d, inputs that belong together are grouped:
             * {@code depends(query("skip"), query("limit"), Paging::new)}.
             */
            abstract class WebSocketParams extends WebSocketOptions<WebSocketSpec> {

                WebSocketParams(Attributes attributes) {
                    super(attributes, List.of());
                }
            """.formatted(MAX));
        for (int n = 1; n <= MAX; n++) {
            s.append("\n    /** With %s, which the function receives after the WebSocket, in this order. */\n"
                    .formatted(words(n)));
            s.append("    public %s WebSocketInputs%d%s params(%s) {\n".formatted(types(n), n, types(n), parameters(n)));
            s.append("        return new WebSocketInputs%d<>(attributes(), List.of(%s));\n    }\n"
                    .formatted(n, names(n)));
        }
        return s.append(webSocketHandles(0)).append("}\n").toString();
    }

    /** One class of the methods {@code depends}: those of some verbs. */
    static String depends(String name, String parent, String functions, String... suffixes) {
        List<Verb> verbs = Stream.of(VERBS).filter(verb -> List.of(suffixes).contains(verb.suffix())).toList();
        StringBuilder body = new StringBuilder();
        for (Verb verb : verbs) {
            for (int n = 0; n <= MAX; n++) {
                body.append(depend(n, verb));
            }
            body.append(dependBeyond(verb));
        }
        StringBuilder s = new StringBuilder(NOTE + "package io.fastapi;\n\n");
        TreeSet<String> imports = new TreeSet<>(List.of("io.fastapi.function.Call", "io.fastapi.input.Dependency",
                "io.fastapi.input.Input", "io.fastapi.operation.UseDependsBeyond" + MAX + "Inputs", "java.util.List"));
        Pattern.compile("\\b(Fn\\d|Action\\d|CompletionStage|Publisher)\\b").matcher(body).results()
                .map(MatchResult::group)
                .forEach(type -> imports.add(origin(type) + type));
        imports.forEach(type -> s.append("import ").append(type).append(";\n"));
        s.append("\n/** The methods {@code depends} of {@link Dsl}, FastAPI's {@code Depends}, for %s. */\n".formatted(functions));
        s.append("abstract class " + name + (parent.isEmpty() ? "" : " extends " + parent) + " {\n");
        return s.append(body).append("}\n").toString();
    }

    static String origin(String type) {
        return switch (type) {
            case "CompletionStage" -> "java.util.concurrent.";
            case "Publisher" -> "org.reactivestreams.";
            default -> "io.fastapi.function.";
        };
    }

    static String depend(int n, Verb verb) {
        String value = verb.isVoid() ? "Void" : "R";
        String declared = join(n, ", ", GenerateArity::type) + (verb.isVoid() ? "" : n == 0 ? "R" : ", R");
        return "\n    /** %s %s. */\n".formatted(verb.isVoid() ? "A check by" : "A value of", verb.doc())
                + "    public static %s Dependency<%s> depends%s(%s%s function) {\n".formatted(
                        declared.isEmpty() ? "" : "<" + declared + ">", value, verb.suffix(),
                        n == 0 ? "" : parameters(n) + ", ", functionType(n, verb, verb.brings()))
                + "        return Dependency.of(List.of(%s), Call.%s(function));\n    }\n".formatted(names(n), verb.mode());
    }

    /** The method for more inputs than there are: what it returns is no dependency, and names the way out. */
    static String dependBeyond(Verb verb) {
        int n = MAX + 1;
        String way = "UseDependsBeyond" + MAX + "Inputs";
        String function = functionType(n, verb, verb.brings());
        return "\n    /** More inputs than a function can have, which the compiler refuses: group some with another {@code depends}. */\n"
                + "    public static <%s%s> %s depends%s(%s, %s function) {\n".formatted(join(n, ", ", GenerateArity::type),
                        verb.isVoid() ? "" : ", R", way, verb.suffix(), parameters(n), function)
                + "        throw new IllegalArgumentException(%s);\n    }\n".formatted(BEYOND);
    }
}
