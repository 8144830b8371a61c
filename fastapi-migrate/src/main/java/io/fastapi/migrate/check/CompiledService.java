package io.fastapi.migrate.check;

import io.fastapi.FastApi;
import io.fastapi.migrate.java.JavaFile;
import io.fastapi.migrate.write.GeneratedService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The classes of generated source, compiled in memory with the class path of this process. */
public final class CompiledService {

    private final ClassLoader loader;
    private final String basePackage;

    private CompiledService(ClassLoader loader, String basePackage) {
        this.loader = loader;
        this.basePackage = basePackage;
    }

    /**
     * Compiles a service; empty where Java has no compiler, as a JRE has none.
     *
     * @throws IllegalStateException if it does not compile, with what the compiler says
     */
    public static Optional<CompiledService> of(GeneratedService service) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        return (compiler == null) ? Optional.empty() : Optional.of(compile(service, compiler));
    }

    private static CompiledService compile(GeneratedService service, JavaCompiler compiler) {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        List<Source> sources = service.files().stream().map(Source::new).toList();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(said, Locale.ROOT, null);
                Memory memory = new Memory(standard, classes)) {
            List<String> options =
                    List.of("-parameters", "-proc:none", "-classpath", System.getProperty("java.class.path"));
            boolean compiled =
                    compiler.getTask(null, memory, said, options, null, sources).call();
            if (!compiled) {
                throw new IllegalStateException(errors(said));
            }
        } catch (IOException ex) {
            throw new IllegalStateException("The compiler cannot be closed", ex);
        }
        return new CompiledService(new Loader(classes), service.basePackage());
    }

    private static String errors(DiagnosticCollector<JavaFileObject> said) {
        StringBuilder errors = new StringBuilder();
        said.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .limit(5)
                .forEach(diagnostic -> errors.append(diagnostic).append('\n'));
        return errors.toString().strip();
    }

    /** The class that starts the service. */
    public Class<?> application() {
        try {
            return this.loader.loadClass(this.basePackage + ".Application");
        } catch (ClassNotFoundException ex) {
            throw new IllegalStateException("There is no application", ex);
        }
    }

    /** The application, made without Spring. */
    public FastApi app() {
        try {
            Class<?> application = application();
            Method factory = Arrays.stream(application.getDeclaredMethods())
                    .filter(method -> method.getName().equals("app"))
                    .findFirst()
                    .orElseThrow();
            Object[] routers = new Object[factory.getParameterCount()];
            for (int i = 0; i < routers.length; i++) {
                routers[i] = instance(factory.getParameterTypes()[i]);
            }
            factory.setAccessible(true);
            return (FastApi) factory.invoke(instance(application), routers);
        } catch (ReflectiveOperationException ex) {
            throw new IllegalStateException("The application cannot be made: " + ex.getCause(), ex);
        }
    }

    private static Object instance(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    /** A source file. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(JavaFile file) {
            super(URI.create("string:///" + file.path()), Kind.SOURCE);
            this.text = file.source();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return this.text;
        }
    }

    /** Keeps the classes. */
    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> classes;

        Memory(JavaFileManager parent, Map<String, ByteArrayOutputStream> classes) {
            super(parent);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            this.classes.put(className, bytes);
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }
    }

    /** Loads the classes. */
    private static final class Loader extends ClassLoader {

        private final Map<String, ByteArrayOutputStream> classes;

        Loader(Map<String, ByteArrayOutputStream> classes) {
            super(CompiledService.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream bytes = this.classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] code = bytes.toByteArray();
            return defineClass(name, code, 0, code.length);
        }
    }
}
