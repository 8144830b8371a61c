package io.fastapi.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.Dsl;
import io.fastapi.routing.ApiRouter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compiler prints for the mistakes that are made most. */
class CompilerMessagesTests {

    @TempDir
    private Path classes;

    /** What javac says of an expression. */
    private List<String> messages(String expression) {
        return messages("Object", expression);
    }

    private List<String> messagesOfRouter(String expression) {
        return messages("ApiRouter", expression);
    }

    private List<String> messages(String type, String expression) {
        String source = """
                import static io.fastapi.Dsl.*;
                import io.fastapi.input.Dependency;
                import io.fastapi.routing.ApiRouter;
                import java.util.concurrent.CompletableFuture;
                import reactor.core.publisher.Mono;

                class Main {
                    %s made = %s;

                    static String one(String a) {
                        return a;
                    }

                    record Nine(
                            String a, String b, String c, String d, String e, String f, String g, String h, String i) {}
                }
                """.formatted(type, expression);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", this.classes.toString());
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Main.java"), Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        javac.getTask(new StringWriter(), null, diagnostics, options, null, List.of(file))
                .call();
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ENGLISH))
                .toList();
    }

    private static String inputs(int count) {
        return String.join(", ", java.util.Collections.nCopies(count, "query(\"a\")"));
    }

    @Test
    void whatIsRightCompiles() {
        assertThat(messages("io.fastapi.routing.ApiRouter.of(get(\"/\").params(" + inputs(8)
                        + ").tags(\"x\").handle((a, b, c, d, e, f, g, h) -> 1))"))
                .isEmpty();
    }

    @Test
    void nineInputsNameTheWayOut() {
        for (int count = 9; count < 12; count++) {
            assertThat(messages("get(\"/\").params(" + inputs(count) + ").handle(x -> 1)"))
                    .singleElement()
                    .asString()
                    .isEqualTo("""
                            cannot find symbol
                              symbol:   method handle((x)->1)
                              location: class io.fastapi.operation.UseDependsBeyond8Inputs""");
        }
    }

    @Test
    void nineInputsOfADependencyNameTheWayOut() {
        String nine = "(" + inputs(9) + ", (a, b, c, d, e, f, g, h, i) -> ";
        for (String dependency : List.of(
                "depends" + nine + "a)",
                "dependsAsync" + nine + "Mono.just(a))",
                "dependsFuture" + nine + "CompletableFuture.completedFuture(a))",
                "dependsNow" + nine + "a)",
                "depends(" + inputs(9) + ", Nine::new)",
                "dependsVoid" + nine + "{})")) {
            assertThat(messages("Dependency<?>", dependency))
                    .singleElement()
                    .asString()
                    .matches("incompatible types: .* io.fastapi.operation.UseDependsBeyond8Inputs conforms to"
                            + " io.fastapi.input.Dependency<\\?>");
        }
    }

    @Test
    void aFunctionOfAnotherNumberOfInputsIsTheOnlyThingNamed() {
        assertThat(messages("get(\"/\").params(" + inputs(2) + ").handle(a -> a)"))
                .containsExactly("incompatible types: incompatible parameter types in lambda expression");
        assertThat(messages("get(\"/\").params(" + inputs(2) + ").handle(Main::one)"))
                .singleElement()
                .asString()
                .startsWith("incompatible types: invalid method reference")
                .contains("found:    java.lang.String,java.lang.String");
    }

    @Test
    void aForgottenHandlerIsNamedInOneLine() {
        String line = "incompatible types: io.fastapi.operation.HandlerIsMissing cannot be converted to ";
        for (String unserved : List.of(
                "get(\"/\")",
                "get(\"/\").params(query(\"a\"))",
                "get(\"/\").tags(\"x\").status(201)",
                "websocket(\"/\")",
                "websocket(\"/\").params(query(\"a\"))")) {
            assertThat(messagesOfRouter("ApiRouter.of(" + unserved + ")"))
                    .containsExactly(line + "io.fastapi.routing.ApiRouter");
            assertThat(messagesOfRouter("ApiRouter.of(get(\"/a\").handle(() -> 1), " + unserved + ", ApiRouter.of())"))
                    .containsExactly(line + "io.fastapi.routing.ApiRouter");
            assertThat(messagesOfRouter("ApiRouter.of(ApiRouter.of(" + unserved + "))"))
                    .containsExactly(line + "io.fastapi.routing.ApiRouter");
            assertThat(messages("io.fastapi.FastApi.of(" + unserved + ").title(\"x\")"))
                    .singleElement()
                    .asString()
                    .endsWith("location: class io.fastapi.operation.HandlerIsMissing");
        }
        assertThat(messagesOfRouter("ApiRouter.of()")).isEmpty();
    }

    @Test
    void whatNobodyAskedTheCompilerAboutStopsTheStart() {
        assertThatThrownBy(() -> ApiRouter.of(Dsl.get("/a").handle(() -> 1), Dsl.get("/b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no handler is given to [")
                .hasMessageContaining("/b")
                .hasMessageNotContaining("/a");
    }

    @Test
    void aSettingAfterTheHandlerIsNotThere() {
        assertThat(messages("get(\"/\").handle(() -> 1).tags(\"x\")"))
                .singleElement()
                .asString()
                .isEqualTo("""
                        cannot find symbol
                          symbol:   method tags(java.lang.String)
                          location: class io.fastapi.operation.Operation""");
    }
}
