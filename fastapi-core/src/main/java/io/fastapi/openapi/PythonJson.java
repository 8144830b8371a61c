package io.fastapi.openapi;

/** JSON text in the forms that Python's {@code json.dumps} knows. */
public final class PythonJson {

    private PythonJson() {}

    /** The form that {@code json.dumps} writes by default, made from the compact one: with spaces, in ASCII. */
    public static String spaced(String compact) {
        StringBuilder out = new StringBuilder(compact.length() + 16);
        boolean inText = false;
        for (int i = 0; i < compact.length(); i++) {
            char c = compact.charAt(i);
            if (c > '~') {
                out.append(String.format("\\u%04x", (int) c));
                continue;
            }
            out.append(c);
            if (c == '\\') {
                i++;
                out.append(compact.charAt(i));
            } else if (c == '"') {
                inText = !inText;
            } else if (!inText && (c == ',' || c == ':')) {
                out.append(' ');
            }
        }
        return out.toString();
    }
}
