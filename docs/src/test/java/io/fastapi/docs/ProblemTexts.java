package io.fastapi.docs;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** What expressions of texts say, as far as the source tells: constants and the texts that methods return are put in. */
final class ProblemTexts extends TreeScanner<Void, String> {

    private final Map<String, ExpressionTree> constants = new HashMap<>();
    private final Map<String, List<ExpressionTree>> returned = new HashMap<>();

    static ProblemTexts of(List<CompilationUnitTree> units) {
        ProblemTexts texts = new ProblemTexts();
        units.forEach(unit -> texts.scan(unit, ""));
        return texts;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, String outer) {
        return super.visitClass(type, type.getSimpleName().toString());
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, String type) {
        Set<Modifier> modifiers = variable.getModifiers().getFlags();
        if (variable.getInitializer() != null && modifiers.containsAll(Set.of(Modifier.STATIC, Modifier.FINAL))) {
            this.constants.put(type + "." + variable.getName(), variable.getInitializer());
        }
        return super.visitVariable(variable, type);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, String type) {
        if (method.getReturnType() != null && method.getReturnType().toString().equals("String")) {
            List<ExpressionTree> results = new ArrayList<>();
            new TreeScanner<Void, Void>() {
                @Override
                public @Nullable Void visitReturn(ReturnTree result, Void nothing) {
                    if (result.getExpression() != null) {
                        results.add(result.getExpression());
                    }
                    return null;
                }
            }.scan(method.getBody(), null);
            this.returned.put(type + "." + method.getName(), results);
        }
        return super.visitMethod(method, type);
    }

    /** Each text that an expression of a class can be, in the order of the source. */
    Set<String> of(ExpressionTree expression, String type) {
        if (expression instanceof LiteralTree literal) {
            return Set.of(String.valueOf(literal.getValue()));
        }
        if (expression instanceof ParenthesizedTree parenthesized) {
            return of(parenthesized.getExpression(), type);
        }
        if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            return joined(of(sum.getLeftOperand(), type), of(sum.getRightOperand(), type));
        }
        if (expression instanceof ConditionalExpressionTree either) {
            return union(List.of(either.getTrueExpression(), either.getFalseExpression()), type);
        }
        return known(expression, type).orElseGet(() -> Set.of("‹" + words(expression) + "›"));
    }

    private Optional<Set<String>> known(ExpressionTree expression, String type) {
        String name = expression.toString();
        if (expression instanceof IdentifierTree) {
            return Optional.ofNullable(this.constants.get(type + "." + name)).map(value -> of(value, type));
        }
        if (expression instanceof MemberSelectTree select) {
            String owner = select.getExpression().toString();
            return Optional.ofNullable(this.constants.get(owner + "." + select.getIdentifier()))
                    .map(value -> of(value, owner));
        }
        if (expression instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof IdentifierTree method) {
            List<ExpressionTree> results = this.returned.getOrDefault(type + "." + method.getName(), List.of());
            Set<String> texts = union(results, type);
            return texts.stream().anyMatch(text -> !text.startsWith("‹")) ? Optional.of(texts) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Set<String> formatted(Set<String> formats, List<? extends ExpressionTree> values) {
        Set<String> texts = new LinkedHashSet<>();
        for (String format : formats) {
            String text = format;
            for (ExpressionTree value : values) {
                text = text.replaceFirst("%\\w+", "‹" + words(value) + "›");
            }
            texts.add(text);
        }
        return texts;
    }

    private Set<String> union(List<? extends ExpressionTree> expressions, String type) {
        Set<String> texts = new LinkedHashSet<>();
        expressions.forEach(expression -> texts.addAll(of(expression, type)));
        return texts;
    }

    private static Set<String> joined(Set<String> left, Set<String> right) {
        Set<String> texts = new LinkedHashSet<>();
        left.forEach(before -> right.forEach(after -> texts.add(before + after)));
        return texts;
    }

    /** {@code route.operationId()} is an operation id. */
    private static String words(ExpressionTree expression) {
        ExpressionTree named = expression;
        while (named instanceof MethodInvocationTree call) {
            named = call.getArguments().size() == 1 && isConversion(call)
                    ? call.getArguments().get(0)
                    : call.getMethodSelect();
        }
        String name = (named instanceof MemberSelectTree select)
                ? select.getIdentifier().toString()
                : named.toString();
        if (named instanceof BinaryTree) {
            return "number";
        }
        String words = name.replaceFirst("^(get|is)(?=[A-Z])", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return words.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** {@code String.valueOf(x)}, {@code written(x)}: about what it is given. */
    private static boolean isConversion(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof IdentifierTree
                || call.getMethodSelect().toString().equals("String.valueOf");
    }
}
