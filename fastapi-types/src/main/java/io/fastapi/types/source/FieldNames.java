package io.fastapi.types.source;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** The names under which an object's fields arrive; a name is found without making a string of it. */
public final class FieldNames {

    /** The object has ended. */
    public static final int END = PropertyNameMatcher.MATCH_END_OBJECT;
    /** The name belongs to no field. */
    public static final int UNKNOWN = PropertyNameMatcher.MATCH_UNKNOWN_NAME;

    private final PropertyNameMatcher matcher;
    private final int[] fields;

    private FieldNames(PropertyNameMatcher matcher, int[] fields) {
        this.matcher = matcher;
        this.fields = fields;
    }

    /** The names of each field, in the order of the fields. */
    public static FieldNames of(List<List<String>> names) {
        List<Named> all = new ArrayList<>();
        List<Integer> fields = new ArrayList<>();
        for (int field = 0; field < names.size(); field++) {
            for (String name : names.get(field)) {
                all.add(Named.fromString(name));
                fields.add(field);
            }
        }
        PropertyNameMatcher matcher = new JsonFactory().constructNameMatcher(all, false);
        return new FieldNames(
                matcher, fields.stream().mapToInt(Integer::intValue).toArray());
    }

    PropertyNameMatcher matcher() {
        return this.matcher;
    }

    /** The field of the name that the matcher found. */
    int field(int match) {
        return match < 0 ? match : this.fields[match];
    }
}
