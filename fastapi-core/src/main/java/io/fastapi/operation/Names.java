package io.fastapi.operation;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names as FastAPI derives them from Python functions. */
public final class Names {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern NO_WORD = Pattern.compile("\\W", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\W+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern CONVERTER = Pattern.compile(":[^}/]*}");

    private Names() {}

    static String of(Operation operation) {
        String method = operation.handler().name();
        return method.isEmpty() ? fromPath(operation.settings()) : snake(method);
    }

    static String snake(String camel) {
        return HUMP.matcher(camel).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    private static String fromPath(Settings settings) {
        String words = BETWEEN_WORDS
                .matcher(pathFormat(settings.path()))
                .replaceAll(" ")
                .strip();
        String name = words.isEmpty() ? "root" : words.replace(' ', '_');
        return settings.methods().get(0).toLowerCase(Locale.ROOT) + "_" + name;
    }

    /** Python's {@code name.replace("_", " ").title()}. */
    static String title(String name) {
        StringBuilder title = new StringBuilder(name.length());
        boolean inWord = false;
        for (int i = 0; i < name.length(); i++) {
            char c = (name.charAt(i) == '_') ? ' ' : name.charAt(i);
            title.append(inWord ? Character.toLowerCase(c) : Character.toTitleCase(c));
            inWord = Character.isLetter(c);
        }
        return title.toString();
    }

    /** FastAPI's {@code generate_unique_id}. */
    static String uniqueId(Operation operation) {
        String nameAndPath = operation.name() + pathFormat(operation.settings().path());
        String method = operation.settings().methods().get(0).toLowerCase(Locale.ROOT);
        return NO_WORD.matcher(nameAndPath).replaceAll("_") + "_" + method;
    }

    /** The path without converters, FastAPI's {@code path_format}: {@code /files/{file:path}} is {@code /files/{file}}. */
    public static String pathFormat(String path) {
        return (path.indexOf(':') < 0) ? path : CONVERTER.matcher(path).replaceAll("}");
    }
}
