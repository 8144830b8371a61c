package arity;

import static arity.Words.BEYOND;
import static arity.Words.MAX;
import static arity.Words.NOTE;
import static arity.Words.VERBS;
import static arity.Words.functionType;
import static arity.Words.join;
import static arity.Words.name;
import static arity.Words.names;
import static arity.Words.parameters;
import static arity.Words.type;
import static arity.Words.types;
import static arity.Words.words;

import arity.Words.Verb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the classes that exist once per number of inputs: {@code Fn0..9}, {@code Action0..9} (a WebSocket is an argument
 * beside the inputs), {@code Inputs1..8}, {@code WebSocketInputs1..8}, and the methods {@code params} and {@code depends}: only what depends
 * on the number, the rest stands in what they extend. Run from the repository root, and format:
 *
 * <pre>{@code
 * javac -d target/arity fastapi-core/src/arity/*.java
 * java -cp target/arity arity.GenerateArity fastapi-core/src/main/java
 * mvn spotless:apply -pl fastapi-core
 * }</pre>
 */
public final class GenerateArity {

    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0], "io", "fastapi");
        for (int n = 0; n <= MAX + 1; n++) {
            write(root.resolve("function/Fn" + n + ".java"), function(n, false));
            write(root.resolve("function/Action" + n + ".java"), function(n, true));
        }
        for (int n = 1; n <= MAX; n++) {
            write(root.resolve("operation/Inputs" + n + ".java"), inputs(n));
            write(root.resolve("operation/WebSocketInputs" + n + ".java"), WebSocketClasses.inputs(n));
        }
        write(root.resolve("Depends.java"), DependsClasses.depends("Depends", "DependsAsync", "functions that may block", "", "Void"));
        write(root.resolve("DependsAsync.java"),
                DependsClasses.depends("DependsAsync", "DependsNow", "functions that return something to wait for", "Async", "Future"));
        write(root.resolve("DependsNow.java"), DependsClasses.depends("DependsNow", "", "functions that only compute", "Now"));
        write(root.resolve("operation/Params.java"), params());
        write(root.resolve("operation/WebSocketParams.java"), WebSocketClasses.params());
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
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
            import io.fastapi.types.error.MisuseException;
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
                    throw new MisuseException(%s);
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
}
