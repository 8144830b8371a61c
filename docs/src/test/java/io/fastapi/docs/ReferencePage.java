package io.fastapi.docs;

/**
 * A page that is generated.
 *
 * @param name the name of its file
 * @param text what stands in it, without the links at its end
 */
record ReferencePage(String name, String text) {

    /** A text as a cell of a table, or between other text: nothing in it is Markdown. */
    static String plain(String text) {
        return text.replace("\\", "&#92;")
                .replace("&", "&amp;")
                .replace("&amp;#92;", "&#92;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("|", "&#124;")
                .replace("*", "&#42;")
                .replace("_", "&#95;")
                .replace("`", "&#96;")
                .replace("[", "&#91;")
                .replace("]", "&#93;")
                .replace("\n", " ");
    }

    @Override
    public String toString() {
        return this.name;
    }
}
