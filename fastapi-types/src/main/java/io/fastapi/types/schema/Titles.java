package io.fastapi.types.schema;

/** Titles that pydantic derives from names: Python's {@code name.title().replace("_", " ").strip()}. */
public final class Titles {

    private Titles() {}

    /** The title of a field or parameter, e.g. {@code Item-Query} of {@code item-query}. */
    public static String of(String name) {
        return title(name).replace('_', ' ').strip();
    }

    /** Python's {@code str.title()}: the first of each run of letters with case is upper, the others are lower. */
    private static String title(String name) {
        StringBuilder text = new StringBuilder(name.length());
        boolean insideWord = false;
        for (int i = 0; i < name.length(); ) {
            int point = name.codePointAt(i);
            text.appendCodePoint(insideWord ? Character.toLowerCase(point) : Character.toTitleCase(point));
            insideWord = Character.isUpperCase(point) || Character.isLowerCase(point) || Character.isTitleCase(point);
            i += Character.charCount(point);
        }
        return text.toString();
    }
}
