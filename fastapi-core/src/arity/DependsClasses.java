package arity;

import static arity.Words.BEYOND;
import static arity.Words.MAX;
import static arity.Words.NOTE;
import static arity.Words.VERBS;
import static arity.Words.functionType;
import static arity.Words.join;
import static arity.Words.names;
import static arity.Words.parameters;

import arity.Words.Verb;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes the methods {@code depends}: one for each verb and number of inputs, all by the same lines. */
final class DependsClasses {

    private DependsClasses() {}

    /** One class of the methods {@code depends}: those of some verbs. */
    static String depends(String name, String parent, String functions, String... suffixes) {
        List<Verb> verbs = Stream.of(VERBS).filter(verb -> List.of(suffixes).contains(verb.suffix())).toList();
        StringBuilder body = new StringBuilder();
        for (Verb verb : verbs) {
            for (int n = 0; n <= MAX; n++) {
                body.append(depend(n, verb));
            }
            body.append(dependBeyond(verb));
        }
        StringBuilder s = new StringBuilder(NOTE + "package io.fastapi;\n\n");
        TreeSet<String> imports = new TreeSet<>(List.of("io.fastapi.function.Call", "io.fastapi.input.Dependency",
                "io.fastapi.input.Input", "io.fastapi.operation.UseDependsBeyond" + MAX + "Inputs",
                "io.fastapi.types.error.MisuseException", "java.util.List"));
        Pattern.compile("\\b(Fn\\d|Action\\d|CompletionStage|Publisher)\\b").matcher(body).results()
                .map(MatchResult::group)
                .forEach(type -> imports.add(origin(type) + type));
        imports.forEach(type -> s.append("import ").append(type).append(";\n"));
        s.append("\n/** The methods {@code depends} of {@link Dsl}, FastAPI's {@code Depends}, for %s. */\n".formatted(functions));
        s.append("abstract class " + name + (parent.isEmpty() ? "" : " extends " + parent) + " {\n");
        return s.append(body).append("}\n").toString();
    }

    static String origin(String type) {
        return switch (type) {
            case "CompletionStage" -> "java.util.concurrent.";
            case "Publisher" -> "org.reactivestreams.";
            default -> "io.fastapi.function.";
        };
    }

    static String depend(int n, Verb verb) {
        String value = verb.isVoid() ? "Void" : "R";
        String declared = join(n, ", ", Words::type) + (verb.isVoid() ? "" : n == 0 ? "R" : ", R");
        return "\n    /** %s %s. */\n".formatted(verb.isVoid() ? "A check by" : "A value of", verb.doc())
                + "    public static %s Dependency<%s> depends%s(%s%s function) {\n".formatted(
                        declared.isEmpty() ? "" : "<" + declared + ">", value, verb.suffix(),
                        n == 0 ? "" : parameters(n) + ", ", functionType(n, verb, verb.brings()))
                + "        return Dependency.of(List.of(%s), Call.%s(function));\n    }\n".formatted(names(n), verb.mode());
    }

    /** The method for more inputs than there are: what it returns is no dependency, and names the way out. */
    static String dependBeyond(Verb verb) {
        int n = MAX + 1;
        String way = "UseDependsBeyond" + MAX + "Inputs";
        String function = functionType(n, verb, verb.brings());
        return "\n    /** More inputs than a function can have, which the compiler refuses: group some with another {@code depends}. */\n"
                + "    public static <%s%s> %s depends%s(%s, %s function) {\n".formatted(join(n, ", ", Words::type),
                        verb.isVoid() ? "" : ", R", way, verb.suffix(), parameters(n), function)
                + "        throw new MisuseException(%s);\n    }\n".formatted(BEYOND);
    }
}
