package io.fastapi.migrate.java;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Source under construction, with the classes that it names. */
public final class Code {

    private final StringBuilder text = new StringBuilder();
    private final Set<String> imports = new TreeSet<>();
    private final Set<String> staticImports = new TreeSet<>();

    /** Adds source. */
    public Code add(String source) {
        this.text.append(source);
        return this;
    }

    /** Adds classes that the source names. */
    public Code uses(String... fullNames) {
        return uses(Set.of(fullNames));
    }

    /** Adds classes that the source names. */
    public Code uses(Collection<String> fullNames) {
        this.imports.addAll(fullNames);
        return this;
    }

    /** Adds a static import. */
    public Code usesStatic(String name) {
        this.staticImports.add(name);
        return this;
    }

    /** Adds other source with what it names. */
    public Code add(Code other) {
        this.staticImports.addAll(other.staticImports);
        return add(other.text.toString()).uses(other.imports);
    }

    /** The classes that are named so far. */
    public Set<String> imports() {
        return this.imports;
    }

    /** The file of a class that this is the source of. */
    public JavaFile file(String packageName, String className) {
        return new JavaFile(
                packageName, className, Set.copyOf(this.imports), Set.copyOf(this.staticImports), toString());
    }

    @Override
    public String toString() {
        return this.text.toString();
    }
}
