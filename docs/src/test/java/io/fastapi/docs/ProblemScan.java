package io.fastapi.docs;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Finds in the source what an application can be told at its start: whatever is given to a method, constructor or record with a
 * parameter that is called {@code fix}, and the text in the parameter before it. What is handed on from such a parameter to the next is
 * found where it came from; what is written around it on the way, too.
 */
final class ProblemScan {

    private static final String FIX = "fix";

    private static final Pattern PLACEHOLDER = Pattern.compile("‹([^‹›]*)›");
    private static final Pattern SENTENCE = Pattern.compile(".*[a-zA-Z]+ .*|.* [a-zA-Z]+.*");

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, List<String>> parameters = new HashMap<>();
    private final Map<String, String> wrappings = new HashMap<>();
    private final Set<Problem> problems = new LinkedHashSet<>();

    /** The problems in the order of the source. */
    static List<Problem> of(List<CompilationUnitTree> units) {
        ProblemScan scan = new ProblemScan();
        scan.places.put("new FailureAnalysis/3", 1); // of Spring Boot: description, action, cause
        ProblemTexts texts = ProblemTexts.of(units);
        Declared declared = scan.new Declared();
        units.forEach(unit -> declared.scan(unit, null));
        scan.read(units, texts); // learns what is written around texts
        scan.problems.clear();
        scan.read(units, texts);
        return List.copyOf(scan.problems);
    }

    private void read(List<CompilationUnitTree> units, ProblemTexts texts) {
        for (CompilationUnitTree unit : units) {
            new Called(texts, String.valueOf(unit.getPackageName())).scan(unit, "");
        }
    }

    /** The calls that tell a problem, with the place of the fix among their arguments. */
    private final class Declared extends TreeScanner<Void, Void> {

        @Override
        public @Nullable Void visitClass(ClassTree type, Void nothing) {
            if (type.getKind() == Tree.Kind.RECORD) {
                note("new " + type.getSimpleName(), components(type));
            }
            for (Tree member : type.getMembers()) {
                if (member instanceof MethodTree method) {
                    boolean constructor = method.getName().contentEquals("<init>");
                    note(
                            constructor
                                    ? "new " + type.getSimpleName()
                                    : method.getName().toString(),
                            method.getParameters());
                }
            }
            return super.visitClass(type, nothing);
        }

        private void note(String name, List<? extends VariableTree> parameters) {
            for (int i = 1; i < parameters.size(); i++) {
                if (parameters.get(i).getName().contentEquals(FIX)) {
                    String call = name + "/" + parameters.size();
                    ProblemScan.this.places.put(call, i);
                    ProblemScan.this.parameters.put(
                            call,
                            parameters.stream()
                                    .map(parameter -> parameter.getName().toString())
                                    .toList());
                }
            }
        }

        private static List<VariableTree> components(ClassTree type) {
            return type.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                    .toList();
        }
    }

    /** What these calls are given. */
    private final class Called extends TreeScanner<Void, String> {

        private final ProblemTexts texts;
        private final String folder;
        private String method = "";

        Called(ProblemTexts texts, String folder) {
            this.texts = texts;
            this.folder = folder;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, String outer) {
            String name = type.getSimpleName().toString();
            return super.visitClass(type, name.isEmpty() ? outer : name);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, String type) {
            ExpressionTree select = call.getMethodSelect();
            String name = (select instanceof MemberSelectTree member)
                    ? member.getIdentifier().toString()
                    : select.toString();
            note(name, call.getArguments(), type);
            return super.visitMethodInvocation(call, type);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, String type) {
            String name =
                    made.getIdentifier().toString().replaceFirst("<.*", "").replaceFirst(".*\\.", "");
            note("new " + name, made.getArguments(), type);
            return super.visitNewClass(made, type);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, String type) {
            this.method = method.getName() + "/" + method.getParameters().size();
            return super.visitMethod(method, type);
        }

        private void note(String name, List<? extends ExpressionTree> arguments, String type) {
            String call = name + "/" + arguments.size();
            Integer place = ProblemScan.this.places.get(call);
            if (place == null) {
                return;
            }
            List<String> fixes = List.copyOf(this.texts.of(arguments.get(place), type));
            List<String> whats = List.copyOf(this.texts.of(arguments.get(place - 1), type));
            for (int i = 0; i < whats.size(); i++) {
                for (int j = 0; j < fixes.size(); j++) {
                    boolean belong = whats.size() != fixes.size() || i == j;
                    if (belong && isHandedOn(fixes.get(j))) {
                        wrap(whats.get(i));
                    } else if (belong && isSentence(fixes.get(j))) {
                        ProblemScan.this.problems.add(
                                new Problem(this.folder + "." + type, wrapped(call, whats.get(i)), fixes.get(j)));
                    }
                }
            }
        }

        /** What is handed on is a part of a longer text: of the parameter of this method, or of a component of a record. */
        private void wrap(String text) {
            if (!isSentence(text)) {
                return;
            }
            ProblemScan.this.parameters.forEach((call, names) -> {
                String told = "‹" + names.get(names.indexOf(FIX) - 1) + "›";
                boolean record = call.startsWith("new ") && !told.equals("‹what›") && !told.equals("‹text›");
                if (text.contains(told) && (record || call.equals(this.method))) {
                    ProblemScan.this.wrappings.put(call, text);
                }
            });
        }

        private String wrapped(String call, String text) {
            String wrapping = ProblemScan.this.wrappings.get(call);
            if (wrapping == null) {
                return text;
            }
            List<String> names = ProblemScan.this.parameters.getOrDefault(call, List.of());
            return wrapping.replace("‹" + names.get(names.indexOf(FIX) - 1) + "›", text);
        }

        private static boolean isHandedOn(String text) {
            return PLACEHOLDER.matcher(text).matches();
        }

        /** Not a text of something else that has two parameters. */
        private static boolean isSentence(String text) {
            return SENTENCE.matcher(PLACEHOLDER.matcher(text).replaceAll("")).matches() && !text.contains("‹numbered›");
        }
    }
}
