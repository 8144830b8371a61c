package io.fastapi.migrate.type;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sealed interface that is made for a union of a document.
 *
 * @param name its name
 * @param models the records and unions that are members, by the position at which they stand
 * @param values the members that are neither, by the position at which they stand
 * @param told what tells the members apart
 * @param tags the tags of the members, where those are not written in a field of theirs
 */
public record UnionClass(
        String name, Map<Integer, String> models, Map<Integer, JavaType> values, Telling told, List<String> tags) {

    /**
     * What tells members apart.
     *
     * @param exactly whether exactly one has to fit
     * @param property the field of the tag
     */
    public record Telling(boolean exactly, Optional<String> property) {

        static final Telling BY_FIT = new Telling(false, Optional.empty());
    }

    /** How many members there are. */
    public int size() {
        return this.models.size() + this.values.size();
    }
}
