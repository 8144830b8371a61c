package io.fastapi.migrate.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.PropertyNamingStrategies;

/**
 * Names of Java for names of a document. They hold nothing but ASCII letters, digits and underscores, so that a document can
 * name no file outside of its folder.
 */
public final class JavaNames {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9]+");
    private static final int LONGEST = 80;

    private static final Set<String> KEYWORDS = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum extends"
                            + " final finally float for goto if implements import instanceof int interface long native new"
                            + " package private protected public return short static strictfp super switch synchronized"
                            + " this throw throws transient try void volatile while true false null _ record sealed permits"
                            + " yield var when")
                    .split(" "));

    /** What a component of a record cannot be called, for the methods of every object. */
    private static final Set<String> METHODS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private static final SnakeCase SNAKE = new SnakeCase();

    private JavaNames() {}

    /** The name of a class, {@code PageItem} for {@code Page_Item_}. */
    public static String type(String name) {
        StringBuilder type = new StringBuilder();
        words(name).forEach(word -> type.append(upperFirst(word)));
        return cut(startsWithLetter(type) ? type.toString() : "Model" + type);
    }

    /** The name of a component, parameter or method, {@code itemId} for {@code item_id}. */
    public static String member(String name) {
        StringBuilder member = new StringBuilder();
        for (String word : words(name)) {
            member.append((member.length() == 0) ? lowerFirst(word) : upperFirst(word));
        }
        String cut = cut(startsWithLetter(member) ? member.toString() : "value" + member);
        return (KEYWORDS.contains(cut) || METHODS.contains(cut)) ? cut + "_" : cut;
    }

    /** The name of a constant, {@code IN_PROGRESS} for {@code in progress}. */
    public static String constant(String name) {
        List<String> parts = new ArrayList<>();
        words(name).forEach(word -> parts.add(HUMP.matcher(word).replaceAll("_").toUpperCase(Locale.ROOT)));
        String constant = String.join("_", parts);
        return cut(startsWithLetter(constant) ? constant : ("VALUE_" + constant).replaceAll("_$", ""));
    }

    /** How the naming strategy of the application writes the name of a component. */
    public static String wire(String member) {
        return SNAKE.of(member);
    }

    /** What the library calls an operation whose handler is a method of this name. */
    public static String snake(String method) {
        return HUMP.matcher(method).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String name) {
        return NO_WORD.splitAsStream(name).filter(word -> !word.isEmpty()).toList();
    }

    private static boolean startsWithLetter(CharSequence name) {
        return !name.isEmpty() && Character.isLetter(name.charAt(0));
    }

    private static String upperFirst(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The first letters in lower case: {@code url} for {@code URL}, {@code userId} for {@code UserId}. */
    private static String lowerFirst(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT))
                ? word.toLowerCase(Locale.ROOT)
                : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }

    private static String cut(String name) {
        return (name.length() <= LONGEST) ? name : name.substring(0, LONGEST);
    }

    /** Jackson's strategy, asked for one name. */
    private static final class SnakeCase extends PropertyNamingStrategies.SnakeCaseStrategy {

        private static final long serialVersionUID = 1L;

        String of(String name) {
            return translate(name);
        }
    }
}
