package io.fastapi.benchmarks.document;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * As many different records as one asks for, of five to ten fields with rules, which hold each other; written and compiled
 * on the spot, since nobody would want to read them.
 */
final class GeneratedModels {

    private static final String PACKAGE = "generated";
    private static final List<String> FIELDS = List.of(
            "@NotNull @Size(min = 1, max = 40) String name",
            "@Positive double price",
            "@Min(1) @Max(99) int quantity",
            "@Description(\"When it was made.\") LocalDateTime createdAt",
            "@Size(max = 5) List<@Size(max = 20) String> tags",
            "Optional<@Pattern(regexp = \"^[a-z]+$\") String> code",
            "Map<String, Integer> counts",
            "boolean active");

    private GeneratedModels() {}

    /** The classes of so many records. */
    static List<Class<?>> of(int count) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("A JDK is needed, this is a JRE");
        }
        Map<String, ByteArrayOutputStream> compiled = new HashMap<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("-proc:none", "-parameters", "-classpath", System.getProperty("java.class.path"));
            boolean done = compiler.getTask(null, new Memory(files, compiled), null, options, null, sources(count))
                    .call();
            if (!done) {
                throw new IllegalStateException("The models could not be compiled");
            }
            ClassLoader loader = new Loader(compiled);
            List<Class<?>> classes = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                classes.add(loader.loadClass(PACKAGE + "." + name(i)));
            }
            return classes;
        } catch (java.io.IOException | ClassNotFoundException e) {
            throw new IllegalStateException("The models could not be made", e);
        }
    }

    private static List<Source> sources(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Source(name(i), source(i, count)))
                .toList();
    }

    static String name(int number) {
        return "Model" + number;
    }

    /** Each holds two that come later, if there are any, so that none holds itself. */
    private static String source(int number, int count) {
        StringJoiner fields = new StringJoiner(", ");
        fields.add("@Positive int id");
        for (int i = 0; i < 4 + number % 4; i++) {
            fields.add(FIELDS.get((number + i) % FIELDS.size()));
        }
        if (2 * number + 1 < count) {
            fields.add("@Valid " + name(2 * number + 1) + " part");
        }
        if (2 * number + 2 < count) {
            fields.add("@Size(max = 100) List<@Valid " + name(2 * number + 2) + "> others");
        }
        return """
                package %s;
                import io.fastapi.types.model.Description;
                import jakarta.validation.Valid;
                import jakarta.validation.constraints.*;
                import java.time.LocalDateTime;
                import java.util.*;
                public record %s(%s) {}
                """.formatted(PACKAGE, name(number), fields);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String code;

        Source(String name, String code) {
            super(URI.create("string:///" + PACKAGE + "/" + name + ".java"), Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> compiled;

        Memory(JavaFileManager files, Map<String, ByteArrayOutputStream> compiled) {
            super(files);
            this.compiled = compiled;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            compiled.put(className, bytes);
            return new SimpleJavaFileObject(URI.create("bytes:///" + className), kind) {

                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }
    }

    private static final class Loader extends ClassLoader {

        private final Map<String, ByteArrayOutputStream> compiled;

        Loader(Map<String, ByteArrayOutputStream> compiled) {
            super(GeneratedModels.class.getClassLoader());
            this.compiled = compiled;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream bytes = compiled.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] code = bytes.toByteArray();
            return defineClass(name, code, 0, code.length);
        }
    }
}
