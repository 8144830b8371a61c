package io.fastapi.types.schema;

/** Titles that are derived from names. */
public final class Titles {

    private Titles() {}

    /** pydantic's title of a field of a model: Python's {@code name.title().replace("_", " ").strip()}. */
    public static String of(String name) {
        return ofInput(name).strip();
    }

    /** FastAPI's title of what stands for itself, e.g. {@code Item-Query} of the parameter {@code item-query}; nothing is stripped. */
    public static String ofInput(String name) {
        return title(name).replace('_', ' ');
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
