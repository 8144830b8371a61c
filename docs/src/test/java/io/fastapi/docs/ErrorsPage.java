package io.fastapi.docs;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.error.Violation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every error type, with what {@link ErrorExamples} gets. */
final class ErrorsPage {

    private static final Path EXAMPLES = Path.of("src/test/java/io/fastapi/docs/ErrorExamples.java");
    private static final int SHOWN = 40;

    private static final String HEAD = """
            # Every error type

            What the `type` of a violation can be. The catalogue is pydantic's, as far as a Java type can meet it, and closed: clients can
            tell errors apart by it, and by `ctx`, which has the numbers and words of the message. [Error shapes](advanced/error-shapes.md) says who
            sends them, and
            how to answer differently. Each example was run: a type, or a record of a name, and the violation of a wrong value. In a
            request `loc` begins with where the value was: `body`, `query`, `path`, `header` or `cookie`.
            """;

    private ErrorsPage() {}

    static ReferencePage make() {
        Declarations declarations = Declarations.read();
        StringBuilder page = new StringBuilder(HEAD);
        List<ErrorExamples.Example> examples = ErrorExamples.all();
        for (int i = 0; i < examples.size(); i++) {
            page.append("\n## ").append(examples.get(i).type().type()).append("\n\n");
            page.append(declarations.shown(i)).append("\n\n```json\n");
            page.append(json(examples.get(i).violation())).append("\n```\n");
        }
        return new ReferencePage("reference-errors.md", page.toString());
    }

    private static String json(Violation violation) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", violation.type());
        members.put(
                "loc", violation.loc().size() > SHOWN ? List.of(violation.loc().get(0), "..") : violation.loc());
        members.put("msg", violation.msg());
        if (isJson(violation.input())) {
            members.put("input", shortened(violation.input()));
        }
        if (!violation.ctx().isEmpty()) {
            members.put("ctx", violation.ctx());
        }
        return new String(TypeAdapters.defaults().untyped().toJson(members), StandardCharsets.UTF_8);
    }

    /** Bytes that are no text, and an object that is within itself, are not. */
    private static boolean isJson(@Nullable Object input) {
        return !(input instanceof byte[]) && !(input instanceof Map<?, ?> map && map.containsValue(map));
    }

    private static @Nullable Object shortened(@Nullable Object input) {
        return (input instanceof String text && text.length() > SHOWN) ? text.substring(0, SHOWN) + ".." : input;
    }

    /** How the examples are written. */
    private static final class Declarations extends TreeScanner<Void, Void> {

        private final Map<String, String> types = new LinkedHashMap<>();
        private final List<String> declared = new ArrayList<>();

        static Declarations read() {
            Declarations found = new Declarations();
            for (CompilationUnitTree unit : Sources.parse(List.of(EXAMPLES))) {
                found.scan(unit, null);
            }
            return found;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, Void nothing) {
            List<VariableTree> components = type.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .toList();
            if (type.getKind() == com.sun.source.tree.Tree.Kind.RECORD) {
                this.types.put(
                        type.getSimpleName().toString(),
                        annotations(type.getModifiers().getAnnotations())
                                + "record " + type.getSimpleName()
                                + components.stream()
                                        .map(ErrorsPage::component)
                                        .collect(Collectors.joining(", ", "(", ")")));
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            List<? extends ExpressionTree> arguments = call.getArguments();
            String method = call.getMethodSelect().toString();
            boolean constant = arguments.size() > 2
                    && arguments
                            .get(0)
                            .toString()
                            .equals(arguments.get(0).toString().toUpperCase(java.util.Locale.ROOT));
            if (constant && List.of("example", "object", "spec").contains(method)) {
                String rule = method.equals("spec") ? ", " + arguments.get(2) : "";
                this.declared.add(arguments.get(1) + rule);
            }
            return super.visitMethodInvocation(call, nothing);
        }

        String shown(int place) {
            String written = this.declared.get(place).replaceAll("\\s*\\{\\s*}", " {}");
            String record = this.types.get(written.replace(".class", ""));
            return "`" + ((record == null) ? written : record) + "`";
        }
    }

    private static String component(VariableTree component) {
        return annotations(component.getModifiers().getAnnotations()) + component.getType() + " " + component.getName();
    }

    private static String annotations(List<? extends com.sun.source.tree.AnnotationTree> annotations) {
        return annotations.stream()
                .map(annotation -> annotation.toString().replace("()", "") + " ")
                .map(annotation -> annotation.replace("value = ", ""))
                .collect(Collectors.joining());
    }
}
