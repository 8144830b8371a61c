package io.fastapi.migrate.java;

import java.util.Set;
import java.util.TreeSet;

/**
 * A source file that was made.
 *
 * @param packageName its package
 * @param className its class
 * @param imports the classes that it names, by their full names
 * @param staticImports what it imports statically, {@code io.fastapi.Dsl.*}
 * @param body the class with its Javadoc
 */
public record JavaFile(
        String packageName, String className, Set<String> imports, Set<String> staticImports, String body) {

    /** Where it goes below the folder of sources, with slashes. */
    public String path() {
        return this.packageName.replace('.', '/') + "/" + this.className + ".java";
    }

    /** The whole source. */
    public String source() {
        StringBuilder source = new StringBuilder("package " + this.packageName + ";\n\n");
        new TreeSet<>(this.staticImports)
                .forEach(name -> source.append("import static ").append(name).append(";\n"));
        source.append(this.staticImports.isEmpty() ? "" : "\n");
        int before = source.length();
        for (String name : new TreeSet<>(this.imports)) {
            String itsPackage = name.substring(0, name.lastIndexOf('.'));
            if (!itsPackage.equals("java.lang") && !itsPackage.equals(this.packageName)) {
                source.append("import ").append(name).append(";\n");
            }
        }
        source.append((source.length() == before) ? "" : "\n");
        return source.append(this.body)
                .append(this.body.endsWith("\n") ? "" : "\n")
                .toString();
    }
}
