package io.fastapi.docs;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Every public type, with the first sentence of its Javadoc. */
final class TypesPage {

    private static final Pattern INLINE_TAG = Pattern.compile("\\{@(?:code|link|linkplain|value)\\s+([^{}]*)}");
    private static final Pattern HTML = Pattern.compile("<[^>]+>");
    private static final Pattern END = Pattern.compile("(?<=\\.)\\s");

    private static final String HEAD = """
            # Every public type

            By package, with the first sentence of each type's Javadoc. `docs/site/javadoc` builds the whole Javadoc, and fails on a
            warning; the site, which `docs/site/build` makes, has it, and links types to it. What the name of a package
            promises, and which packages may use which, is in [Architecture](../architecture.md).
            """;

    private final Map<String, StringBuilder> rows = new TreeMap<>();
    private final Map<String, String> packages = new TreeMap<>();

    private TypesPage() {}

    static ReferencePage make() {
        TypesPage types = new TypesPage();
        Sources.Parsed parsed = Sources.read(Sources.ofModules(
                "fastapi-core", "fastapi-spring-boot-autoconfigure", "fastapi-test", "fastapi-types"));
        parsed.units().forEach(unit -> types.add(unit, parsed.docs()));
        StringBuilder page = new StringBuilder(HEAD);
        types.rows.forEach((name, table) -> page.append("\n## ")
                .append(name)
                .append("\n\n")
                .append(types.packages.getOrDefault(name, ""))
                .append("\n\n| type | |\n| --- | --- |\n")
                .append(table));
        return new ReferencePage("reference-types.md", page.toString().replace("\n\n\n", "\n\n"));
    }

    private void add(CompilationUnitTree unit, DocTrees docs) {
        String name = String.valueOf(unit.getPackageName());
        TreePath root = new TreePath(unit);
        if (unit.getPackage() != null && unit.getTypeDecls().isEmpty()) {
            this.packages.put(name, sentence(docs.getDocComment(new TreePath(root, unit.getPackage()))));
        }
        for (Tree declared : unit.getTypeDecls()) {
            if (declared instanceof ClassTree type
                    && type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                    && !name.contains(".engine")) {
                this.rows
                        .computeIfAbsent(name, found -> new StringBuilder())
                        .append("| `%s` | %s |\n"
                                .formatted(
                                        type.getSimpleName(), sentence(docs.getDocComment(new TreePath(root, type)))));
            }
        }
    }

    private static String sentence(@Nullable String comment) {
        if (comment == null) {
            return "";
        }
        String text = INLINE_TAG.matcher(prose(comment)).replaceAll("$1");
        return ReferencePage.plain(HTML.matcher(END.split(text, 2)[0]).replaceAll(""));
    }

    /** What stands before an example, in one line. */
    private static String prose(String comment) {
        return comment.split("<pre>", 2)[0].strip().replaceAll("\\s+", " ");
    }
}
