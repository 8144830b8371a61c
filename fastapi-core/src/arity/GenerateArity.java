import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;
import java.util.function.IntFunction;

/**
 * Writes the classes that exist once per number of inputs: {@code Fn0..8}, {@code Inputs1..8}, and the methods
 * {@code params} and {@code depends}. Run from the repository root:
 *
 * <pre>{@code java fastapi-core/src/arity/GenerateArity.java fastapi-core/src/main/java}</pre>
 */
public class GenerateArity {

    static final int MAX = 8;
    static final String NOTE = "// Written by fastapi-core/src/arity/GenerateArity.java; change that.\n";

    /** Settings that an operation can be given before or after its inputs: Javadoc, signature, arguments. */
    static final String[][] WITHERS = {
        {"The status of a successful answer; 200 by default.", "status(int status)", "status(status)"},
        {"More groups in the documentation.", "tags(String... tags)", "tags(tags)"},
        {"The title in the documentation; by default made from the name.", "summary(String summary)", "summary(summary)"},
        {"The text in the documentation; Markdown allowed.", "description(String description)", "description(description)"},
        {"The description of the successful answer.", "responseDescription(String description)", "responseDescription(description)"},
        {"Marked as deprecated in the documentation.", "deprecated()", "deprecated()"},
        {"The OpenAPI operation id, used verbatim.", "operationId(String operationId)", "operationId(operationId)"},
        {"The name, from which title, operation id and URLs are made.", "name(String name)", "name(name)"},
        {"Left out of the documentation.", "hidden()", "hidden()"},
        {"A further answer in the documentation.", "responses(int status, String description)", "responses(status, description)"},
        {"A further answer with a JSON body in the documentation.", "responses(int status, Class<?> model)", "responses(status, model)"},
        {"A further answer in the documentation, by status, range ({@code 4XX}) or {@code default}.", "responses(String status, ResponseDoc response)", "responses(status, response)"},
        {"The type that the returned value is validated against and filtered to.", "responseModel(Class<?> type)", "responseModel(type)"},
        {"The generic type that the returned value is validated against and filtered to.", "responseModel(TypeRef<?> type)", "responseModel(type)"},
        {"The type that the returned value is validated against, and which of its fields are sent.", "responseModel(ResponseModel<?> model)", "responseModel(model)"},
        {"No response model, whatever the handler's signature tells.", "noResponseModel()", "noResponseModel()"},
        {"The kind of answer that a returned value becomes; JSON by default.", "responseClass(ResponseClass responseClass)", "responseClass(responseClass)"},
        {"Inputs that are resolved first, in order, and whose values are dropped.", "dependencies(Input<?>... dependencies)", "dependencies(dependencies)"},
        {"A member merged into the OpenAPI operation object.", "openapiExtra(String member, Object value)", "openapiExtra(member, value)"},
        {"Whether a JSON body needs a JSON content type; {@code true} by default.", "strictContentType(boolean strict)", "strictContentType(strict)"},
    };

    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0], "io", "fastapi");
        for (int n = 0; n <= MAX; n++) {
            write(root.resolve("operation/Fn" + n + ".java"), fn(n));
            if (n > 0) {
                write(root.resolve("operation/Inputs" + n + ".java"), inputs(n));
            }
        }
        write(root.resolve("Depends.java"), depends());
        write(root.resolve("operation/Params.java"), params());
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

    static String fnType(int n, String result) {
        return "Fn" + n + "<" + join(n, "", i -> "? super " + type(i) + ", ") + result + ">";
    }

    /** The array form of a function: {@code args -> function.apply((A) args[0])}. */
    static String spread(int n) {
        return "args -> function.apply(" + join(n, ", ", i -> "(" + type(i) + ") args[" + i + "]") + ")";
    }

    static String suppress(int n) {
        return n == 0 ? "" : "    @SuppressWarnings({\"unchecked\", \"NullAway\"})\n";
    }

    static String fn(int n) {
        return """
            %spackage io.fastapi.operation;

            import java.io.Serializable;
            import org.jspecify.annotations.Nullable;

            /** A function of %s that may fail. Serializable, so that a method reference tells its name and return type. */
            @FunctionalInterface
            public interface Fn%d<%sR extends @Nullable Object> extends Serializable {

                /** Returns the result. */
                R apply(%s) throws Exception;
            }
            """.formatted(NOTE, n == 0 ? "no input" : n == 1 ? "one input" : n + " inputs", n,
                join(n, "", i -> type(i) + " extends @Nullable Object, "), join(n, ", ", i -> type(i) + " " + name(i)));
    }

    static String params() {
        StringBuilder s = new StringBuilder(NOTE + """
            package io.fastapi.operation;

            import io.fastapi.input.Input;

            /** The step from an operation without inputs to one with them. */
            abstract class Params {

                abstract OperationSpec spec();
            """);
        for (int n = 1; n <= MAX; n++) {
            s.append("\n    /** With %s, which the handler receives in this order. */\n".formatted(n == 1 ? "one input" : n + " inputs"));
            s.append("    public %s Inputs%d%s params(%s) {\n".formatted(types(n), n, types(n),
                    join(n, ", ", i -> "Input<" + type(i) + "> " + name(i))));
            s.append("        return new Inputs%d<>(spec(), %s);\n    }\n".formatted(n, join(n, ", ", GenerateArity::name)));
        }
        return s.append("}\n").toString();
    }

    static String inputs(int n) {
        StringBuilder s = new StringBuilder(NOTE + """
            package io.fastapi.operation;

            import io.fastapi.input.Call;
            import io.fastapi.input.Input;
            import io.fastapi.types.model.TypeRef;
            import java.util.List;
            import org.jspecify.annotations.Nullable;

            /** An operation with %s, still without handler. */
            public final class Inputs%d%s {

                private final OperationSpec spec;
            """.formatted(n == 1 ? "one input" : n + " inputs", n, types(n)));
        for (int i = 0; i < n; i++) {
            s.append("    private final Input<%s> %s;\n".formatted(type(i), name(i)));
        }
        s.append("\n    Inputs%d(OperationSpec spec, %s) {\n        this.spec = spec;\n".formatted(n,
                join(n, ", ", i -> "Input<" + type(i) + "> " + name(i))));
        for (int i = 0; i < n; i++) {
            s.append("        this.%s = %s;\n".formatted(name(i), name(i)));
        }
        s.append("    }\n");
        s.append("\n    private Inputs%d%s with(OperationSpec changed) {\n        return new Inputs%d<>(changed, %s);\n    }\n"
                .formatted(n, types(n), n, join(n, ", ", i -> "this." + name(i))));
        for (String[] wither : WITHERS) {
            s.append("\n    /** %s */\n    public Inputs%d%s %s {\n        return with(this.spec.%s);\n    }\n"
                    .formatted(wither[0], n, types(n), wither[1], wither[2]));
        }
        s.append("""

                /** Served by a function that may block: it runs on a virtual thread, or on a pooled one before Java 21. */
            %s    public Operation handle(%s function) {
                    return operation(Call.blocking(function, %s));
                }

                /** Served on the event loop by a function that returns a {@code Publisher} or {@code CompletionStage}. */
            %s    public Operation handleAsync(%s function) {
                    return operation(Call.async(function, %s));
                }

                private Operation operation(Call handler) {
                    return new Operation(this.spec.settings(), List.of(%s), handler);
                }
            }
            """.formatted(suppress(n), fnType(n, "? extends @Nullable Object"), spread(n), suppress(n),
                fnType(n, "?"), spread(n), join(n, ", ", i -> "this." + name(i))));
        return s.toString();
    }

    static String depends() {
        StringBuilder s = new StringBuilder(NOTE + "package io.fastapi;\n\nimport io.fastapi.input.Call;\n"
                + "import io.fastapi.input.Dependency;\nimport io.fastapi.input.Input;\n");
        for (int n = 0; n <= MAX; n++) {
            s.append("import io.fastapi.operation.Fn%d;\n".formatted(n));
        }
        s.append("""
            import java.util.List;
            import java.util.concurrent.CompletionStage;
            import org.reactivestreams.Publisher;

            /** The methods {@code depends} and {@code dependsAsync} of {@link Dsl}. */
            abstract class Depends {
            """);
        for (int n = 0; n <= MAX; n++) {
            s.append(depend(n, "depends", "A value computed by a function that may block: FastAPI's {@code Depends} on a {@code def}.",
                    "? extends R", "blocking", "R"));
            s.append(depend(n, "dependsAsync", "A value that arrives later, computed on the event loop: FastAPI's {@code Depends} on an {@code async def}.",
                    "? extends Publisher<? extends R>", "async", "R"));
            s.append(depend(n, "dependsFuture", "A value that arrives later, computed on the event loop, as a {@code CompletionStage}.",
                    "? extends CompletionStage<? extends R>", "async", "R"));
        }
        return s.append("}\n").toString();
    }

    static String depend(int n, String name, String doc, String result, String mode, String value) {
        String generics = "<" + join(n, "", i -> type(i) + ", ") + value + ">";
        return "\n    /** " + doc + " */\n" + suppress(n)
                + "    public static %s Dependency<%s> %s(%s%s function) {\n".formatted(generics, value, name,
                        join(n, "", i -> "Input<" + type(i) + "> " + name(i) + ", "), fnType(n, result))
                + "        return Dependency.of(List.of(%s), Call.%s(function, %s));\n    }\n".formatted(
                        join(n, ", ", GenerateArity::name), mode, spread(n));
    }
}
