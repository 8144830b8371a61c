package io.fastapi.openapi;

import io.fastapi.openapi.SchemaField.Type;
import io.fastapi.types.schema.JsonSchemas;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The components of bodies that are made of parts, named after operations. Where an operation's id has dots, pydantic takes
 * what stands before the last one for the name of a module, and leaves it out unless two names would be the same.
 */
final class PartsNames {

    /** Where FastAPI makes these models; part of a name that is not brief. */
    private static final String MODULE = "fastapi._compat.v2.";

    private final Map<String, String> names;

    private PartsNames(Map<String, String> names) {
        this.names = names;
    }

    /**
     * The names of all bodies of a document.
     *
     * @param taken the names of all other components
     */
    static PartsNames of(List<SchemaField> fields, Set<String> taken) {
        Set<String> titles = new LinkedHashSet<>();
        for (SchemaField field : fields) {
            if (field.type() instanceof Type.Parts parts) {
                titles.add(parts.name());
            }
        }
        Map<String, Integer> briefs = new HashMap<>();
        titles.forEach(title -> briefs.merge(brief(title), 1, Integer::sum));
        Map<String, String> names = new HashMap<>();
        for (String title : titles) {
            String brief = brief(title);
            boolean free = briefs.getOrDefault(brief, 0) == 1 && !taken.contains(brief);
            names.put(title, free ? brief : JsonSchemas.fullName(MODULE + title));
        }
        return new PartsNames(names);
    }

    private static String brief(String title) {
        return JsonSchemas.briefName(MODULE + title);
    }

    /** The name of the component of a body. */
    String of(Type.Parts parts) {
        return this.names.getOrDefault(parts.name(), parts.name());
    }
}
