package io.fastapi.docs;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java source as the compiler reads it. */
final class Sources {

    private Sources() {}

    /** Parsed files, in the order given, and their comments. */
    record Parsed(List<CompilationUnitTree> units, DocTrees docs) {}

    /** The parsed files, in the order given. */
    static List<CompilationUnitTree> parse(List<Path> files) {
        return read(files).units();
    }

    /** The parsed files with their comments. */
    static Parsed read(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            return new Parsed(units, DocTrees.instance(task));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The main source files of the modules that applications use, in a fixed order. */
    static List<Path> ofModules(String... modules) {
        List<Path> files = new ArrayList<>();
        for (String module : modules) {
            try (Stream<Path> found = Files.walk(Path.of("..", module, "src/main/java"))) {
                found.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }
}
