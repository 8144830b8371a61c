package io.fastapi.types.schema;

import io.fastapi.types.model.SchemaName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The names of a definition without and with its package, made as pydantic's {@code get_defs_ref} makes them, which shows
 * where type arguments have dots or colons.
 *
 * @param brief {@code Pair_Item_int_}
 * @param full {@code com__example__Pair_Item_int_}
 */
record RefNames(String brief, String full) {

    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^a-zA-Z0-9.\\-_]");
    private static final Pattern DELIMITERS = Pattern.compile("(?<=[\\[\\],])|(?=[\\[\\],])");
    private static final Pattern PACKAGES = Pattern.compile("(?:[^.\\[\\]]+\\.)+([^.\\[\\]]+)");

    /**
     * The names of a class.
     *
     * @param title its name with type arguments, {@code Pair[Item, int]}
     */
    static RefNames of(Class<?> type, String title) {
        String name = name(type);
        int arguments = (type.getTypeParameters().length == 0) ? -1 : title.indexOf('[');
        return of(name, (arguments < 0) ? "" : identified(title.substring(arguments)));
    }

    /** The names of a model that no class stands for, by its qualified name. */
    static RefNames of(String qualified) {
        return of(qualified, "");
    }

    private static RefNames of(String name, String arguments) {
        // pydantic puts an id after each type, and cuts it off with whatever looks like one
        String reference = name + ":0" + arguments;
        StringBuilder full = new StringBuilder();
        StringBuilder brief = new StringBuilder();
        for (String component : DELIMITERS.split(reference)) {
            int id = component.lastIndexOf(':');
            String text = (id < 0) ? component : component.substring(0, id);
            full.append(text);
            brief.append(PACKAGES.matcher(text).replaceAll("$1"));
        }
        return new RefNames(normalize(brief.toString()), normalize(full.toString()));
    }

    private static String name(Class<?> type) {
        String name = (type.getCanonicalName() != null) ? type.getCanonicalName() : type.getName();
        SchemaName given = type.getAnnotation(SchemaName.class);
        return (given == null) ? name : name.substring(0, name.lastIndexOf('.') + 1) + given.value();
    }

    /** The outermost arguments without blanks between them, each with an id. */
    private static String identified(String arguments) {
        List<String> all = new ArrayList<>();
        int depth = 0;
        int start = 1;
        for (int i = 1; i < arguments.length(); i++) {
            char c = arguments.charAt(i);
            if (c == '\'' || c == '"') {
                i = endOfText(arguments, i);
                continue;
            }
            boolean end = depth == 0 && (c == ']' || c == ',');
            if (end) {
                all.add(arguments.substring(start, i) + ":0");
                start = i + 2;
            }
            depth += (c == '[' || c == '(') ? 1 : (c == ']' || c == ')') ? -1 : 0;
        }
        return "[" + String.join(",", all) + "]";
    }

    /** Where a text of Python ends that begins here: brackets in it are none of types. */
    private static int endOfText(String arguments, int start) {
        int end = start + 1;
        while (arguments.charAt(end) != arguments.charAt(start)) {
            end += (arguments.charAt(end) == '\\') ? 2 : 1;
        }
        return end;
    }

    private static String normalize(String name) {
        return NOT_IN_A_NAME.matcher(name).replaceAll("_").replace(".", "__");
    }
}
