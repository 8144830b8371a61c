package io.fastapi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A further member of a sealed family does not compile until everything that has to know it does. */
class SealedFamiliesTests {

    private static final Path TYPES = Path.of("../../fastapi-types/src/main/java");
    private static final Path CORE = Path.of("../../fastapi-core/src/main/java");

    /**
     * A change to a source.
     *
     * @param file its path below the sources of the module
     * @param before what is there
     * @param after what is there instead
     */
    private record Change(String file, String before, String after) {

        String applyTo(String source) {
            assertThat(source).as(this.file).containsOnlyOnce(this.before);
            return source.replace(this.before, this.after);
        }
    }

    @TempDir
    private Path classes;

    @Test
    void nothingElseKeepsTheModulesFromCompiling() throws IOException {
        assertThat(broken(TYPES)).isEmpty();
        assertThat(broken(CORE)).isEmpty();
    }

    @Test
    void aShapeIsMissedByReaderWriterAndSchema() throws IOException {
        Set<String> broken = broken(
                TYPES,
                new Change(
                        "io/fastapi/types/shape/Shape.java",
                        "        permits Shape.AnyShape,",
                        "        permits Shape.Further, Shape.AnyShape,"),
                new Change(
                        "io/fastapi/types/shape/Shape.java",
                        "    /** What collection a {@link SequenceShape} is read into. */",
                        """
                            record Further() implements Shape {
                                @Override
                                public <R extends @Nullable Object> R accept(ShapeVisitor<R> visitor) {
                                    return visitor.further(this);
                                }
                            }
                        """),
                new Change(
                        "io/fastapi/types/shape/ShapeVisitor.java",
                        "    R any(Shape.AnyShape shape);",
                        "    R any(Shape.AnyShape shape); R further(Shape.Further shape);"));

        assertThat(broken)
                .contains(
                        "io/fastapi/types/validate/ValidatorCompiler.java",
                        "io/fastapi/types/serialize/WriterCompiler.java",
                        "io/fastapi/types/schema/SchemaGenerator.java");
    }

    @Test
    void anInputIsMissedByReaderTreeAndDocument() throws IOException {
        Set<String> broken = broken(
                CORE,
                new Change(
                        "io/fastapi/input/Input.java", "permits Param, Body,", "permits Input.Further, Param, Body,"),
                new Change(
                        "io/fastapi/input/Input.java",
                        "    /** Calls the method of the visitor that is for this kind of input. */",
                        """
                            record Further<T>() implements Input<T> {
                                @Override
                                public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
                                    return visitor.further(this);
                                }
                            }
                        """),
                new Change(
                        "io/fastapi/input/Input.java",
                        "        <T> R param(Param<T> param);",
                        "        <T> R param(Param<T> param); <T> R further(Further<T> input);"));

        assertThat(broken)
                .contains(
                        "io/fastapi/engine/bind/InputBinder.java",
                        "io/fastapi/input/tree/Use.java",
                        "io/fastapi/openapi/DeclaredInputs.java");
    }

    @Test
    void aContentIsMissedByItsWriter() throws IOException {
        Set<String> broken = broken(
                CORE,
                new Change("io/fastapi/response/Content.java", "    /** Nothing. */", """
                            record Further() implements Content {
                                @Override
                                public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
                                    return visitor.further(this);
                                }
                            }
                        """),
                new Change(
                        "io/fastapi/response/Content.java",
                        "        R empty(Empty content);",
                        "        R empty(Empty content); R further(Further content);"));

        assertThat(broken).contains("io/fastapi/engine/write/ContentWriter.java");
    }

    @Test
    void aRouteIsMissedByRoutingAndChecks() throws IOException {
        Set<String> broken = broken(
                CORE,
                new Change(
                        "io/fastapi/operation/Route.java",
                        "permits Operation, WebSocketOperation,",
                        "permits Route.Further, Operation, WebSocketOperation,"),
                new Change(
                        "io/fastapi/operation/Route.java",
                        "    /** Answers by the kind of a route. A further kind does not compile until every visitor knows it. */",
                        """
                            record Further() implements Route {
                                @Override
                                public <R> R accept(Visitor<R> visitor) {
                                    return visitor.further(this);
                                }
                            }
                        """),
                new Change(
                        "io/fastapi/operation/Route.java",
                        "        R operation(Operation operation);",
                        "        R operation(Operation operation); R further(Further route);"));

        assertThat(broken)
                .contains("io/fastapi/engine/RouteCompiler.java", "io/fastapi/engine/verify/DefinitionChecks.java");
    }

    /** The files of a module that do not compile once something is changed. */
    private Set<String> broken(Path sources, Change... changes) throws IOException {
        List<JavaFileObject> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(sources)) {
            for (Path file :
                    all.filter(each -> each.toString().endsWith(".java")).toList()) {
                String name = sources.relativize(file).toString();
                String source = Files.readString(file);
                for (Change change : changes) {
                    source = name.equals(change.file()) ? change.applyTo(source) : source;
                }
                files.add(new Source(name, source));
            }
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of(
                "-proc:none",
                "--release",
                "17",
                "-Xmaxerrs",
                "1000",
                "-d",
                this.classes.toString(),
                "-classpath",
                System.getProperty("java.class.path"));
        compiler.getTask(null, null, found, options, null, files).call();
        Set<String> broken = new TreeSet<>();
        for (Diagnostic<? extends JavaFileObject> each : found.getDiagnostics()) {
            if (each.getKind() == Diagnostic.Kind.ERROR && each.getSource() instanceof Source source) {
                broken.add(source.name);
            }
        }
        return broken;
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String name;
        private final String text;

        Source(String name, String text) {
            super(URI.create("memory:///" + name), Kind.SOURCE);
            this.name = name;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return this.text;
        }
    }
}
